package org.firewell.analysis.coverage;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import org.firewell.analysis.Answer;
import org.firewell.analysis.coverage.CoverageFinding.Brought;
import org.firewell.analysis.coverage.CoverageFinding.Flawed;
import org.firewell.analysis.coverage.CoverageFinding.Given;
import org.firewell.analysis.coverage.CoverageFinding.Near;
import org.firewell.analysis.coverage.Measures.By;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.fix.Fixes;
import org.firewell.analysis.coverage.reach.Place;
import org.firewell.analysis.coverage.reach.Rise;
import org.firewell.analysis.coverage.reach.Why;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.analysis.coverage.verdict.Column;
import org.firewell.analysis.coverage.verdict.Verdicts;

/**
 * Who is covered, who is not, and why.
 *
 * @param findings one for each demand, sorted by id; made when they are looked at, so that an
 *     answer on millions of buildings is a few columns of numbers
 * @param summary the figures, in the order of the public contract
 */
public record CoverageAnswer(List<CoverageFinding> findings, Map<String, Object> summary)
    implements Answer {

  static CoverageAnswer of(
      Demand demand,
      Verdicts verdicts,
      Fixes fixes,
      Optional<ShuttleColumn> shuttle,
      Map<String, Object> summary) {
    return new CoverageAnswer(new Findings(demand, verdicts, fixes, shuttle), summary);
  }

  private static final class Findings extends AbstractList<CoverageFinding>
      implements RandomAccess {

    private final Demand demand;
    private final Verdicts verdicts;
    private final Fixes fixes;
    private final Optional<ShuttleColumn> shuttle;

    Findings(Demand demand, Verdicts verdicts, Fixes fixes, Optional<ShuttleColumn> shuttle) {
      this.demand = demand;
      this.verdicts = verdicts;
      this.fixes = fixes;
      this.shuttle = shuttle;
    }

    @Override
    public int size() {
      return demand.size();
    }

    @Override
    public CoverageFinding get(int i) {
      int weight = demand.weights()[i];
      Verdicts.GapClass gapClass = verdicts.gapClass(i);
      return new CoverageFinding(
          demand.features().get(i),
          demand.townships().get(i).code(),
          weight == Demand.NOT_KNOWN ? null : weight,
          verdicts.covered(i),
          gapClass == null ? null : gapClass.name(),
          Optional.ofNullable(verdicts.nearest(i)).map(source -> near(source, i)),
          verdicts.withinReach(i),
          Optional.ofNullable(verdicts.flawed(i)).map(Findings::flawed),
          measures(i),
          verdicts.flow().map(column -> new Given(column.flow(i), column.need().litresPerSecond())),
          shuttle.map(column -> new Brought(column.flow(i), column.needLS())),
          Optional.ofNullable(fixes.of(i)));
    }

    private Near near(Source source, int i) {
      return new Near(
          source.id(), source.type().name(), verdicts.metres(i), rise(source, i).metres());
    }

    private Rise rise(Source source, int i) {
      double height = Place.heightM(demand.features().get(i));
      return Rise.of(source.feature(), height, verdicts.climb());
    }

    private Measures measures(int i) {
      OptionalDouble beyond = verdicts.beyond(i);
      return new Measures(
          verdicts.measure(),
          verdicts.straight().covered(i),
          verdicts.route().map(c -> hose(c, i, verdicts.source(c.nearest(i)))),
          verdicts.time().map(c -> by(c, i, verdicts.station(c.nearest(i)), Optional.empty())),
          beyond.isPresent() ? beyond.getAsDouble() : null);
    }

    private By hose(Column column, int i, Source nearest) {
      Optional<Rise> rise = Optional.ofNullable(nearest).map(source -> rise(source, i));
      return by(column, i, nearest, rise);
    }

    private static By by(Column column, int i, Source nearest, Optional<Rise> rise) {
      Why why = column.why(i);
      return new By(
          column.covered(i),
          nearest == null ? null : nearest.id(),
          nearest == null ? null : column.cost(i),
          rise,
          why == null ? null : why.name());
    }

    private static Flawed flawed(Source source) {
      return new Flawed(source.id(), source.type().name(), source.flaws());
    }
  }
}
