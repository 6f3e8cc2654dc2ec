package org.firewell.analysis.coverage.loss;

import java.util.List;
import java.util.Map;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.feature.FeatureType;

/**
 * What is asked to be lost.
 *
 * @param sources the collections of which each source is lost in turn
 * @param pipes whether mains are closed
 */
record LossKinds(List<FeatureType<?>> sources, boolean pipes) {

  private static final String ALL = "all";
  private static final String PIPES = "pipes";
  private static final Map<String, List<FeatureType<?>>> SOURCES =
      Map.of(
          "hydrants", List.of(FeatureType.HYDRANTS),
          "intakes", List.of(FeatureType.WATER_INTAKES),
          "stations", List.of(FeatureType.FIRE_STATIONS, FeatureType.MICRO_STATIONS));

  static final Input INPUT =
      Input.choice(
          "loss",
          List.of("hydrants", "intakes", "stations", PIPES, ALL),
          ALL,
          "失效对象",
          "what fails, one thing at a time");

  /**
   * @throws InputException when a kind is named of which none is among the facilities
   */
  static LossKinds of(String loss, Asked asked) {
    List<FeatureType<?>> facilities =
        asked.facilities().stream().<FeatureType<?>>map(Facility::type).toList();
    if (loss.equals(ALL)) {
      return new LossKinds(facilities, facilities.contains(FeatureType.HYDRANTS));
    }
    boolean pipes = loss.equals(PIPES);
    List<FeatureType<?>> named = SOURCES.get(pipes ? "hydrants" : loss);
    List<FeatureType<?>> sources = facilities.stream().filter(named::contains).toList();
    if (sources.isEmpty()) {
      throw new InputException(
          INPUT.name(),
          "失效对象“" + loss + "”不在所选设施之中",
          "loss: of \"" + loss + "\" nothing is among the facilities");
    }
    return new LossKinds(pipes ? List.of() : sources, pipes);
  }
}
