package org.firewell.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firewell.feature.Condition;
import org.firewell.feature.County;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.round.Repair;
import org.firewell.scene.Scene;

/** A county of three villages in two townships, of which each figure can be counted by hand. */
public final class Counties {

  public static final String EVIL = "<script>alert('x')</script>\"&\u0001";

  private Counties() {}

  /**
   * Seven municipal hydrants in service: five usable, one broken, one of which nobody knows the
   * condition; six of them are of the first township. Two more are claimed by its new task, one of
   * them accepted in December. One repair is open, one was closed in December. Of four buildings
   * one stands by a hydrant that works, one by the broken one, one by the one of which nobody
   * knows, one by none.
   */
  public static Scene scene() {
    Scene scene = new Scene();
    scene.township("t1").box(-2000, -1000, 0, 1000).with("code", "350582104").with("name", "东石镇");
    scene.township("t2").box(0, -1000, 2000, 1000).with("code", "350582101").with("name", EVIL);
    village(scene, "v1", -1500, "t1").with("name", EVIL);
    village(scene, "v2", -500, "t1").with("name", "乙村");
    village(scene, "v3", 1000, "t2").with("name", "丙村");
    scene.microStation("m1").east(-1500).with("village", "v1").with("township", "t1");
    scene.intake("i1").at(-1500, 50).with("village", "v1").with("township", "t1");
    for (int i = 1; i <= 6; i++) {
      scene
          .hydrant("h" + i)
          .east(-1500 + 100.0 * i)
          .with("township", "t1")
          .with("village", i < 4 ? "v1" : "v2");
    }
    scene.hydrant("h7").east(1000).with("township", "t2").with("condition", "damaged");
    scene
        .hydrant("h8")
        .east(-300)
        .with("township", "t1")
        .with("condition", null)
        .with("inspected_on", null);
    task(scene, "q1", -700, "2022-06-01");
    task(scene, "q2", -800, "2022-12-15");
    building(scene, "b1", -1500, 0, "v1");
    building(scene, "b2", 1000, 50, "v3");
    building(scene, "b3", 1000, 600, null);
    building(scene, "b4", -300, 60, "v2");
    return scene;
  }

  private static void building(Scene scene, String id, double east, double north, String village) {
    scene.building(id).at(east, north).with("village", village);
  }

  private static Scene.Thing<?> village(Scene scene, String id, double east, String township) {
    return scene
        .village(id)
        .box(east - 300, -300, east + 300, 300)
        .with("township", township)
        .households(10);
  }

  private static void task(Scene scene, String id, double east, String acceptedOn) {
    scene
        .hydrant(id)
        .at(east, 200)
        .with("township", "t1")
        .with("lifecycle", "accepted")
        .with("accepted_on", acceptedOn)
        .with("quota_task", "jinjiang-2022/350582104/new");
  }

  public static List<Repair> repairs() {
    return List.of(
        repair(1, "h7", "2022-12-10", null), repair(2, "h1", "2022-11-01", "2022-12-05"));
  }

  private static Repair repair(int number, String object, String openedOn, String closedOnOrNull) {
    LocalDate opened = LocalDate.parse(openedOn);
    return new Repair(
        new UUID(0, number),
        "hydrants",
        object,
        opened,
        opened.plusDays(7),
        Condition.DAMAGED,
        closedOnOrNull == null ? Repair.State.OPEN : Repair.State.CLOSED,
        closedOnOrNull == null ? null : LocalDate.parse(closedOnOrNull),
        null,
        null,
        null,
        closedOnOrNull == null ? null : new UUID(1, number),
        "inspector",
        Instant.EPOCH,
        1);
  }

  /** Under the rules of Jinjiang, on the last day of 2022. */
  public static Material material(Kind kind, String townshipOrNull, Language language) {
    return new Order(kind, Scene.DAY, "jinjiang-2022", townshipOrNull, language)
        .material(
            new County("沙漠县", Scene.DAY, List.of("jinjiang-2022")),
            scene().ground(),
            Map.of(FeatureType.HYDRANTS, new Layer(null, "消防处台账", "CC0-1.0", null)),
            new SeedRulesets(),
            repairs());
  }

  public static Paper paper(Kind kind, String townshipOrNull, Language language) {
    return Papers.compose(
        kind, material(kind, townshipOrNull, language), org.firewell.analysis.Progress.NONE);
  }
}
