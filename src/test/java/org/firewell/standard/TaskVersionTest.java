package org.firewell.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.firewell.scene.Laws;
import org.junit.jupiter.api.Test;

/** What versions of tasks make of the law on a day. */
class TaskVersionTest {

  private static final LocalDate DEADLINE = LocalDate.of(2022, 12, 31);
  private static final LocalDate MAY = LocalDate.of(2022, 5, 1);
  private static final LocalDate JULY = LocalDate.of(2022, 7, 1);
  private static final Clause CLAUSE = new Clause("doc", "table", Certainty.CONFIRMED, "");

  private static final Ruleset LAW =
      Laws.desert(
          Map.of(),
          List.of(
              new Quota("doc", "1", "甲镇", QuotaKind.NEW, 5, DEADLINE, CLAUSE),
              new Quota("doc", "2", "乙镇", QuotaKind.MAKEUP, 3, DEADLINE, CLAUSE)));

  private static TaskVersion version(String task, int number, LocalDate from, int quantity) {
    return version(task, number, from, quantity, DEADLINE);
  }

  private static TaskVersion version(
      String task, int number, LocalDate from, int quantity, LocalDate deadline) {
    return new TaskVersion(
        task,
        number,
        "号" + number,
        from,
        quantity,
        deadline,
        TaskName.of(task).orElseThrow().kind(),
        null,
        null,
        "调整",
        "planner",
        null);
  }

  @Test
  void a_name_has_three_parts() {
    assertThat(TaskName.of(" jinjiang-2022/350582104/makeup "))
        .contains(new TaskName("jinjiang-2022", "350582104", TaskKind.MAKEUP));
    assertThat(TaskName.of("a/b/1/new").orElseThrow().document()).isEqualTo("a/b");
    for (String none : new String[] {null, "", "a/b", "a/b/c", "a//new"}) {
      assertThat(TaskName.of(none)).as("" + none).isEmpty();
    }
  }

  @Test
  void new_and_makeup_alone_count() {
    assertThat(List.of(TaskKind.values()))
        .filteredOn(TaskKind::counts)
        .containsExactly(TaskKind.NEW, TaskKind.MAKEUP);
  }

  @Test
  void a_law_without_versions_is_the_same_on_every_day() {
    assertThat(LAW.on(JULY)).isSameAs(LAW);
    assertThat(LAW.with(List.of(version("other/1/new", 2, MAY, 9)))).isSameAs(LAW);
  }

  @Test
  void a_version_holds_from_its_day_on() {
    Ruleset law = LAW.with(List.of(version("doc/1/new", 2, JULY, 8, DEADLINE.plusDays(31))));

    assertThat(law.on(JULY.minusDays(1)).quotas()).isEqualTo(LAW.quotas());
    assertThat(law.on(JULY.minusDays(1)).taskVersions()).isEmpty();
    assertThat(law.on(JULY).quotas())
        .extracting(Quota::task, Quota::unit, Quota::quantity, Quota::deadline)
        .containsExactly(
            tuple("doc/1/new", "甲镇", 8, DEADLINE.plusDays(31)),
            tuple("doc/2/makeup", "乙镇", 3, DEADLINE));
    assertThat(law.on(JULY).quotas().get(0).clause().document()).isEqualTo("号2");
  }

  @Test
  void of_several_the_last_that_began_holds_whatever_their_order() {
    List<TaskVersion> entered =
        List.of(
            version("doc/1/new", 4, JULY, 2),
            version("doc/1/new", 2, MAY, 8),
            version("doc/1/new", 3, JULY, 6));
    Ruleset law = LAW.with(entered);
    assertThat(law.on(MAY.minusDays(1)).quotas().get(0).quantity()).isEqualTo(5);
    assertThat(law.on(MAY).quotas().get(0).quantity()).isEqualTo(8);
    assertThat(law.on(JULY).quotas().get(0).quantity()).isEqualTo(2);
    assertThat(law.tasks())
        .extracting(TaskVersion::task, TaskVersion::version, TaskVersion::quantity)
        .containsExactly(
            tuple("doc/1/new", 1, 5),
            tuple("doc/1/new", 2, 8),
            tuple("doc/1/new", 3, 6),
            tuple("doc/1/new", 4, 2),
            tuple("doc/2/makeup", 1, 3));
  }

  @Test
  void the_law_of_a_day_taken_of_that_day_again_is_the_same() {
    Ruleset july = LAW.with(List.of(version("doc/1/new", 2, MAY, 8))).on(JULY);
    assertThat(july.on(JULY)).isEqualTo(july);
  }

  @Test
  void a_task_that_no_document_handed_out_is_added_with_the_name_of_its_unit() {
    Ruleset law =
        LAW.with(List.of(version("doc/3/new", 1, JULY, 4), version("doc/1/makeup", 1, JULY, 2)));
    assertThat(law.on(JULY).quotas())
        .extracting(Quota::task, Quota::unit, Quota::quantity)
        .containsExactly(
            tuple("doc/1/new", "甲镇", 5),
            tuple("doc/2/makeup", "乙镇", 3),
            tuple("doc/1/makeup", "甲镇", 2),
            tuple("doc/3/new", "3", 4));
  }

  @Test
  void what_does_not_count_is_no_quota_and_is_kept() {
    Ruleset law = LAW.with(List.of(version("doc/1/relocate", 1, MAY, 4)));
    assertThat(law.on(JULY).quotas()).isEqualTo(LAW.quotas());
    assertThat(law.on(JULY).taskVersions()).hasSize(1);
  }

  @Test
  void a_version_is_of_its_tasks_kind_and_of_numbers_that_can_be() {
    assertThatThrownBy(() -> version("doc/1/new", 0, MAY, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> version("doc/1/new", 1, MAY, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new TaskVersion(
                    "doc/1/new",
                    1,
                    "d",
                    MAY,
                    1,
                    DEADLINE,
                    TaskKind.REPAIR,
                    null,
                    null,
                    null,
                    null,
                    null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
