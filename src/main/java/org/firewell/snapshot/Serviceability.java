package org.firewell.snapshot;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.firewell.feature.Condition;
import org.firewell.feature.FireResistance;
import org.firewell.feature.FireStation;
import org.firewell.feature.Header;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.MicroStation;
import org.firewell.feature.StationStatus;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Standing.Flaw;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * Judges whether objects work on a day, by the law's windows and limits.
 *
 * <p>What is not recorded is unknown. A condition that was found after the day says nothing of the
 * day. An object whose lifecycle is blank and undated stands, since the register lists it, but
 * whether it was accepted is unknown.
 */
final class Serviceability {

  /** The law's numbers by norm: a nation's objects ask them some fifty million times. */
  private final double[] limits;

  private final LocalDate day;
  private final Function<WaterIntake, FireResistance> resistanceAround;

  /**
   * @param resistanceAround of the houses of an intake's village; it gives null where that is not
   *     known
   */
  Serviceability(
      Ruleset law, LocalDate day, Function<WaterIntake, FireResistance> resistanceAround) {
    this.limits = Stream.of(Norm.values()).mapToDouble(law::value).toArray();
    this.day = day;
    this.resistanceAround = resistanceAround;
  }

  /** The state on the day, empty when neither lifecycle nor a date tells it. */
  Optional<Lifecycle> lifecycle(Hydrant hydrant) {
    return Lifecycles.on(day, hydrant);
  }

  Standing of(Hydrant hydrant) {
    Verdict verdict = new Verdict(lifecycle(hydrant), hydrant.lifecycle());
    verdict.asks(usable(hydrant.condition(), hydrant.inspectedOn()), Flaw.OOO);
    verdict.asks(passed(hydrant.pressureMpa(), Norm.HYDRANT_PRESSURE_MPA), Flaw.OOO);
    verdict.asks(passed(hydrant.flowLS(), Norm.HYDRANT_FLOW_L_S), Flaw.OOO);
    verdict.asks(
        within(
            latestOrNull(hydrant.inspectedOn(), hydrant.acceptedOn()),
            Norm.HYDRANT_INSPECTION_DAYS),
        Flaw.OVERDUE);
    return verdict.standing();
  }

  Standing of(WaterIntake intake) {
    Verdict verdict = verdict(intake.header(), intake.lifecycle());
    verdict.asks(usable(intake.condition(), intake.inspectedOn()), Flaw.OOO);
    verdict.asks(drawable(intake), Flaw.DRY);
    verdict.asks(Ternary.of(intake.liftM(), lift -> lift <= limit(Norm.SUCTION_LIFT_M)), Flaw.LIFT);
    verdict.asks(reachable(intake), Flaw.UNREACH);
    verdict.asks(
        within(latestOrNull(intake.inspectedOn()), Norm.INTAKE_INSPECTION_DAYS), Flaw.OVERDUE);
    return verdict.standing();
  }

  Standing of(MicroStation station) {
    Verdict verdict = verdict(station.header(), station.lifecycle());
    verdict.asks(running(station.status()), Flaw.OOO);
    if (limit(Norm.PUMPS) > 0) {
      verdict.asks(Ternary.of(station.pumpsWorking(), pumps -> pumps >= 1), Flaw.OOO);
      verdict.asks(
          within(latestOrNull(station.pumpStartedOn()), Norm.PUMP_START_DAYS), Flaw.OVERDUE);
    }
    return verdict.standing();
  }

  Standing of(FireStation station) {
    return verdict(station.header(), station.lifecycle()).standing();
  }

  private Verdict verdict(Header header, Lifecycle stated) {
    return new Verdict(Lifecycles.on(day, stated, Lifecycles.UNDATED, header.validTo()), stated);
  }

  private Ternary drawable(WaterIntake intake) {
    return intake.drySeasonOk() == Ternary.YES
        ? Ternary.YES
        : Ternary.orUnknown(intake.drySeasonOk()).or(largeEnough(intake));
  }

  /** A pool between the two volumes is large enough or not as the village's houses stand a fire. */
  private Ternary largeEnough(WaterIntake intake) {
    Ternary ordinary = holds(intake, Norm.INTAKE_VOLUME_M3);
    Ternary low = holds(intake, Norm.INTAKE_VOLUME_LOW_RESISTANCE_M3);
    if (ordinary == low) {
      return ordinary;
    }
    FireResistance resistance = resistanceAround.apply(intake);
    if (resistance == null || resistance == FireResistance.UNKNOWN) {
      return Ternary.UNKNOWN;
    }
    return resistance == FireResistance.LOW ? low : ordinary;
  }

  private Ternary holds(WaterIntake intake, Norm volume) {
    return Ternary.of(intake.volumeM3(), m3 -> m3 >= limit(volume));
  }

  private Ternary reachable(WaterIntake intake) {
    return Ternary.orUnknown(intake.engineAccess())
        .or(Ternary.of(intake.carryDistanceM(), metres -> metres <= limit(Norm.CARRY_DISTANCE_M)));
  }

  private Ternary usable(Condition condition, LocalDate foundOn) {
    boolean foundLater = foundOn != null && foundOn.isAfter(day);
    if (condition == null || condition == Condition.UNKNOWN || foundLater) {
      return Ternary.UNKNOWN;
    }
    return Ternary.of(condition == Condition.USABLE);
  }

  private static Ternary running(StationStatus status) {
    return status == null || status == StationStatus.UNKNOWN
        ? Ternary.UNKNOWN
        : Ternary.of(status == StationStatus.NORMAL);
  }

  /** An object that was never measured does not fail: untested is told apart where it is asked. */
  private Ternary passed(Double measuredOrNull, Norm least) {
    return Ternary.of(measuredOrNull == null || measuredOrNull >= limit(least));
  }

  private Ternary within(LocalDate lastOrNull, Norm window) {
    return Ternary.of(
        lastOrNull, date -> ChronoUnit.DAYS.between(date, day) <= Math.round(limit(window)));
  }

  private LocalDate latestOrNull(LocalDate... datesOrNull) {
    LocalDate latest = null;
    for (LocalDate date : datesOrNull) {
      if (date != null && !date.isAfter(day) && (latest == null || date.isAfter(latest))) {
        latest = date;
      }
    }
    return latest;
  }

  private double limit(Norm norm) {
    return limits[norm.ordinal()];
  }

  /** Gathers what is asked of one object. */
  private static final class Verdict {

    private final Ternary built;
    private Ternary effective;

    /** A bit for each flaw. */
    private int flaws;

    private int open;

    /**
     * @param state on the day, empty when nothing tells it
     * @param stated the recorded lifecycle: where it is blank, a state that is merely built may
     *     have been accepted without a date
     */
    Verdict(Optional<Lifecycle> state, Lifecycle stated) {
      this.built = Ternary.of(state.map(Lifecycle::isBuilt).orElse(true));
      this.effective = built;
      if (built == Ternary.YES) {
        boolean accepted = state.map(Lifecycle::isAccepted).orElse(false);
        asks(
            accepted ? Ternary.YES : stated == null ? Ternary.UNKNOWN : Ternary.NO,
            Flaw.NOT_ACCEPTED);
      }
    }

    void asks(Ternary met, Flaw flaw) {
      if (built == Ternary.YES && met == Ternary.NO) {
        flaws |= flaw.bit();
      }
      if (built == Ternary.YES && met == Ternary.UNKNOWN) {
        flaws |= Flaw.NOT_KNOWN.bit();
        open |= flaw.bit();
      }
      effective = effective.and(met);
    }

    Standing standing() {
      return new Standing(built, effective, Flaw.list(flaws), Flaw.list(open & ~flaws));
    }
  }
}
