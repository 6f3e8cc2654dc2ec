package org.firewell.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.firewell.feature.Division;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;

/** The townships and villages of all dates, and their lineages, each made when first asked for. */
final class Divisions {

  private static final List<FeatureType<? extends Division>> TYPES =
      List.of(FeatureType.TOWNSHIPS, FeatureType.VILLAGES);

  private final Ground history;
  private final Map<FeatureType<?>, Lineage<?>> lineages = new ConcurrentHashMap<>();

  Divisions(Ground history) {
    this.history = history;
  }

  @SuppressWarnings("unchecked") // a lineage is kept under its own type
  <D extends Division> Lineage<D> lineage(FeatureType<D> type) {
    return (Lineage<D>) lineages.computeIfAbsent(type, t -> Lineage.of(history.list(type)));
  }

  /** The rows that are not valid on a day: of what an answer of that day knows only by lineage. */
  List<Division> others(LocalDate day) {
    List<Division> others = new ArrayList<>();
    TYPES.forEach(
        type ->
            history.list(type).stream()
                .filter(row -> !row.header().isValidOn(day))
                .forEach(others::add));
    return others;
  }

  /** With other rows on a day; what is valid on other days alone stays as it is. */
  Divisions with(Map<FeatureType<?>, ? extends List<? extends Feature>> layers, LocalDate day) {
    Map<FeatureType<?>, List<Feature>> changed = new LinkedHashMap<>();
    for (FeatureType<? extends Division> type : TYPES) {
      if (layers.containsKey(type)) {
        List<Feature> rows = new ArrayList<>(layers.get(type));
        Set<String> ids = rows.stream().map(Feature::id).collect(Collectors.toSet());
        history.list(type).stream()
            .filter(row -> !row.header().isValidOn(day) && !ids.contains(row.id()))
            .forEach(rows::add);
        changed.put(type, rows);
      }
    }
    return changed.isEmpty() ? this : new Divisions(history.with(changed));
  }
}
