package org.firewell.analysis.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.firewell.analysis.quota.Book.A;
import static org.firewell.standard.QuotaKind.MAKEUP;
import static org.firewell.standard.QuotaKind.NEW;

import java.util.List;
import java.util.Map;
import org.firewell.feature.Figure;
import org.firewell.snapshot.Proposal;
import org.junit.jupiter.api.Test;

/** Stock and deficit by year, each worked by hand; hydrants stand 100 m apart. */
class RolledForwardTest {

  private static final String NEW_TASK = "desert/" + A + "/new";
  private static final String MAKEUP_TASK = "desert/" + A + "/makeup";

  private final Book book = new Book().quota(A, NEW, 5).quota(A, MAKEUP, 5);

  @Test
  void a_year_begins_where_the_one_before_ended() {
    book.accepted("old1", 0, "2019-05-01");
    book.accepted("old2", 100, "2020-05-01");
    book.accepted("old3", 200, "2020-06-01").with("valid_to", "2021-03-01");
    book.accepted("n", 300, "2022-04-01").with("quota_task", NEW_TASK);
    // 2020: 1 there, 2 come; 2021: 3 there, 1 goes; 2022: 2 there, 1 new
    assertThat(years("2022-12-31"))
        .containsExactly(
            "2018 0 +0 +0 +0 -0 -0 = 0",
            "2019 0 +0 +0 +1 -0 -0 = 1",
            "2020 1 +0 +0 +2 -0 -0 = 3",
            "2021 3 +0 +0 +0 -1 -0 = 2",
            "2022 2 +1 +0 +0 -0 -0 = 3");
  }

  @Test
  void every_way_in_and_out_names_its_row_its_day_and_why() {
    book.accepted("n", 0, "2022-04-01").with("quota_task", NEW_TASK);
    book.accepted("m", 100, "2022-05-01").with("quota_task", MAKEUP_TASK);
    book.accepted("late", 200, "2015-01-01").with("valid_from", "2022-06-01");
    book.accepted("own", 300, "2022-07-01");
    book.accepted("gone", 400, "2010-01-01").with("valid_to", "2022-08-01");
    book.accepted("twin", 500, "2010-01-01").with("code", "X1").with("valid_to", "2022-09-01");
    book.accepted("real", 900, "2010-01-01").with("code", "X1");
    // start: gone, twin and real; the plate of twin is on real, which goes on
    assertThat(moves("2022-12-31"))
        .containsExactly(
            "NEW n 2022-04-01 TASK " + NEW_TASK,
            "MAKEUP m 2022-05-01 TASK " + MAKEUP_TASK,
            "FOUND late 2022-06-01 ENTERED_LATER ",
            "FOUND own 2022-07-01 NO_TASK ",
            "REMOVED gone 2022-08-01 ENDED ",
            "MERGED twin 2022-09-01 ONE_WITH real");
    assertThat(years("2022-12-31")).last().isEqualTo("2022 3 +1 +1 +2 -1 -1 = 5");
  }

  @Test
  void a_hydrant_that_goes_on_under_another_row_neither_comes_nor_goes() {
    book.accepted("a", 0, "2015-01-01").with("code", "X1").with("valid_to", "2022-03-01");
    book.accepted("b", 2, "2015-01-01").with("code", "X1").with("valid_from", "2022-03-01");
    assertThat(years("2022-12-31")).last().isEqualTo("2022 1 +0 +0 +0 -0 -0 = 1");
  }

  @Test
  void a_hydrant_that_comes_and_goes_in_one_year_is_among_both() {
    book.accepted("short", 0, "2022-02-01").with("valid_to", "2022-10-01");
    assertThat(years("2022-12-31")).last().isEqualTo("2022 0 +0 +0 +1 -1 -0 = 0");
  }

  @Test
  void the_year_under_way_ends_on_the_day_and_later_rows_are_not_known() {
    book.accepted("spring", 0, "2022-04-01");
    book.accepted("autumn", 100, "2022-10-01");
    book.accepted("gone", 200, "2010-01-01").with("valid_to", "2022-09-01");
    assertThat(years("2022-06-30")).last().isEqualTo("2022 1 +0 +0 +1 -0 -0 = 2");
  }

  @Test
  void what_carries_no_day_is_in_no_year_and_named_apart() {
    book.scene.hydrant("dateless").at(0, 0).with("lifecycle", "in_service");
    book.scene.hydrant("handed").at(100, 0).with("commissioned_on", "2021-01-01");
    book.accepted("broken", 200, "2010-01-01").with("lifecycle", "removed");
    book.scene.hydrant("planned").at(300, 0).with("lifecycle", "planned");
    book.accepted("private", 400, "2010-01-01").with("ownership", "unit");
    LedgerAnswer answer = book.on("2022-12-31");
    assertThat(answer.rolled().undated()).containsExactly("dateless", "handed");
    assertThat(answer.rolled().removedUndated()).containsExactly("broken");
    assertThat(years("2022-12-31")).last().isEqualTo("2022 0 +0 +0 +0 -0 -0 = 0");
  }

  @Test
  void a_task_of_an_earlier_document_tells_the_kind_by_its_name() {
    book.accepted("m", 0, "2021-04-01").with("quota_task", "desert-2021/" + A + "/makeup");
    assertThat(moves("2022-12-31"))
        .containsExactly("MAKEUP m 2021-04-01 TASK desert-2021/" + A + "/makeup");
  }

  @Test
  void a_task_fulfilled_by_a_hydrant_that_was_there_is_told() {
    book.accepted("old", 0, "2015-01-01");
    book.accepted("again", 2, "2022-05-01").with("code", "X1").with("quota_task", NEW_TASK);
    book.accepted("n", 100, "2022-05-01").with("quota_task", NEW_TASK);
    // two are done; "again" is 2 m from "old", one hydrant, which was there before
    assertThat(book.on("2022-12-31").identities())
        .filteredOn(i -> i.name().equals("done_in_stock"))
        .singleElement()
        .satisfies(
            i -> {
              assertThat(i.left()).isEqualTo(2);
              assertThat(i.right()).isEqualTo(1);
              assertThat(i.rows()).containsExactly("again");
            });
  }

  @Test
  void a_proposal_has_no_years() {
    book.accepted("old", 0, "2015-01-01");
    LedgerAnswer answer =
        Book.answer(
            book.scene
                .snapshot(book.law())
                .with(Proposal.adding(book.accepted("n", 900, "2022-05-01").make())),
            Map.of());
    assertThat(answer.rolled().stockYears()).isEmpty();
  }

  @Test
  void a_row_that_ended_is_part_of_the_snapshot() {
    String without = book.on("2022-12-31").snapshot().id();
    book.accepted("gone", 0, "2010-01-01").with("valid_to", "2022-08-01");
    assertThat(book.on("2022-12-31").snapshot().id()).isNotEqualTo(without);
  }

  @Test
  void the_deficit_rolls_forward_from_what_was_entered() {
    book.accepted("m1", 0, "2022-04-01").with("quota_task", MAKEUP_TASK);
    book.accepted("m2", 100, "2022-05-01").with("quota_task", MAKEUP_TASK);
    book.scene.figure(Figure.HYDRANT_DEFICIT, Figure.TOTAL, "2021-12-31", 10);
    book.scene.figure(Figure.HYDRANT_OBLIGATIONS, Figure.TOTAL, "2022-03-01", 2);
    book.scene.figure(Figure.HYDRANT_OBLIGATIONS, Figure.TOTAL, "2022-09-01", 1);
    book.scene.figure(Figure.HYDRANT_DEFICIT, Figure.TOTAL, "2022-12-31", 12);
    // 10 - 2 + 3 - 12 = -1: one more is owed at the end than the parts tell
    Deficit.Year year = deficit("2022-12-31");
    assertThat(year.madeUp()).containsExactly("m1", "m2");
    assertThat(year.difference()).isEqualTo(-1);
    assertThat(year.unknown()).isEmpty();
    assertThat(book.on("2022-12-31").identities())
        .filteredOn(i -> i.name().equals("deficit_2022"))
        .extracting(Identity::left, Identity::right)
        .containsExactly(tuple(11, 12));
  }

  @Test
  void a_deficit_that_nobody_entered_is_unknown_and_not_nothing() {
    book.accepted("m1", 0, "2022-04-01").with("quota_task", MAKEUP_TASK);
    book.scene
        .hydrant("m2")
        .at(100, 0)
        .with("lifecycle", "accepted")
        .with("quota_task", MAKEUP_TASK);
    book.scene.figure(Figure.HYDRANT_DEFICIT, Figure.TOTAL, "2022-01-01", 10);
    Deficit.Year year = deficit("2022-12-31");
    assertThat(year.startOrNull().value()).isEqualTo(10);
    assertThat(year.difference()).isNull();
    assertThat(year.unknown()).containsExactly("obligations", "end");
    assertThat(year.plain()).containsEntry("obligations", null).containsEntry("end", null);
    assertThat(book.on("2022-12-31").rolled().madeUpUndated()).containsExactly("m2");
  }

  private Deficit.Year deficit(String day) {
    List<Deficit.Year> years = book.on(day).rolled().deficitYears();
    return years.get(years.size() - 1);
  }

  private List<String> years(String day) {
    return book.on(day).rolled().stockYears().stream()
        .peek(year -> assertThat(year.difference()).isZero())
        .map(
            year ->
                "%d %d +%d +%d +%d -%d -%d = %d"
                    .formatted(
                        year.year(),
                        year.start(),
                        year.count(Stock.Flow.NEW),
                        year.count(Stock.Flow.MAKEUP),
                        year.count(Stock.Flow.FOUND),
                        year.count(Stock.Flow.REMOVED),
                        year.count(Stock.Flow.MERGED),
                        year.end()))
        .toList();
  }

  private List<String> moves(String day) {
    return book.on(day).rolled().stockYears().stream()
        .flatMap(year -> year.moves().stream())
        .map(m -> m.flow() + " " + m.id() + " " + m.on() + " " + m.why() + " " + m.with())
        .toList();
  }
}
