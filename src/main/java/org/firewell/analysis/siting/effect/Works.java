package org.firewell.analysis.siting.effect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Values;
import org.firewell.analysis.siting.asked.Kind;
import org.firewell.analysis.siting.candidate.Novelty;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Coordinate;

/**
 * What a plan does, as it was given.
 *
 * @param features that stand and work then
 * @param numbers of each kind
 */
record Works(List<Feature> features, Map<Kind, Integer> numbers) {

  /** In this order an id is looked for that is to be repaired. */
  private static final List<FeatureType<?>> REPAIRED =
      List.of(
          FeatureType.HYDRANTS,
          FeatureType.WATER_INTAKES,
          FeatureType.MICRO_STATIONS,
          FeatureType.FIRE_STATIONS);

  /**
   * @throws InputException when a site cannot be read, or there is nothing of the id to repair
   */
  static Works of(Input input, Values values, Snapshot snapshot) {
    Reader reader = new Reader(input, snapshot);
    for (String site : values.text(input.name()).orElse("").split(";")) {
      if (!site.isBlank()) {
        reader.read(site.trim());
      }
    }
    return new Works(List.copyOf(reader.features), reader.numbers);
  }

  Snapshot carriedOut(Snapshot snapshot) {
    return features.isEmpty()
        ? snapshot
        : snapshot.with(Proposal.adding(features.toArray(Feature[]::new)));
  }

  /** Reads one site after the other. */
  private static final class Reader {

    private final Input input;
    private final Snapshot snapshot;
    private final Novelty novelty;
    private final List<Feature> features = new ArrayList<>();
    private final Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);

    Reader(Input input, Snapshot snapshot) {
      this.input = input;
      this.snapshot = snapshot;
      novelty = new Novelty(snapshot);
    }

    void read(String site) {
      String[] words = site.split("\\s+");
      Kind kind = Kind.words().contains(words[0]) ? Kind.of(words[0]) : null;
      if (kind == Kind.REPAIR && words.length == 2) {
        features.add(repaired(words[1]));
      } else if (kind != null && kind != Kind.REPAIR && words.length == 3) {
        features.add(novelty.at(position(site, words), kind));
      } else {
        throw fault(site);
      }
      numbers.merge(kind, 1, Integer::sum);
    }

    private Feature repaired(String id) {
      Feature broken =
          REPAIRED.stream()
              .map(type -> find(type, id))
              .flatMap(Optional::stream)
              .findFirst()
              .orElseThrow(
                  () ->
                      new InputException(
                          input.name(),
                          "没有可维修的 " + id,
                          input.name() + ": there is no " + id + " to be repaired"));
      return novelty.repaired(broken, snapshot.findStanding(broken).orElseThrow());
    }

    private Optional<Feature> find(FeatureType<?> type, String id) {
      Stream<? extends Feature> all = snapshot.list(type).stream();
      return all.filter(feature -> feature.id().equals(id)).findFirst().map(f -> f);
    }

    private Coordinate position(String site, String[] words) {
      try {
        Coordinate at = new Coordinate(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
        if (Math.abs(at.x) <= 180 && Math.abs(at.y) <= 90) {
          return at;
        }
      } catch (NumberFormatException e) {
        // falls through: the same sentence as for a position off the earth
      }
      throw fault(site);
    }

    private InputException fault(String site) {
      return new InputException(
          input.name(),
          "方案：“" + site + "”应为 类别 经度 纬度 或 repair 编号，类别可用 " + String.join("、", Kind.words()),
          input.name()
              + ": \""
              + site
              + "\" is not a kind with longitude and latitude, or repair with an id; kinds are "
              + String.join(", ", Kind.words()));
    }
  }
}
