package org.firewell.render.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.firewell.render.style.Rule.Title;
import org.firewell.standard.Norm;

/** What a map is about. */
public enum Theme {
  /** Hydrants, intakes and stations by how they stand. */
  SOURCES(
      "水源与消防站分布图", "Water sources and fire stations", Norm.HYDRANT_REACH_M, Norm.INTAKE_REACH_M),
  /** Fire stations and micro stations by how they stand. */
  STATIONS("消防站与微型消防站分布图", "Fire stations and micro stations", Norm.STATION_ASKED),
  /** Villages by the level of their 1+2+N. */
  LEVELS("“1+2+N”等级图", "1+2+N level by village", Norm.STATION_ASKED, Norm.HYDRANTS, Norm.INTAKES),
  /** The same, and above them hydrants, intakes and stations by how they stand. */
  OVERVIEW(
      "消防基础设施一览图", "Fire protection at a glance", Norm.STATION_ASKED, Norm.HYDRANTS, Norm.INTAKES),
  /** What is out of reach of water, by cause. */
  COVERAGE("消防水源盲区图", "Out of reach of water", Norm.HYDRANT_REACH_M, Norm.INTAKE_REACH_M),
  /** Hydrants that tasks asked for. */
  QUOTA("消火栓任务进度图", "Hydrants of tasks", Norm.ACCEPTANCE_DISTANCE_M);

  private final Title title;
  private final List<Norm> norms;

  Theme(String zh, String en, Norm... norms) {
    this.title = new Title(zh, en);
    this.norms = List.of(norms);
  }

  /** The theme of a word such as {@code levels}. */
  public static Optional<Theme> find(String word) {
    return Arrays.stream(values()).filter(theme -> theme.word().equals(word)).findFirst();
  }

  /** As an address names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether villages are filled by their level. */
  public boolean showsLevels() {
    return this == LEVELS || this == OVERVIEW;
  }

  /** Whether it shows the ground as it is registered, and nothing of an answer. */
  public boolean isOfRegister() {
    return this == SOURCES || this == STATIONS;
  }

  Title title() {
    return title;
  }

  /** What of the law it is judged by. */
  List<Norm> norms() {
    return norms;
  }
}
