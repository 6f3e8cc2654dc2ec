package org.firewell.analysis.siting.service;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.siting.candidate.Candidate;
import org.firewell.analysis.siting.candidate.Candidates.LeftOut;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Why no site serves a demand as often as is needed. */
public final class Unserved {

  private final Setting setting;
  private final SourceSearch sites;
  private final boolean[] served;
  private final Map<LeftOut, SourceSearch> leftOut = new EnumMap<>(LeftOut.class);

  public Unserved(Setting setting) {
    this.setting = setting;
    double farthestM =
        setting.situation().asked().facilities().stream()
            .mapToDouble(Facility::farthestM)
            .max()
            .orElse(0);
    served = new boolean[setting.some().length];
    for (int site = 0; site < setting.reach().sites(); site++) {
      IntStream.of(setting.reach().row(site)).forEach(demand -> served[demand] = true);
    }
    List<Coordinate> places =
        setting.sites().stream().map(Candidate::place).map(p -> p.getCoordinate()).toList();
    sites = search(places, farthestM);
    setting
        .candidates()
        .placesLeftOut()
        .forEach((why, at) -> leftOut.put(why, search(at, farthestM)));
  }

  /**
   * In the order of {@link LeftOut} why the first place near enough was left out; where none was,
   * {@code no_place}; where a site is near enough in a straight line, {@code no_way}, or {@code
   * too_few} where some serve it and more are needed.
   */
  public String reason(int demand) {
    Geometry place = setting.situation().demand().place(setting.some()[demand]);
    if (isNear(sites, place)) {
      return served[demand] ? "too_few" : "no_way";
    }
    for (Map.Entry<LeftOut, SourceSearch> entry : leftOut.entrySet()) {
      if (isNear(entry.getValue(), place)) {
        return entry.getKey().name().toLowerCase(Locale.ROOT);
      }
    }
    return "no_place";
  }

  private static boolean isNear(SourceSearch search, Geometry place) {
    search.from(place);
    return search.withinReach() > 0;
  }

  private static SourceSearch search(List<Coordinate> places, double metres) {
    return SourceIndex.of(
            places.stream().mapToDouble(Coordinate::getX).toArray(),
            places.stream().mapToDouble(Coordinate::getY).toArray())
        .search(metres);
  }
}
