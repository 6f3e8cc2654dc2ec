package org.firewell.feature;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody found who looked at a hydrant or an intake. The register holds the last one; those
 * before it tell how things stood on an earlier day.
 *
 * @param layer hydrants or water-intakes
 * @param object the id of what was looked at
 * @param on the day; null where it is not known, which is before any that is
 * @param condition found; null is unknown
 * @param pressureMpa measured, or null
 * @param flowLS measured, or null
 */
public record Look(
    FeatureType<?> layer,
    String object,
    LocalDate on,
    Condition condition,
    Double pressureMpa,
    Double flowLS) {

  /** The layers whose objects are looked at. */
  public static final List<FeatureType<?>> LAYERS =
      List.of(FeatureType.HYDRANTS, FeatureType.WATER_INTAKES);

  private static final String CONDITION = "condition";
  private static final String INSPECTED_ON = "inspected_on";
  private static final String PRESSURE = "pressure_mpa";
  private static final String FLOW = "flow_l_s";

  /** What the register says was found last; empty for what nobody looks at. */
  public static Optional<Look> lastOf(Feature feature) {
    if (feature instanceof Hydrant h) {
      return Optional.of(
          new Look(
              FeatureType.HYDRANTS,
              h.id(),
              h.inspectedOn(),
              h.condition(),
              h.pressureMpa(),
              h.flowLS()));
    }
    return feature instanceof WaterIntake i
        ? Optional.of(
            new Look(FeatureType.WATER_INTAKES, i.id(), i.inspectedOn(), i.condition(), null, null))
        : Optional.empty();
  }

  /** Whether it was on the day or before; one without a day was. */
  public boolean isBy(LocalDate day) {
    return on == null || !on.isAfter(day);
  }

  /** A feature with condition, day and measures of this look, whatever stood there before. */
  public <F extends Feature> F writtenInto(F feature) {
    FeatureType<F> type = FeatureType.of(feature);
    Map<String, Object> found = new HashMap<>();
    found.put(CONDITION, condition);
    found.put(INSPECTED_ON, on);
    found.put(PRESSURE, pressureMpa);
    found.put(FLOW, flowLS);
    Map<String, Object> values = FeatureType.values(feature);
    values.replaceAll((name, value) -> found.containsKey(name) ? found.get(name) : value);
    return type.create(feature.geometry(), values);
  }
}
