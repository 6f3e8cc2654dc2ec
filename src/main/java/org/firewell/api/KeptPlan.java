package org.firewell.api;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.StatusException;
import org.firewell.api.http.Zipped;
import org.firewell.job.KeptAnswer;
import org.firewell.job.Scenario;
import org.firewell.render.Json;
import org.springframework.http.HttpStatus;

/** The sites of a kept plan, as the question {@code plan-effect} takes them. */
final class KeptPlan {

  private static final String SITING = "siting";
  private static final String PLANNED_QUOTA = "planned-quota";
  private static final String FIGURE = "figure";

  private KeptPlan() {}

  /**
   * @param figureOrNull of planned quotas whose sites are meant; by default the best split, else
   *     the need
   * @throws StatusException when the scenario has no plan
   * @throws ParameterException when it has no such figure
   */
  static String of(Scenario scenario, KeptAnswer answer, String figureOrNull) {
    return switch (scenario.question()) {
      case SITING -> sited(answer);
      case PLANNED_QUOTA -> planned(answer, figureOrNull);
      default ->
          throw new StatusException(
              HttpStatus.CONFLICT,
              "about:blank",
              "方案“%s”不是选址或计划指标的答案，没有点位 · the scenario is an answer to %s and has no sites"
                  .formatted(scenario.name(), scenario.question()));
    };
  }

  private static String sited(KeptAnswer answer) {
    StringJoiner plan = new StringJoiner(";");
    Map<String, Object> document = Json.object(Zipped.unzip(answer.document()));
    for (Map<?, ?> feature : maps(document.get("features"))) {
      Map<?, ?> properties = (Map<?, ?>) feature.get("properties");
      List<?> at = (List<?>) ((Map<?, ?>) feature.get("geometry")).get("coordinates");
      Object repairs = properties.get("repairs");
      plan.add(
          repairs == null
              ? properties.get("kind") + " " + at.get(0) + " " + at.get(1)
              : "repair " + repairs);
    }
    return plan.toString();
  }

  private static String planned(KeptAnswer answer, String figureOrNull) {
    Map<String, Object> summary = Json.object(answer.summary());
    List<String> figures =
        maps(summary.get("plans")).stream().map(plan -> plan.get(FIGURE).toString()).toList();
    String figure =
        figureOrNull != null ? figureOrNull : figures.contains("share") ? "share" : "need";
    if (!figures.contains(figure)) {
      throw new ParameterException(
          FIGURE,
          figure,
          "可用的有 " + String.join(", ", figures),
          "one of " + String.join(", ", figures));
    }
    StringJoiner plan = new StringJoiner(";");
    maps(summary.get("sites")).stream()
        .filter(site -> figure.equals(site.get(FIGURE)))
        .forEach(
            site -> plan.add(site.get("kind") + " " + site.get("lon") + " " + site.get("lat")));
    return plan.toString();
  }

  private static List<? extends Map<?, ?>> maps(Object list) {
    return ((List<?>) list).stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
  }
}
