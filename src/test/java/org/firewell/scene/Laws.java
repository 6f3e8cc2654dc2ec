package org.firewell.scene;

import static org.firewell.standard.Norm.*;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.firewell.standard.Certainty;
import org.firewell.standard.Clause;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;
import org.firewell.standard.Quota;
import org.firewell.standard.Ruleset;

/** The law of the desert: plain numbers, so that a scene's arithmetic needs no file. */
public final class Laws {

  private static final Clause CLAUSE = new Clause("desert", "1", Certainty.ASSUMED, "");

  private Laws() {}

  /** 150 m reach, 180 and 365 days' windows, one station with its kit, two hydrants, one intake. */
  public static Ruleset desert() {
    return desert(Map.of(), List.of());
  }

  /** The desert's law with other numbers and with quotas. */
  public static Ruleset desert(Map<Norm, Double> changes, List<Quota> quotas) {
    Map<Norm, Double> numbers = new EnumMap<>(Norm.class);
    numbers.putAll(
        Map.of(
            HYDRANT_REACH_M, 150.0,
            INTAKE_REACH_M, 150.0,
            ENGINE_HOSE_STRAIGHT_M, 153.0,
            ENGINE_HOSE_ROUTE_M, 170.0,
            VILLAGE_HOSE_STRAIGHT_M, 81.0,
            VILLAGE_HOSE_ROUTE_M, 90.0,
            RURAL_HOSE_STRAIGHT_M, 126.0,
            RURAL_HOSE_ROUTE_M, 140.0,
            OFF_ROAD_M, 30.0,
            HYDRANT_SPACING_M, 120.0));
    numbers.putAll(
        Map.of(
            HYDRANT_BOTH_SIDES_ROAD_WIDTH_M, 60.0,
            HYDRANT_KERB_MIN_M, 0.5,
            HYDRANT_KERB_MAX_M, 2.0,
            HYDRANT_WALL_M, 5.0,
            WATER_CRANE_SPACING_M, 1000.0,
            HYDRANT_INSPECTION_DAYS, 180.0,
            INTAKE_INSPECTION_DAYS, 365.0,
            PUMP_START_DAYS, 31.0,
            DRILL_DAYS, 365.0,
            EVIDENCE_DAYS, 365.0));
    numbers.putAll(
        Map.of(FIRE_LANE_WIDTH_M, 4.0, FIRE_LANE_HEIGHT_M, 4.0, FIRE_LANE_TURNING_M, 12.0));
    numbers.putAll(
        Map.of(
            HYDRANT_PRESSURE_MPA, 0.10,
            HYDRANT_FLOW_L_S, 15.0,
            SUCTION_LIFT_M, 6.0,
            INTAKE_VOLUME_M3, 100.0,
            INTAKE_VOLUME_LOW_RESISTANCE_M3, 200.0,
            CARRY_DISTANCE_M, 50.0,
            PUMPS, 1.0,
            HOSES, 5.0,
            HOSE_LENGTH_M, 20.0,
            NOZZLES, 2.0));
    numbers.putAll(
        Map.of(
            DIVIDERS, 1.0,
            SPANNERS, 1.0,
            MEMBERS, 6.0,
            MEMBERS_ASKED, 0.0,
            DUTY_24H_ASKED, 0.0,
            DISPATCH_LINK_ASKED, 0.0,
            FUEL_H, 3.0,
            RURAL_HOSE_M, 150.0,
            HYDRANTS, 2.0,
            INTAKES, 1.0));
    numbers.putAll(
        Map.of(
            STATION_ASKED, 1.0,
            REPLACEMENT_M, 10.0,
            SUBSTITUTE_INTAKES, 2.0,
            SUBSTITUTE_POOL_M3, 100.0,
            COVERED_PERCENT, 95.0));
    numbers.putAll(
        Map.of(
            BOUNDARY_TOLERANCE_M, 200.0,
            NEAR_HYDRANT_M, 150.0,
            NEAR_INTAKE_M, 500.0,
            NEAR_STATION_M, 1000.0,
            AMBIGUITY_PERCENT, 10.0,
            DUPLICATE_M, 5.0,
            ACCEPTANCE_DISTANCE_M, 30.0,
            BRIGADE_FLOOR_PERCENT, 50.0));
    numbers.putAll(
        Map.of(
            TOWN_CLASS_1_CREW, 15.0,
            TOWN_CLASS_1_ENGINES, 2.0,
            TOWN_CLASS_2_CREW, 10.0,
            TOWN_CLASS_2_ENGINES, 1.0,
            VOLUNTEER_CREW, 8.0,
            VOLUNTEER_ENGINES, 1.0,
            HYDRANT_WORKS_DAYS, 30.0));
    numbers.putAll(
        Map.of(
            RELAY_HOSE_ROUTE_M, 350.0,
            HOSE_FREE_RISE_M, 10.0,
            STATION_READINESS_S, 60.0,
            STATION_TIME_S, 300.0,
            MICRO_STATION_READINESS_S, 60.0,
            MICRO_STATION_TIME_S, 180.0,
            MICRO_STATION_SPEED_KMH, 18.0,
            SPEED_DOUBT_PERCENT, 20.0,
            PATCH_M, 50.0));
    numbers.putAll(
        Map.of(
            DRIVE_MOTORWAY_KMH, 90.0,
            DRIVE_TRUNK_KMH, 72.0,
            DRIVE_PRIMARY_KMH, 54.0,
            DRIVE_SECONDARY_KMH, 45.0,
            DRIVE_TERTIARY_KMH, 36.0,
            DRIVE_RESIDENTIAL_KMH, 36.0,
            DRIVE_TRACK_KMH, 9.0,
            DRIVE_OTHER_KMH, 18.0));
    numbers.putAll(
        Map.of(
            FIRE_FLOW_L_S, 15.0,
            FIRE_DURATION_H, 2.0,
            TANKER_LOSS_PERCENT, 10.0,
            TANKER_FLOW_L_S, 15.0,
            TANKER_DUMP_S, 120.0));
    numbers.putAll(
        Map.of(
            HYDRANT_ON_PIPE_M, 20.0,
            INTAKE_PUMP_L_S, 15.0,
            DRY_SEASON_FIRST_MONTH, 10.0,
            DRY_SEASON_LAST_MONTH, 2.0,
            NOZZLE_M, 10.0,
            LAYING_PERCENT, 90.0,
            BUILT_UP_BUILDINGS, 3.0));
    numbers.putAll(
        Map.of(
            LOOK_UP_COST_YUAN, 50.0,
            INSPECTION_COST_YUAN, 100.0,
            ACCEPTANCE_COST_YUAN, 300.0,
            PUMP_START_COST_YUAN, 20.0,
            AGREEMENT_COST_YUAN, 200.0,
            EVIDENCE_COST_YUAN, 200.0,
            HYDRANT_REPAIR_COST_YUAN, 1000.0,
            INTAKE_REPAIR_COST_YUAN, 2000.0,
            STATION_REPAIR_COST_YUAN, 800.0,
            INTAKE_WORKS_COST_YUAN, 5000.0));
    numbers.putAll(
        Map.of(
            HYDRANT_COST_YUAN, 8000.0,
            INTAKE_COST_YUAN, 10000.0,
            POOL_COST_YUAN, 60000.0,
            STATION_COST_YUAN, 5000.0,
            PUMP_COST_YUAN, 3000.0,
            HOSE_COST_YUAN, 150.0,
            NOZZLE_COST_YUAN, 80.0,
            DIVIDER_COST_YUAN, 200.0,
            SPANNER_COST_YUAN, 40.0,
            MEMBER_COST_YUAN, 300.0));
    numbers.putAll(
        Map.of(
            DUTY_COST_YUAN, 36000.0,
            DISPATCH_LINK_COST_YUAN, 1000.0));
    numbers.putAll(Map.of(ACCEPTANCE_BACKDATING_DAYS, 7.0, ACCEPTANCE_SIGNATURES, 2.0));
    numbers.putAll(
        Map.of(
            HYDRANT_REPAIR_DAYS, 7.0,
            INTAKE_REPAIR_DAYS, 30.0));
    numbers.putAll(changes);
    Map<Norm, Provision> provisions = new EnumMap<>(Norm.class);
    numbers.forEach((norm, value) -> provisions.put(norm, new Provision(norm, value, CLAUSE)));
    return new Ruleset(
        "desert",
        "沙漠",
        "",
        LocalDate.of(2000, 1, 1),
        null,
        provisions,
        quotas,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
