package org.firewell.analysis.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;
import org.firewell.standard.Norm;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The ladder of defects, {@code ladder.txt}: one village each, with what is expected of it. */
class LadderTest {

  private static final Path LADDER =
      Path.of("src/test/resources/org/firewell/analysis/completeness/ladder.txt");
  private static final List<String> THINGS = List.of("s", "h1", "h2", "p");

  @TestFactory
  Stream<DynamicTest> each_defect_has_its_level_points_codes_and_steps() throws IOException {
    return Files.readAllLines(LADDER).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::trim).toList())
        .map(row -> DynamicTest.dynamicTest(row.get(0), () -> check(row)));
  }

  private static void check(List<String> row) {
    Map<String, Object> found = ask(row.get(1));
    String told =
        String.join(
            " | ",
            span(found, "level_min", "level_max"),
            span(found, "score_low", "score_high"),
            texts(found, "missing"),
            texts(found, "to_check"),
            texts(found, "raise"),
            span(found, "raise_cost_yuan_low", "raise_cost_yuan_high"));
    assertThat(told).isEqualTo(String.join(" | ", row.subList(2, 8)));
  }

  private static Map<String, Object> ask(String change) {
    Map<Norm, Double> law = new HashMap<>();
    Scene scene = new Scene();
    List<String> changes = change.isEmpty() ? List.of() : List.of(change.split(" "));
    Map<String, Thing<?>> things = things(scene, changes);
    for (String one : changes) {
      if (one.startsWith("LAW.")) {
        String[] asked = one.substring(4).split("=");
        law.put(Norm.valueOf(asked[0]), Double.valueOf(asked[1]));
      } else if (one.endsWith("-")) {
        things.get(one.replace("-", "")).with("lifecycle", "planned");
      } else if (one.contains("@")) {
        String[] place = one.split("[@,]");
        things.get(place[0]).at(Double.parseDouble(place[1]), Double.parseDouble(place[2]));
      } else if (!one.endsWith("?")) {
        String[] value = one.split("[.=]", 3);
        things.get(value[0]).with(value[1], value[2]);
      }
    }
    Completeness question = new Completeness();
    return question
        .answer(
            scene.snapshot(Laws.desert(law, List.of())),
            Values.of(question.inputs(), Map.of()),
            Progress.NONE)
        .findings()
        .get(0)
        .properties();
  }

  /** The complete village; of what nobody knows there is not even a layer. */
  private static Map<String, Thing<?>> things(Scene scene, List<String> changes) {
    Map<String, Thing<?>> things = new HashMap<>();
    things.put("v", scene.village("v").box(-500, -500, 500, 500).with("piped", "joint"));
    things.put("b", scene.building("b").with("village", "v").households(10));
    THINGS.stream()
        .filter(id -> !changes.contains(id + "?"))
        .forEach(id -> things.put(id, thing(scene, id)));
    if (changes.stream().anyMatch(change -> change.startsWith("w@"))) {
      things.put(
          "w",
          scene.intake("w").with("village", "v").with("kind", "wharf").with("water_body", "荷塘"));
    }
    return things;
  }

  private static Thing<?> thing(Scene scene, String id) {
    return switch (id) {
      case "s" -> scene.microStation("s").with("village", "v").at(0, 10);
      case "h1" -> scene.hydrant("h1").with("village", "v").with("flow_l_s", "15").at(50, 0);
      case "h2" -> scene.hydrant("h2").with("village", "v").with("flow_l_s", "15").at(-50, 0);
      default -> scene.intake("p").with("village", "v").at(0, 60);
    };
  }

  private static String texts(Map<String, Object> found, String name) {
    return String.join(" ", ((List<?>) found.get(name)).stream().map(Object::toString).toList());
  }

  private static String span(Map<String, Object> found, String low, String high) {
    Object from = found.get(low);
    Object to = found.get(high);
    return from == null || from.equals(to) ? String.valueOf(from) : from + "-" + to;
  }
}
