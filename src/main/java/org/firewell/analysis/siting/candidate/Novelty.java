package org.firewell.analysis.siting.candidate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.firewell.analysis.siting.asked.Kind;
import org.firewell.feature.Condition;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.FireStation;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.IntakeKind;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Ownership;
import org.firewell.feature.StationKind;
import org.firewell.feature.StationStatus;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Standing.Flaw;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What would stand and work on the day: built anew as the law asks, or repaired. */
public final class Novelty {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Snapshot snapshot;
  private final LocalDate day;

  public Novelty(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.day = snapshot.asOf();
  }

  /** Something new, which works and was inspected on the day. */
  public Feature at(Coordinate at, Kind kind) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", "new-" + kind.word() + "@" + at.x + "," + at.y);
    values.put("lifecycle", Lifecycle.IN_SERVICE);
    switch (kind) {
      case HYDRANT -> hydrant(values);
      case INTAKE -> intake(values, IntakeKind.WHARF);
      case POND -> {
        intake(values, IntakeKind.POND);
        values.put("volume_m3", snapshot.law().value(Norm.SUBSTITUTE_POOL_M3));
      }
      case MICRO_STATION -> microStation(values);
      case STATION -> values.put("kind", StationKind.SMALL);
      case REPAIR -> throw new IllegalArgumentException("a repair makes nothing new");
    }
    return kind.type().orElseThrow().create(GEOMETRY.createPoint(at), values);
  }

  private void hydrant(Map<String, Object> values) {
    values.put("kind", HydrantKind.ABOVE_GROUND);
    values.put("ownership", Ownership.MUNICIPAL);
    values.put("accepted_on", day);
    usable(values);
  }

  private void intake(Map<String, Object> values, IntakeKind kind) {
    values.put("kind", kind);
    values.put("lift_m", snapshot.law().value(Norm.SUCTION_LIFT_M));
    values.put("dry_season_ok", Ternary.YES);
    values.put("engine_access", Ternary.YES);
    usable(values);
  }

  private void microStation(Map<String, Object> values) {
    Ruleset law = snapshot.law();
    int pumps = Math.max(1, law.count(Norm.PUMPS));
    values.put("pumps", pumps);
    values.put("pumps_working", pumps);
    values.put("hoses_d65", law.count(Norm.HOSES));
    values.put("nozzles", law.count(Norm.NOZZLES));
    values.put("dividers", law.count(Norm.DIVIDERS));
    values.put("spanners", law.count(Norm.SPANNERS));
    values.put("members", law.count(Norm.MEMBERS));
    values.put("duty_24h", Ternary.YES);
    values.put("dispatch_linked", Ternary.YES);
    values.put("drilled_on", day);
    running(values);
  }

  private void usable(Map<String, Object> values) {
    values.put("condition", Condition.USABLE);
    values.put("inspected_on", day);
  }

  private void running(Map<String, Object> values) {
    values.put("status", StationStatus.NORMAL);
    values.put("pump_started_on", day);
  }

  /** The same after a repair: accepted, inspected, and measured anew. */
  public Feature repaired(Feature broken, Standing standing) {
    Map<String, Object> values = FeatureType.values(broken);
    if (standing.isFreeOf(Flaw.NOT_ACCEPTED) != Ternary.YES) {
      values.put("lifecycle", Lifecycle.IN_SERVICE);
    }
    if (broken instanceof Hydrant) {
      if (standing.isFreeOf(Flaw.NOT_ACCEPTED) != Ternary.YES) {
        values.put("accepted_on", day);
      }
      values.remove("pressure_mpa");
      values.remove("flow_l_s");
      usable(values);
    } else if (broken instanceof WaterIntake) {
      usable(values);
    } else if (broken instanceof MicroStation station) {
      int working = station.pumpsWorking() == null ? 0 : station.pumpsWorking();
      values.put("pumps_working", Math.max(1, working));
      running(values);
    } else if (!(broken instanceof FireStation)) {
      throw new IllegalArgumentException(broken.id() + " covers nobody");
    }
    return FeatureType.of(broken).create(broken.geometry(), values);
  }
}
