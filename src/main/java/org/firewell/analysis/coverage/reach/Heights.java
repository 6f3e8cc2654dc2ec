package org.firewell.analysis.coverage.reach;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firewell.analysis.Notices;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.analysis.coverage.supply.Supply;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;

/** Tells whose heights are not known where a hose is laid, so that it was judged as on the flat. */
public final class Heights {

  private Heights() {}

  /** Adds a notice where a route is asked and some height is not known. */
  public static void warn(List<Feature> demand, Supply supply, Notices notices) {
    if (!supply.measure().asksRoute()) {
      return;
    }
    Stream<String> ofSources =
        supply.sources().facilities().stream()
            .map(Facility::type)
            .map(type -> unknown(of(type, supply), type.name()));
    String unknown =
        Stream.concat(Stream.of(unknown(demand, "of the demand")), ofSources)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      notices.add(
          "heights: not known of "
              + unknown
              + "; hoses to and from them are judged as on the flat");
    }
  }

  private static List<Feature> of(FeatureType<?> type, Supply supply) {
    return supply.sources().all().stream()
        .filter(source -> source.type() == type)
        .map(Source::feature)
        .toList();
  }

  private static String unknown(List<Feature> features, String name) {
    long unknown = features.stream().filter(feature -> feature.heightM() == null).count();
    return unknown == 0 ? "" : unknown + " of " + features.size() + " " + name;
  }
}
