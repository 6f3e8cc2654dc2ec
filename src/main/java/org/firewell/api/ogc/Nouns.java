package org.firewell.api.ogc;

import java.util.Map;
import org.firewell.analysis.Question.Title;
import org.firewell.feature.FeatureType;

/** The collections' names for people. */
public final class Nouns {

  private static final Map<FeatureType<?>, Title> TITLES =
      Map.of(
          FeatureType.TOWNSHIPS, new Title("乡镇（街道）", "townships and sub-districts"),
          FeatureType.VILLAGES, new Title("村（社区）", "villages and communities"),
          FeatureType.HYDRANTS, new Title("消火栓", "hydrants"),
          FeatureType.WATER_INTAKES, new Title("取水点", "water intakes"),
          FeatureType.FIRE_STATIONS, new Title("消防站（队）", "fire stations"),
          FeatureType.MICRO_STATIONS, new Title("微型消防站", "micro fire stations"),
          FeatureType.ROADS, new Title("道路", "roads"),
          FeatureType.PIPES, new Title("供水管", "water pipes"),
          FeatureType.BARRIERS, new Title("阻隔", "barriers"),
          FeatureType.BUILDINGS, new Title("建筑", "buildings"));

  private Nouns() {}

  public static Title title(FeatureType<?> type) {
    return TITLES.get(type);
  }

  /** Both languages in one line. */
  public static String line(FeatureType<?> type) {
    return line(title(type));
  }

  public static String line(Title title) {
    return title.zh() + " · " + title.en();
  }
}
