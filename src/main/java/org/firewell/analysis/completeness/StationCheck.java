package org.firewell.analysis.completeness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.firewell.feature.MicroStation;
import org.firewell.feature.StationStatus;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Standing.Flaw;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * The "1": a micro station in operation with a working pump, hoses, nozzles, a divider and a
 * spanner. Of two stations in one village the better one counts.
 */
final class StationCheck {

  /** 35 for the station and its kit, 10 for its people. */
  static final double POINTS = 45;

  private static final Comparator<Element> BEST_FIRST =
      Comparator.comparing(Element::effective)
          .thenComparing(Element::built)
          .thenComparing(element -> element.score().low())
          .thenComparing(element -> element.score().high())
          .reversed();

  private final Snapshot snapshot;
  private final Ruleset law;

  StationCheck(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.law = snapshot.law();
  }

  Element of(Roll<MicroStation> roll) {
    if (law.count(Norm.STATION_ASKED) == 0) {
      return Element.notAsked(POINTS);
    }
    List<Element> stations = roll.members().stream().map(this::of).sorted(BEST_FIRST).toList();
    if (stations.isEmpty()) {
      return none(roll.isKnown() ? Ternary.NO : Ternary.UNKNOWN);
    }
    Element best = stations.get(0);
    best.checklist().warn(stations.size() > 1, "STATIONS");
    return new Element(
        Ternary.YES,
        stations.stream().map(Element::built).reduce(Ternary.NO, Ternary::or),
        best.effective(),
        stations.stream().map(Element::score).reduce(Range.ZERO, Range::max),
        best.checklist());
  }

  private static Element none(Ternary exists) {
    Checklist checklist = new Checklist();
    checklist.ask(exists, "STN");
    return new Element(exists, exists, exists, Range.of(exists).times(POINTS), checklist);
  }

  private Element of(Member<MicroStation> member) {
    MicroStation station = member.object();
    Checklist checklist = new Checklist();
    Kit held = Kit.of(station);
    Ternary kit = kit(held, checklist);
    Ternary pump = pump(member, held, checklist);
    Ternary manned =
        asked(Norm.DUTY_24H_ASKED, station.duty24h(), "DUTY", checklist)
            .and(asked(Norm.DISPATCH_LINK_ASKED, station.dispatchLinked(), "LINK", checklist));
    warn(station, held, checklist);
    return new Element(
        Ternary.YES,
        kit,
        kit.and(pump).and(manned).and(member.standing().effective()),
        score(station, held),
        checklist);
  }

  /** Everything that is counted; what works is asked elsewhere. */
  private Ternary kit(Kit held, Checklist checklist) {
    Ternary kit = checklist.ask(held.pumps().atLeast(law.count(Norm.PUMPS)), "PUMP");
    kit = kit.and(checklist.ask(held.hoses(), law.count(Norm.HOSES), "HOSE"));
    kit = kit.and(checklist.ask(held.nozzles(), law.count(Norm.NOZZLES), "NOZ"));
    kit = kit.and(checklist.ask(held.dividers().atLeast(law.count(Norm.DIVIDERS)), "DIV"));
    kit = kit.and(checklist.ask(held.spanners().atLeast(law.count(Norm.SPANNERS)), "KEY"));
    return law.count(Norm.MEMBERS_ASKED) == 0
        ? kit
        : kit.and(checklist.ask(held.members(), law.count(Norm.MEMBERS), "MEMBERS"));
  }

  /** A station without a pump is not reproached, too, that the pump does not run. */
  private Ternary pump(Member<MicroStation> member, Kit held, Checklist checklist) {
    MicroStation station = member.object();
    Standing standing = member.standing();
    int asked = law.count(Norm.PUMPS);
    if (held.pumps().atLeast(asked) == Ternary.NO) {
      boolean stopped = station.status() == StationStatus.STOPPED;
      checklist.report(
          standing, station.id(), flaw -> flaw == Flaw.NOT_ACCEPTED || flaw == Flaw.OOO && stopped);
      return Ternary.NO;
    }
    checklist.report(standing, station.id());
    return checklist.ask(held.working().atLeast(asked), Flaw.OOO + ":" + station.id());
  }

  private Ternary asked(Norm norm, Ternary metOrNull, String code, Checklist checklist) {
    return law.count(norm) == 0 ? Ternary.YES : checklist.ask(Ternary.orUnknown(metOrNull), code);
  }

  private void warn(MicroStation station, Kit held, Checklist checklist) {
    checklist.warn(
        held.hoses().times(hoseLengthM(station)).atLeast(law.value(Norm.RURAL_HOSE_M))
            == Ternary.NO,
        "HOSE150");
    checklist.warn(
        Ternary.of(station.fuelH(), hours -> hours >= law.value(Norm.FUEL_H)) == Ternary.NO,
        "FUEL");
    checklist.warn(
        held.members().atLeast(law.count(Norm.MEMBERS)) == Ternary.NO
            && law.count(Norm.MEMBERS_ASKED) == 0,
        "MEMBERS");
    checklist.warn(drilled(station) == Ternary.NO, "DRILL");
  }

  private Range score(MicroStation station, Kit held) {
    return Range.exactly(10)
        .plus(held.working().shareOf(law.count(Norm.PUMPS)).times(10))
        .plus(held.hoses().shareOf(law.count(Norm.HOSES)).times(5))
        .plus(held.nozzles().shareOf(law.count(Norm.NOZZLES)).times(4))
        .plus(held.dividers().shareOf(law.count(Norm.DIVIDERS)).times(3))
        .plus(held.spanners().shareOf(law.count(Norm.SPANNERS)).times(3))
        .plus(held.members().shareOf(law.count(Norm.MEMBERS)).times(6))
        .plus(Range.of(drilled(station)).times(4));
  }

  private Ternary drilled(MicroStation station) {
    LocalDate day = snapshot.asOf();
    LocalDate drilled = station.drilledOn();
    return drilled == null || drilled.isAfter(day)
        ? Ternary.UNKNOWN
        : Ternary.of(ChronoUnit.DAYS.between(drilled, day) <= law.count(Norm.DRILL_DAYS));
  }

  private double hoseLengthM(MicroStation station) {
    return station.hoseLengthM() == null ? law.value(Norm.HOSE_LENGTH_M) : station.hoseLengthM();
  }
}
