package org.firewell.analysis.servicearea;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.scene.Scene;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Asks a scene for its service areas, with inputs as name, value, name, value, ... */
record Asking(Answer answer) {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  static Asking of(Scene scene, String... inputs) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < inputs.length; i += 2) {
      texts.put(inputs[i], inputs[i + 1]);
    }
    ServiceAreas question = new ServiceAreas();
    return new Asking(
        question.answer(scene.snapshot(), Values.of(question.inputs(), texts), Progress.NONE));
  }

  Finding finding(String id) {
    return answer.findings().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  Object value(String id, String attribute) {
    return finding(id).properties().get(attribute);
  }

  double squareMetres(String id) {
    return 1e6 * (double) value(id, "area_km2");
  }

  double roadM(String id) {
    return 1e3 * (double) value(id, "road_km");
  }

  /** Whether the ground of a ring holds a position in metres. */
  boolean holds(String id, double east, double north) {
    Geometry ground = finding(id).geometry();
    return ground != null && ground.covers(GEOMETRY.createPoint(Scene.at(east, north)));
  }

  List<String> ids() {
    return answer.findings().stream().<String>map(Finding::id).toList();
  }
}
