package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.firewell.analysis.completeness.Level;
import org.firewell.analysis.completeness.Member;
import org.firewell.analysis.completeness.Range;
import org.firewell.analysis.completeness.Roll;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.feature.FeatureType;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Piped;
import org.firewell.feature.StationStatus;
import org.firewell.feature.Ternary;
import org.firewell.feature.Village;
import org.firewell.feature.VillageKind;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Standing.Flaw;
import org.firewell.standard.Measure;
import org.firewell.standard.Norm;
import org.firewell.standard.Target;

/** Counts villages, each by what completeness found of it. */
final class VillageCount {

  private static final String VILLAGES = "villages";

  /** A hydrant that was never measured lowers no level. */
  private static final String UNTESTED = "UNTESTED";

  private final Target target;
  private final Measure measure;
  private final Day day;

  VillageCount(Target target, Day day) {
    this.target = target;
    this.measure = target.counting().measure();
    this.day = day;
  }

  /** What one village has. */
  private record Found(
      Ternary in, Ternary met, Ternary built, List<String> why, List<String> toCheck) {

    /** Of all parts of what a village became: each is asked. */
    Found and(Found other) {
      List<String> bothWhy = new ArrayList<>(why);
      bothWhy.addAll(other.why);
      List<String> bothToCheck = new ArrayList<>(toCheck);
      bothToCheck.addAll(other.toCheck);
      return new Found(
          in.or(other.in), met.and(other.met), built.and(other.built), bothWhy, bothToCheck);
    }
  }

  Measured measured(LocalDate due) {
    Yardstick yardstick = Yardstick.shareOf(target, VILLAGES);
    if (!day.snapshot().has(FeatureType.VILLAGES)) {
      return Measured.unknown(yardstick, "there is no layer of villages");
    }
    List<Item> items =
        day.villages(due).places().stream()
            .map(this::item)
            .filter(item -> item.in() != Ternary.NO)
            .toList();
    return Measured.of(items, units(items), own -> Reading.rate(own, true, yardstick));
  }

  /** The units asked, and those in which villages lie that are. */
  private List<Unit> units(List<Item> items) {
    Set<Unit> units = new TreeSet<>(Unit.BY_CODE);
    units.addAll(day.units(target));
    items.stream().map(Item::unit).filter(Unit::isKnown).forEach(units::add);
    return List.copyOf(units);
  }

  private Item item(Frozen.Place place) {
    Village village = place.village();
    Found found =
        place.now().stream()
            .map(now -> found(day.finding(now)))
            .reduce(Found::and)
            .orElseGet(
                () ->
                    new Found(
                        Ternary.YES, Ternary.NO, Ternary.NO, List.of(ended(village)), List.of()));
    Ternary in = Ternary.of(day.isAsked(target, place.unit())).and(ofKind(village)).and(found.in());
    String exemption =
        day.exemption(
            target,
            village.id(),
            String.valueOf(village.code()),
            String.valueOf(place.unit().code()));
    return new Item(
        village.id(),
        village.header().name(),
        place.unit(),
        in,
        found.met(),
        found.built(),
        found.why(),
        in == Ternary.UNKNOWN ? withDoubt(village, found) : found.toCheck(),
        exemption);
  }

  private static String ended(Village village) {
    String document = village.changeDocument();
    return document == null ? "ENDED" : "ENDED " + document;
  }

  private static List<String> withDoubt(Village village, Found found) {
    List<String> toCheck = new ArrayList<>();
    toCheck.add(village.kind() == null ? "KIND" : "PIPED");
    toCheck.addAll(found.toCheck());
    return toCheck;
  }

  private Ternary ofKind(Village village) {
    if (measure.is(Measure.VILLAGES)) {
      return Ternary.of(village.kind(), kind -> kind == VillageKind.VILLAGE);
    }
    return measure.is(Measure.COMMUNITIES)
        ? Ternary.of(village.kind(), kind -> kind == VillageKind.COMMUNITY)
        : Ternary.YES;
  }

  private Found found(VillageFinding finding) {
    return switch (measure.kind()) {
      case VILLAGES_WITH_STATION -> station(finding, false, measure.is(Measure.LINKED));
      case DISPATCHED_STATIONS -> station(finding, true, true);
      case VILLAGES_AT_LEVEL -> level(finding);
      case VILLAGES_RENEWED -> renewed(finding);
      case VILLAGES_WATER_RENEWED -> waterRenewed(finding);
      case PIPED_VILLAGES_WITH_HYDRANTS -> within(is(finding, Piped.MUNICIPAL), hydrants(finding));
      case UNPIPED_VILLAGES_WITH_SOURCE ->
          within(is(finding, Piped.NONE), source(finding, target.value()));
      case VILLAGES_WITH_SOURCE -> source(finding, intakesAsked());
      default -> throw new IllegalStateException(measure.word() + " counts no villages");
    };
  }

  private static Found within(Ternary in, Found found) {
    return new Found(in, found.met(), found.built(), found.why(), found.toCheck());
  }

  private static Found found(Ternary met, Ternary built, List<String> why, List<String> toCheck) {
    return new Found(Ternary.YES, met, built, why, toCheck);
  }

  private static Found found(Ternary met, Ternary built, Doubts doubts) {
    return found(met, built, doubts.why(), doubts.toCheck());
  }

  /**
   * A station counts when it is accepted and running. Whether its pump was lately started is a
   * matter of the kit, which the level asks.
   */
  private Found station(VillageFinding finding, boolean manned, boolean linked) {
    List<StationState> stations =
        finding.have().stations().objects().map(s -> state(s, manned, linked)).toList();
    Ternary none = finding.have().stations().isKnown() ? Ternary.NO : Ternary.UNKNOWN;
    Ternary met = stations.stream().map(StationState::met).reduce(none, Ternary::or);
    Ternary built = stations.stream().map(StationState::stands).reduce(none, Ternary::or);
    Doubts doubts = new Doubts();
    if (stations.isEmpty()) {
      doubts.ask(none, "STN");
    }
    stations.forEach(s -> doubts.add(s.doubts()));
    return found(met, built, doubts);
  }

  private record StationState(Ternary stands, Ternary met, Doubts doubts) {}

  private StationState state(MicroStation station, boolean manned, boolean linked) {
    Standing standing = day.snapshot().standing(station);
    String of = ":" + station.id();
    Doubts doubts = new Doubts();
    Ternary met =
        doubts
            .ask(standing.isFreeOf(Flaw.NOT_ACCEPTED), Flaw.NOT_ACCEPTED + of)
            .and(doubts.ask(running(station), "STOPPED" + of));
    if (manned) {
      met = met.and(doubts.ask(Ternary.orUnknown(station.duty24h()), "DUTY" + of));
    }
    if (linked) {
      met = met.and(doubts.ask(Ternary.orUnknown(station.dispatchLinked()), "LINK" + of));
    }
    return new StationState(standing.built(), standing.built().and(met), doubts);
  }

  private static Ternary running(MicroStation station) {
    StationStatus status = station.status();
    return status == null || status == StationStatus.UNKNOWN
        ? Ternary.UNKNOWN
        : Ternary.of(status == StationStatus.NORMAL);
  }

  /** What merely stands is counted by level 2, whatever works. */
  private Found level(VillageFinding finding) {
    Level asked =
        measure.limits().stream()
            .filter(word -> word.matches("L\\d"))
            .map(Level::valueOf)
            .findFirst()
            .orElseThrow();
    Level standing = asked.compareTo(Level.L2) < 0 ? asked : Level.L2;
    return found(
        reached(finding, asked),
        reached(finding, standing),
        finding.missing().stream().filter(code -> !code.startsWith(UNTESTED)).toList(),
        finding.toCheck());
  }

  private static Ternary reached(VillageFinding finding, Level level) {
    if (finding.levelMin().compareTo(level) >= 0) {
      return Ternary.YES;
    }
    return finding.levelMax().compareTo(level) >= 0 ? Ternary.UNKNOWN : Ternary.NO;
  }

  private Found renewed(VillageFinding finding) {
    Ternary supply =
        finding
            .have()
            .hydrantsEffective()
            .atLeast(hydrantsAsked())
            .or(finding.have().intakesEffective().atLeast(intakesAsked()));
    Ternary supplyBuilt =
        finding
            .have()
            .hydrantsBuilt()
            .atLeast(hydrantsAsked())
            .or(finding.have().intakesBuilt().atLeast(intakesAsked()));
    Ternary linked = finding.have().stations().any(s -> Ternary.orUnknown(s.dispatchLinked()));
    Ternary lane =
        finding
            .have()
            .intakes()
            .any((WaterIntake i) -> Ternary.orUnknown(i.engineAccess()))
            .or(finding.have().hydrantsEffective().atLeast(1));
    Ternary kit = ternary(finding.one().built());
    Ternary force =
        finding
            .have()
            .stations()
            .any(s -> Ternary.of(s.members(), m -> m >= day.law().count(Norm.MEMBERS)));
    Doubts doubts = new Doubts();
    doubts.ask(supply, "WATER");
    doubts.ask(linked, "LINK");
    doubts.ask(lane, "LANE");
    doubts.ask(kit, "KIT");
    doubts.ask(force, "MEMBERS");
    Ternary rest = linked.and(lane).and(kit).and(force);
    return found(supply.and(rest), supplyBuilt.and(rest), doubts);
  }

  private static Ternary ternary(String word) {
    return switch (word) {
      case "yes", "S" -> Ternary.YES;
      case "no" -> Ternary.NO;
      default -> Ternary.UNKNOWN;
    };
  }

  /**
   * On the municipal pipe hydrants are asked, without a pipe a source; on the pipes of one village
   * or several either will do. Where the pipe is unknown, what both would say is known.
   */
  private Found waterRenewed(VillageFinding finding) {
    Found hydrants = hydrants(finding);
    Found source = source(finding, intakesAsked());
    Piped piped = finding.village().piped();
    if (piped == Piped.MUNICIPAL) {
      return hydrants;
    }
    if (piped == Piped.NONE) {
      return source;
    }
    List<String> why = new ArrayList<>(hydrants.why());
    why.addAll(source.why());
    List<String> toCheck = new ArrayList<>(hydrants.toCheck());
    toCheck.addAll(source.toCheck());
    if (piped == null || piped == Piped.UNKNOWN) {
      toCheck.add(0, "PIPED");
      return found(
          same(hydrants.met(), source.met()), same(hydrants.built(), source.built()), why, toCheck);
    }
    return found(
        hydrants.met().or(source.met()), hydrants.built().or(source.built()), why, toCheck);
  }

  private static Ternary same(Ternary one, Ternary other) {
    return one == other ? one : Ternary.UNKNOWN;
  }

  private static Ternary is(VillageFinding finding, Piped asked) {
    Piped piped = finding.village().piped();
    return piped == null || piped == Piped.UNKNOWN ? Ternary.UNKNOWN : Ternary.of(piped == asked);
  }

  private Found hydrants(VillageFinding finding) {
    return counted(
        finding,
        finding.have().hydrants(),
        finding.have().hydrantsEffective(),
        finding.have().hydrantsBuilt(),
        hydrantsAsked(),
        "HYD");
  }

  private Found source(VillageFinding finding, double asked) {
    return counted(
        finding,
        finding.have().intakes(),
        finding.have().intakesEffective(),
        finding.have().intakesBuilt(),
        asked,
        "INT");
  }

  private static Found counted(
      VillageFinding finding,
      Roll<?> roll,
      Range effective,
      Range built,
      double asked,
      String code) {
    Set<String> ids = roll.members().stream().map(Member::id).collect(Collectors.toSet());
    Ternary met = effective.atLeast(asked);
    List<String> why = new ArrayList<>();
    List<String> toCheck = new ArrayList<>();
    if (met == Ternary.NO) {
      why.add(code + "-" + Math.round(asked - effective.high()));
    }
    if (met == Ternary.UNKNOWN) {
      toCheck.add(code);
    }
    finding.missing().stream().filter(c -> isOf(c, ids)).forEach(why::add);
    finding.toCheck().stream().filter(c -> isOf(c, ids)).forEach(toCheck::add);
    return found(met, built.atLeast(asked), why, toCheck);
  }

  /** Whether a code such as {@code OOO:h-7} tells of one of these objects. */
  private static boolean isOf(String code, Set<String> ids) {
    int colon = code.indexOf(':');
    return colon >= 0 && ids.contains(code.substring(colon + 1)) && !code.startsWith(UNTESTED);
  }

  /** A law that asks no number of hydrants asks one where it asks for hydrants at all. */
  private int hydrantsAsked() {
    return Math.max(1, day.law().count(Norm.HYDRANTS));
  }

  private int intakesAsked() {
    return Math.max(1, day.law().count(Norm.INTAKES));
  }
}
