package org.firewell.analysis.completeness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import org.firewell.analysis.completeness.Membership.Sifted;
import org.firewell.analysis.completeness.VillageFinding.Have;
import org.firewell.analysis.completeness.VillageFinding.Verdict;
import org.firewell.feature.Hydrant;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Ternary;
import org.firewell.feature.Village;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/** Puts the three elements of a village together. For one thread. */
final class Judge {

  private static final Set<Ternary> DOUBTFUL = Set.of(Ternary.UNKNOWN, Ternary.NO);

  private final Snapshot snapshot;
  private final Ruleset law;
  private final Townships townships;
  private final Membership<MicroStation> stations;
  private final Membership<Hydrant> hydrants;
  private final Membership<WaterIntake> intakes;
  private final StationCheck stationCheck;
  private final HydrantCheck hydrantCheck;
  private final IntakeCheck intakeCheck;
  private final Reach reach;

  /** Null where nobody asks what would raise a village. */
  private final Raising raisingOrNull;

  private Judge(Snapshot snapshot, Townships townships, Notices notices, boolean isRaising) {
    this.snapshot = snapshot;
    this.law = snapshot.law();
    this.townships = townships;
    Villages villages = new Villages(snapshot);
    Settlements settlements = new Settlements(snapshot, villages);
    ForkJoinTask<Membership<MicroStation>> ofStations =
        beside(() -> Membership.ofStations(snapshot, villages, settlements, notices));
    ForkJoinTask<Membership<WaterIntake>> ofIntakes =
        beside(() -> Membership.ofIntakes(snapshot, villages, settlements, notices));
    hydrants = Membership.ofHydrants(snapshot, villages, settlements, notices);
    stations = ofStations.join();
    intakes = ofIntakes.join();
    stationCheck = new StationCheck(snapshot);
    hydrantCheck = new HydrantCheck(snapshot);
    intakeCheck = new IntakeCheck(law);
    Sifted<Hydrant> effectiveHydrants = hydrants.sift(HydrantCheck::effective);
    Sifted<WaterIntake> effectiveIntakes = intakes.sift((i, standing) -> standing.effective());
    reach = new Reach(snapshot, settlements, effectiveHydrants, effectiveIntakes);
    raisingOrNull =
        isRaising
            ? new Raising(
                snapshot,
                new Covering(
                    snapshot,
                    settlements,
                    reach,
                    effectiveHydrants.only(DOUBTFUL),
                    effectiveIntakes.only(DOUBTFUL)))
            : null;
  }

  private Judge(Judge other) {
    snapshot = other.snapshot;
    law = other.law;
    townships = other.townships;
    stations = other.stations;
    hydrants = other.hydrants;
    intakes = other.intakes;
    stationCheck = other.stationCheck;
    hydrantCheck = other.hydrantCheck;
    intakeCheck = other.intakeCheck;
    reach = other.reach.another();
    raisingOrNull = other.raisingOrNull == null ? null : other.raisingOrNull.another(reach);
  }

  /** One that tells how far a village is. */
  static Judge of(Snapshot snapshot, Townships townships, Notices notices) {
    return new Judge(snapshot, townships, notices, false);
  }

  /** One that tells what would raise it, too. */
  static Judge raising(Snapshot snapshot, Townships townships, Notices notices) {
    return new Judge(snapshot, townships, notices, true);
  }

  /** Each kind has steps for one thread alone: those of one go on beside those of the others. */
  private static <T> ForkJoinTask<T> beside(Callable<T> task) {
    return ForkJoinPool.commonPool().submit(task);
  }

  /** One of the same villages, for another thread. */
  Judge another() {
    return new Judge(this);
  }

  VillageFinding judge(Village village) {
    Roll<MicroStation> ownStations = stations.roll(village);
    Roll<Hydrant> ownHydrants = hydrants.roll(village);
    Roll<WaterIntake> ownIntakes = intakes.roll(village);
    Draw draw = intakeCheck.draw(ownIntakes);
    Element one = stationCheck.of(ownStations);
    HydrantCheck.Outcome two = hydrantCheck.of(village, ownHydrants, draw);
    Element n = intakeCheck.of(ownIntakes, draw);

    List<Element> elements = List.of(one, two.element(), n);
    Checklist checklist = new Checklist();
    elements.forEach(element -> checklist.add(element.checklist()));
    Ternary effective = all(elements.stream().map(Element::effective));
    Range households = effective == Ternary.NO ? null : reach.of(village);
    List<Member<?>> members = members(ownStations, ownHydrants, ownIntakes);
    checklist.warn(members.stream().anyMatch(Member::isFarOff), "GEOM");
    checklist.warn(members.stream().anyMatch(m -> m.basis() == Basis.SHARED), "SHARED");
    List<Ternary> steps = steps(village, elements, households, members, checklist);
    Level level = Level.atLeast(steps);
    return new VillageFinding(
        village,
        townships.of(village).code(),
        level,
        Level.atMost(steps),
        elements.stream().map(Element::score).reduce(Range.ZERO, Range::plus),
        Verdict.of(one.built(), one.effective()),
        two.verdict(),
        Verdict.of(n.built(), n.effective()),
        checklist.missing(),
        checklist.toCheck(),
        checklist.warnings(),
        households,
        new Have(
            ownStations,
            ownHydrants,
            two.built(),
            two.effective(),
            ownIntakes,
            draw.points(),
            draw.pointsEffective()),
        raisingOrNull == null
            ? null
            : raisingOrNull.of(
                new Raising.Case(
                    village, level, ownStations, ownHydrants, ownIntakes, proved(village))));
  }

  private List<Ternary> steps(
      Village village,
      List<Element> elements,
      Range householdsOrNull,
      List<Member<?>> members,
      Checklist checklist) {
    Ternary counted = all(elements.stream().map(Element::built));
    Ternary something = elements.stream().map(Element::any).reduce(counted, Ternary::or);
    Ternary effective = all(elements.stream().map(Element::effective));
    Ternary covered = covered(householdsOrNull);
    Ternary verified = verified(village, members);
    if (effective != Ternary.NO && covered == Ternary.UNKNOWN) {
      checklist.check("HOUSEHOLDS");
    }
    if (effective != Ternary.NO && covered != Ternary.NO && verified == Ternary.UNKNOWN) {
      checklist.check("EVIDENCE");
    }
    return List.of(something, counted, effective, covered, verified);
  }

  private Ternary covered(Range householdsOrNull) {
    double asked = law.value(Norm.COVERED_PERCENT);
    if (asked == 0) {
      return Ternary.YES;
    }
    return householdsOrNull == null ? Ternary.NO : householdsOrNull.times(100).atLeast(asked);
  }

  /** A member that stands where it cannot stand cannot be verified. */
  private Ternary verified(Village village, List<Member<?>> members) {
    return members.stream().anyMatch(Member::isFarOff) ? Ternary.NO : proved(village);
  }

  /**
   * Proved within the window, by somebody. Without any record it is not; with half of one that is
   * not known.
   */
  private Ternary proved(Village village) {
    LocalDate on = village.header().evidenceOn();
    String by = village.header().evidenceBy();
    boolean isNamed = by != null && !by.isBlank();
    return on == null && !isNamed
        ? Ternary.NO
        : Ternary.of(on, this::isLate).not().and(isNamed ? Ternary.YES : Ternary.UNKNOWN);
  }

  private boolean isLate(LocalDate evidence) {
    long age = ChronoUnit.DAYS.between(evidence, snapshot.asOf());
    return age < 0 || age > law.count(Norm.EVIDENCE_DAYS);
  }

  private static Ternary all(Stream<Ternary> truths) {
    return truths.reduce(Ternary.YES, Ternary::and);
  }

  private static List<Member<?>> members(Roll<?>... rolls) {
    return Stream.of(rolls).<Member<?>>flatMap(roll -> roll.members().stream()).toList();
  }
}
