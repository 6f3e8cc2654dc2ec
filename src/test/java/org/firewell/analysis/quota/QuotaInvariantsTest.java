package org.firewell.analysis.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Certainty;
import org.firewell.standard.Clause;
import org.firewell.standard.Quota;
import org.firewell.standard.QuotaKind;
import org.firewell.standard.Ruleset;

/** What holds of every ledger, on random registers with duplicates, removals and bad links. */
class QuotaInvariantsTest {

  private static final Clause CLAUSE = new Clause("desert", "table", Certainty.CONFIRMED, "");
  private static final String NOWHERE = "desert/990000199/new";

  @Property(tries = 200, seed = "20221231")
  void one_more_accepted_hydrant_lowers_no_completion(@ForAll long seed) {
    Random random = new Random(seed);
    Snapshot before = snapshot(random);
    Quota task = before.law().quotas().get(random.nextInt(before.law().quotas().size()));
    Snapshot after = before.with(Proposal.adding(accepted("zz", task.task()).make()));
    Map<String, LedgerRow> old = rows(before);
    rows(after)
        .forEach(
            (id, row) -> {
              int more = id.equals(task.task()) ? 1 : 0;
              assertThat(row.done())
                  .as("%s, seed %d", id, seed)
                  .isEqualTo(old.get(id).done() + more);
              if (row.completion() != null) {
                assertThat(row.completion())
                    .as("%s, seed %d", id, seed)
                    .isGreaterThanOrEqualTo(old.get(id).completion());
              }
            });
  }

  @Property(tries = 200, seed = "20221231")
  void a_surplus_in_one_unit_changes_no_row_of_another(@ForAll long seed) {
    Snapshot before = snapshot(new Random(seed));
    Quota task = before.law().quotas().get(0);
    List<Feature> surplus = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      surplus.add(accepted("zz" + i, task.task()).north(100_000 + 100 * i).make());
    }
    Snapshot after = before.with(new Proposal(surplus, Set.of()));
    Map<String, LedgerRow> old = rows(before);
    rows(after)
        .forEach(
            (id, row) -> {
              if (!id.equals(task.task())) {
                assertThat(row).as("%s, seed %d", id, seed).isEqualTo(old.get(id));
              }
            });
  }

  @Property(tries = 100, seed = "20221231")
  void the_order_of_the_input_changes_nothing(@ForAll long seed) {
    Random random = new Random(seed);
    Snapshot snapshot = snapshot(random);
    List<Hydrant> shuffled = new ArrayList<>(snapshot.list(FeatureType.HYDRANTS));
    Collections.shuffle(shuffled, random);
    Snapshot again =
        Snapshot.of(
            Ground.of(Map.of(FeatureType.HYDRANTS, shuffled)), snapshot.law(), snapshot.asOf());
    assertThat(answer(again).findings()).as("seed %d", seed).isEqualTo(answer(snapshot).findings());
    assertThat(answer(again).summary()).as("seed %d", seed).isEqualTo(answer(snapshot).summary());
  }

  @Property(tries = 300, seed = "20221231")
  void the_ledger_counts_as_its_naive_twin_does(@ForAll long seed) {
    Snapshot snapshot = snapshot(new Random(seed));
    Map<String, Integer> done = new TreeMap<>();
    Map<String, Integer> linked = new TreeMap<>();
    rows(snapshot)
        .forEach(
            (id, row) -> {
              done.put(id, row.done());
              linked.put(id, row.linked());
            });
    assertThat(done).as("done, seed %d", seed).isEqualTo(naive(snapshot, true));
    assertThat(linked).as("linked, seed %d", seed).isEqualTo(naive(snapshot, false));
  }

  @Property(tries = 200, seed = "20221231")
  void what_must_agree_by_its_making_does(@ForAll long seed) {
    assertThat(answer(snapshot(new Random(seed))).identities())
        .as("seed %d", seed)
        .filteredOn(i -> Set.of("states", "city_done", "new_and_makeup").contains(i.name()))
        .hasSize(3)
        .allMatch(i -> i.left() == i.right());
  }

  /**
   * Places are 100 m apart, so that rows of one place are one hydrant and a removed row empties its
   * place; rows of one place name one task, so that a place is counted for one task or none.
   */
  private static Map<String, Integer> naive(Snapshot snapshot, boolean acceptedOnly) {
    Set<String> emptied = new HashSet<>();
    Map<String, Set<String>> places = new HashMap<>();
    for (Hydrant row : snapshot.list(FeatureType.HYDRANTS)) {
      if (snapshot.lifecycle(row).filter(state -> state == Lifecycle.REMOVED).isPresent()) {
        emptied.add(place(row));
      }
    }
    for (Hydrant row : snapshot.list(FeatureType.HYDRANTS)) {
      boolean counts =
          !acceptedOnly || snapshot.lifecycle(row).map(Lifecycle::isAccepted).orElse(false);
      if (counts && row.quotaTask() != null && !emptied.contains(place(row))) {
        places.computeIfAbsent(row.quotaTask(), t -> new HashSet<>()).add(place(row));
      }
    }
    Map<String, Integer> counted = new TreeMap<>();
    for (Quota quota : snapshot.law().quotas()) {
      counted.put(quota.task(), places.getOrDefault(quota.task(), Set.of()).size());
    }
    return counted;
  }

  private static String place(Hydrant row) {
    return row.id().substring(0, row.id().indexOf('-'));
  }

  /** Up to 40 places, each with one to three rows within 2 m, all for one task or none. */
  private static Snapshot snapshot(Random random) {
    List<Quota> quotas = quotas(random);
    Scene scene = new Scene().layer(FeatureType.HYDRANTS);
    int places = random.nextInt(40);
    for (int place = 0; place < places; place++) {
      String task = task(random, quotas);
      for (int row = 0; row <= random.nextInt(3); row++) {
        scene
            .hydrant("p" + place + "-" + row)
            .at(100 * place + random.nextInt(2), random.nextInt(2))
            .with("quota_task", task)
            .with("lifecycle", random.nextInt(9) == 0 ? "" : state(random))
            .with("accepted_on", random.nextInt(3) == 0 ? date(random) : "");
      }
    }
    Ruleset law = Laws.desert(Map.of(), quotas);
    return scene.snapshot(law);
  }

  private static List<Quota> quotas(Random random) {
    List<Quota> quotas = new ArrayList<>();
    for (int unit = 1; unit <= 1 + random.nextInt(4); unit++) {
      for (QuotaKind kind : QuotaKind.values()) {
        quotas.add(
            new Quota(
                "desert",
                "99000010" + unit,
                "U" + unit,
                kind,
                random.nextInt(6),
                LocalDate.of(2022, 9, 30),
                CLAUSE));
      }
    }
    return quotas;
  }

  private static String task(Random random, List<Quota> quotas) {
    int pick = random.nextInt(quotas.size() + 2);
    return pick < quotas.size() ? quotas.get(pick).task() : pick == quotas.size() ? NOWHERE : "";
  }

  private static String state(Random random) {
    Lifecycle[] states = Lifecycle.values();
    return states[random.nextInt(states.length)].name();
  }

  private static String date(Random random) {
    return LocalDate.of(2022, 1, 1).plusDays(random.nextInt(400)).toString();
  }

  private static Scene.Thing<?> accepted(String id, String task) {
    return new Scene()
        .hydrant(id)
        .north(100_000)
        .with("quota_task", task)
        .with("lifecycle", "accepted")
        .with("accepted_on", "2022-06-01");
  }

  private static Map<String, LedgerRow> rows(Snapshot snapshot) {
    Map<String, LedgerRow> rows = new TreeMap<>();
    answer(snapshot).findings().forEach(row -> rows.put(row.id(), row));
    return rows;
  }

  private static LedgerAnswer answer(Snapshot snapshot) {
    return new QuotaLedger()
        .answer(snapshot, Values.of(new QuotaLedger().inputs(), Map.of()), Progress.NONE);
  }
}
