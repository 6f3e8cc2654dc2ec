package org.firewell.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** A township's rows among those of two, with answers of a few rows that can be read. */
class TownshipSheetTest {

  private static final LocalDate DAY = LocalDate.of(2022, 12, 31);
  private static final Townships.Unit EAST = new Townships.Unit("e", "东镇");

  private record Row(String id, Map<String, Object> properties) implements Finding {
    @Override
    public Geometry geometry() {
      return null;
    }
  }

  private record Rows(List<Row> findings, Map<String, Object> summary) implements Answer {}

  private static Map<String, Object> row(Object... members) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      row.put((String) members[i], members[i + 1]);
    }
    return row;
  }

  private static Answer answer(Map<String, Object> summary, Map<?, ?>... rows) {
    return new Rows(
        Arrays.stream(rows)
            .map(row -> new Row(row.get("id") + "", new LinkedHashMap<>((Map<String, Object>) row)))
            .toList(),
        summary);
  }

  private static Map<String, Object> village(String id, String unit, String to, Integer yuan) {
    return row(
        "id",
        id,
        "township",
        unit,
        "raise_to",
        to,
        "raise_cost_yuan_low",
        yuan,
        "raise_cost_yuan_high",
        yuan);
  }

  private static Snapshot snapshot() {
    Scene scene = new Scene();
    scene.township("east").box(0, -1000, 1000, 1000).with("code", "e").with("name", "东镇");
    scene.township("west").box(-1000, -1000, 0, 1000).with("code", "w").with("name", "西镇");
    hydrant(scene, "new", 100, "2022-12-05");
    hydrant(scene, "old", 200, "2022-11-30");
    hydrant(scene, "later", 300, "2023-01-01");
    hydrant(scene, "beyond", -100, "2022-12-05");
    return Snapshot.of(scene.ground(), new SeedRulesets().find("jinjiang-2022").orElseThrow(), DAY);
  }

  private static void hydrant(Scene scene, String id, double east, String accepted) {
    scene.hydrant(id).east(east).with("lifecycle", "accepted").with("accepted_on", accepted);
  }

  private static TownshipSheet sheet(Map<String, Answer> answers) {
    return TownshipSheet.of(
        EAST,
        new CountyAnswers(answers, Map.of("coverage", "no buildings")),
        snapshot(),
        LocalDate.of(2022, 11, 30));
  }

  @Test
  void its_own_rows_alone_and_each_of_them() {
    Answer completeness =
        answer(
            row(
                "snapshot",
                "s",
                "by_township",
                List.of(row("township", "w"), row("township", "e"))),
            village("v1", "e", "L2", 500),
            village("v2", "w", "L2", 1),
            village("v3", "e", "L3", 20),
            village("v4", "e", null, null),
            village("v5", "e", "L2", null));
    Answer changes =
        answer(
            row("by_township", List.of(row("township", "e", "was_rank", 2))),
            row("id", "v3", "township", "e", "moved", "up"));
    TownshipSheet sheet = sheet(Map.of("completeness", completeness, "changes", changes));
    assertThat(sheet.units()).isEqualTo(2);
    assertThat(sheet.levels()).containsEntry("township", "e");
    assertThat(sheet.change()).containsEntry("was_rank", 2);
    // 20 yuan before 500; what nobody can price comes last, by id
    assertThat(sheet.villages())
        .extracting(v -> v.get("id"))
        .containsExactly("v3", "v1", "v4", "v5");
    assertThat(sheet.villages().get(0)).containsEntry("moved", "up");
    assertThat(sheet.targets()).isEmpty();
    assertThat(sheet.coverage()).isEmpty();
    assertThat(sheet.answers().unanswered()).containsEntry("coverage", "no buildings");
  }

  @Test
  void a_month_keeps_the_figures_of_its_own_targets_alone() {
    List<?> months =
        List.of(
            row("month", "2022-11-30", "figures", List.of(row("id", "a/e"), row("id", "a/w"))),
            row("month", "2022-12-31", "figures", List.of(row("id", "a/w"))));
    Answer targets =
        answer(
            row("series", months),
            row("id", "a/e", "unit_code", "e"),
            row("id", "a/w", "unit_code", "w"),
            row("id", "a/total", "unit_code", null));
    TownshipSheet sheet = sheet(Map.of("targets", targets));
    assertThat(sheet.targets()).extracting(t -> t.get("id")).containsExactly("a/e");
    assertThat(sheet.series())
        .extracting(m -> m.get("month"), m -> m.get("figures"))
        .containsExactly(
            tuple("2022-11-30", List.of(Map.of("id", "a/e"))), tuple("2022-12-31", List.of()));
  }

  @Test
  void a_task_is_told_with_its_outlook() {
    Answer quota =
        answer(
            row(
                "tasks", List.of(row("task", "d/e/new", "state", "at_risk")),
                "brigades", List.of(row("unit_code", "w"), row("unit_code", "e", "posts", 10))),
            row("id", "d/e/new", "task", "d/e/new", "unit_code", "e", "quota", 5),
            row("id", "d/w/new", "task", "d/w/new", "unit_code", "w", "quota", 7));
    TownshipSheet sheet = sheet(Map.of("quota", quota));
    assertThat(sheet.tasks())
        .singleElement()
        .satisfies(t -> assertThat(t).containsEntry("quota", 5).containsEntry("state", "at_risk"));
    assertThat(sheet.brigades()).singleElement().satisfies(b -> assertThat(b).containsKey("posts"));
  }

  /** One accepted in the month; the others before it, after the day, or in the west. */
  @Test
  void what_proves_the_month_is_of_the_month_and_of_the_township() {
    assertThat(sheet(Map.of()).proofs())
        .extracting(p -> p.object().id(), Proof::what, Proof::on)
        .containsExactly(tuple("new", Proof.What.ACCEPTED, LocalDate.of(2022, 12, 5)));
  }
}
