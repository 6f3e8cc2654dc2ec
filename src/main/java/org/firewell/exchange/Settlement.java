package org.firewell.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firewell.exchange.Comparison.Settled;
import org.firewell.exchange.Line.Difference;
import org.firewell.exchange.Line.Side;
import org.firewell.exchange.Match.Basis;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;

/** What is done with each row, once somebody decided. */
final class Settlement<F extends Feature> {

  private final FeatureType<F> type;
  private final Said said;
  private final Ids ids;
  private final Settled<F> settled = new Settled<>();

  Settlement(FeatureType<F> type, Said said, Ids ids) {
    this.type = type;
    this.said = said;
    this.ids = ids;
  }

  Settled<F> settled() {
    return settled;
  }

  /**
   * @param line what becomes of the row as long as nothing is decided
   * @param decidedOrNull what somebody said; what would add a row without a place, or the same
   *     words twice, is as if it was not said
   */
  void settle(Match<F> match, Line line, Decision decidedOrNull) {
    boolean stands = match.stands() != null;
    boolean adds = decidedOrNull == Decision.SEPARATE || decidedOrNull == Decision.FILE && !stands;
    boolean isRepeated = match.basis() == Basis.TWIN && Double.isNaN(match.metres());
    Decision decision = adds && line.place() == null || isRepeated ? null : decidedOrNull;
    switch (line.outcome()) {
      case SAME, CHANGED -> {
        if (decision == Decision.REGISTER) {
          keep(match, line);
        } else if (decision == Decision.SEPARATE) {
          addSeparately(match, line);
        } else {
          change(match, line, Set.of(Side.FILE));
        }
      }
      case ADDED -> {
        if (decision == Decision.REGISTER) {
          leave(match, line);
        } else {
          add(match, line);
        }
      }
      case CONFLICT -> {
        if (decision == null) {
          settled.lines().add(line);
        } else if (decision == Decision.SEPARATE || decision == Decision.FILE && !stands) {
          addSeparately(match, line);
        } else if (decision == Decision.FILE) {
          change(match, line, Set.of(Side.FILE, Side.BOTH));
        } else if (stands) {
          change(match, line, Set.of(Side.FILE));
        } else {
          leave(match, line);
        }
      }
      case SKIPPED -> {
        boolean isRemoved = match.basis() == Basis.REMOVED;
        if (decision == Decision.SEPARATE || decision == Decision.FILE && isRemoved) {
          addSeparately(match, line);
        } else {
          settled.lines().add(line);
        }
      }
      case REFUSED -> settled.lines().add(line);
    }
  }

  private void change(Match<F> match, Line line, Set<Side> taken) {
    List<String> names =
        line.differences().stream()
            .filter(difference -> taken.contains(difference.side()))
            .map(Difference::attribute)
            .toList();
    if (names.isEmpty() && line.outcome() != Outcome.SAME) {
      keep(match, line);
      return;
    }
    remember(match, match.stands().id());
    if (names.isEmpty()) {
      settled.lines().add(line);
    } else {
      settled.changed().add(Merging.merged(type, match.stands(), match.row().feature(), names));
      settled.lines().add(line.becoming(Outcome.CHANGED, line.id()));
    }
  }

  /** What stands stays as it is; what was said of it is heard. */
  private void keep(Match<F> match, Line line) {
    remember(match, match.stands().id());
    settled.lines().add(line.becoming(Outcome.SKIPPED, line.id()));
  }

  /** It does not come in; what was said is heard, so that it is not asked again. */
  private void leave(Match<F> match, Line line) {
    remember(match, match.id());
    settled.lines().add(line.becoming(Outcome.SKIPPED, line.id()));
  }

  private void add(Match<F> match, Line line) {
    F feature = match.row().feature();
    Map<String, Object> values = FeatureType.values(feature);
    values.put("id", line.id());
    settled.added().add(type.create(feature.geometry(), values));
    remember(match, line.id());
    settled.lines().add(line.becoming(Outcome.ADDED, line.id()));
  }

  /** As something else than what it was taken for, of which nothing was said then. */
  private void addSeparately(Match<F> match, Line line) {
    if (!match.basis().isSure()) {
      add(match, line);
    } else {
      String stands = match.stands().id();
      if (said.of(stands).isPresent()) {
        settled.remembered().add(Said.Thing.nothing(stands));
      }
      add(match, line.becoming(line.outcome(), ids.free(match.row(), line.id())));
    }
  }

  /** What it said of other attributes before still counts. */
  private void remember(Match<F> match, String feature) {
    Incoming<F> row = match.row();
    Said.Thing before = said.of(feature).orElse(Said.Thing.nothing(feature));
    Map<String, Object> values = new HashMap<>(before.values());
    FeatureType.values(row.feature())
        .forEach(
            (name, value) -> {
              if (value != null && row.given().contains(name)) {
                values.put(name, value);
              }
            });
    Said.Thing now =
        new Said.Thing(
            feature,
            Ids.isGiven(row) ? row.feature().id() : before.theirs(),
            Ids.isGiven(row) ? before.words() : Ids.ofWords(type, row),
            values,
            row.given().contains(Merging.GEOMETRY) ? row.feature().geometry() : before.place(),
            row.photo() == null ? before.photo() : row.photo());
    if (!now.equals(before)) {
      settled.remembered().add(now);
    }
  }
}
