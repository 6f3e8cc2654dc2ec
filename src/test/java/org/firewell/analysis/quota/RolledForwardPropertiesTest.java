package org.firewell.analysis.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.QuotaKind;

/** What holds of every stock and every outlook, on random registers. */
class RolledForwardPropertiesTest {

  private static final LocalDate DAY = LocalDate.of(2022, 9, 20);

  /** The naive twin freezes the county on each day and counts the places with an accepted row. */
  @Property(tries = 200, seed = "20221231")
  void the_stock_of_a_day_is_what_a_snapshot_of_that_day_holds(@ForAll long seed) {
    Snapshot snapshot = snapshot(new Random(seed));
    int end = -1;
    for (Stock.Year year : Book.answer(snapshot, Map.of()).rolled().stockYears()) {
      assertThat(year.difference()).as("%d, seed %d", year.year(), seed).isZero();
      assertThat(year.start())
          .as("start of %d, seed %d", year.year(), seed)
          .isEqualTo(naive(snapshot, LocalDate.of(year.year() - 1, 12, 31)));
      assertThat(year.end())
          .as("end of %d, seed %d", year.year(), seed)
          .isEqualTo(naive(snapshot, year.to()));
      if (end >= 0) {
        assertThat(year.start()).as("%d, seed %d", year.year(), seed).isEqualTo(end);
      }
      end = year.end();
    }
  }

  @Property(tries = 200, seed = "20221231")
  void every_move_is_a_row_that_began_or_ended_on_its_day(@ForAll long seed) {
    Snapshot snapshot = snapshot(new Random(seed));
    List<Hydrant> rows = snapshot.past(FeatureType.HYDRANTS).orElseThrow();
    for (Stock.Year year : Book.answer(snapshot, Map.of()).rolled().stockYears()) {
      for (Stock.Move move : year.moves()) {
        Hydrant row = rows.stream().filter(r -> r.id().equals(move.id())).findFirst().orElseThrow();
        boolean goes = move.flow() == Stock.Flow.REMOVED || move.flow() == Stock.Flow.MERGED;
        assertThat(move.on())
            .as("%s, seed %d", move, seed)
            .isIn(
                goes
                    ? List.of(row.header().validTo())
                    : Stream.of(row.header().validFrom(), row.builtOn(), row.acceptedOn())
                        .filter(Objects::nonNull)
                        .toList());
      }
    }
  }

  @Property(tries = 200, seed = "20221231")
  void one_more_accepted_hydrant_makes_no_outlook_worse(@ForAll long seed) {
    Random random = new Random(seed);
    Book book = book(random);
    List<Outlook> before = outlooks(book);
    LocalDate on = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(260));
    book.accepted("zz", 90_000, random.nextInt(3) == 0 ? "" : on.toString())
        .with("quota_task", "desert/" + Book.A + "/new");
    List<Outlook> after = outlooks(book);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).state())
          .as("%d, seed %d", i, seed)
          .isGreaterThanOrEqualTo(before.get(i).state());
    }
  }

  private static List<Outlook> outlooks(Book book) {
    return book.on(DAY.toString()).outlooks();
  }

  private static int naive(Snapshot snapshot, LocalDate day) {
    Snapshot then = snapshot.on(day);
    Set<String> places = new HashSet<>();
    for (Hydrant row : then.list(FeatureType.HYDRANTS)) {
      boolean isDated = row.acceptedOn() != null && !row.acceptedOn().isAfter(snapshot.asOf());
      if (isDated && then.lifecycle(row).map(Lifecycle::isAccepted).orElse(false)) {
        places.add(row.id().substring(0, row.id().indexOf('-')));
      }
    }
    return places.size();
  }

  private static Snapshot snapshot(Random random) {
    Book book = book(random);
    return book.scene.snapshot(book.law(), DAY);
  }

  /** Up to 30 places 100 m apart, each with one to three rows within 2 m, of one plate or none. */
  private static Book book(Random random) {
    Book book =
        new Book()
            .quota(Book.A, QuotaKind.NEW, 6)
            .quota(Book.A, QuotaKind.MAKEUP, random.nextInt(6));
    int places = random.nextInt(30);
    for (int place = 0; place < places; place++) {
      String task =
          random.nextBoolean()
              ? "desert/" + Book.A + (random.nextBoolean() ? "/new" : "/makeup")
              : "";
      for (int row = 0; row <= random.nextInt(3); row++) {
        Scene.Thing<?> hydrant =
            book.scene
                .hydrant("p" + place + "-" + row)
                .at(100 * place + random.nextInt(2), random.nextInt(2))
                .with("lifecycle", lifecycle(random))
                .with("quota_task", task)
                .with("accepted_on", random.nextInt(5) == 0 ? "" : day(random, 2017))
                .with("built_on", random.nextInt(6) == 0 ? day(random, 2017) : "");
        if (random.nextInt(4) == 0) {
          hydrant.with("valid_from", day(random, 2018));
        }
        if (random.nextInt(3) == 0) {
          hydrant.with("valid_to", day(random, 2019));
        }
      }
    }
    return book;
  }

  /** None is removed without a day: that hides all else that its row says. */
  private static String lifecycle(Random random) {
    return List.of("planned", "built", "accepted", "in_service").get(random.nextInt(4));
  }

  private static String day(Random random, int from) {
    return LocalDate.of(from, 1, 1).plusDays(random.nextInt(365 * (2024 - from))).toString();
  }
}
