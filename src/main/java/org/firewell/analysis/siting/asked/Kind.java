package org.firewell.analysis.siting.asked;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.firewell.feature.FeatureType;

/** What may be done at a site. */
public enum Kind {
  /** What stands there is made to work again. */
  REPAIR(null),
  HYDRANT(FeatureType.HYDRANTS),
  /** A place to draw from natural water. */
  INTAKE(FeatureType.WATER_INTAKES),
  /** A pool that is dug. */
  POND(FeatureType.WATER_INTAKES),
  MICRO_STATION(FeatureType.MICRO_STATIONS),
  STATION(FeatureType.FIRE_STATIONS);

  private final FeatureType<?> type;

  Kind(FeatureType<?> type) {
    this.type = type;
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Kind::word).toList();
  }

  public static Kind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of what there is one more then; empty for a repair. */
  public Optional<FeatureType<?>> type() {
    return Optional.ofNullable(type);
  }
}
