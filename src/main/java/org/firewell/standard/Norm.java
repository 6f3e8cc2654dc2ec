package org.firewell.standard;

import java.util.Locale;

/**
 * The numbers that rulesets set. The unit is the last word of the name; a name without one is a
 * count, and a name that ends in ASKED is 1 when it is asked and 0 when not.
 */
public enum Norm {
  // how far water reaches, in a straight line and along the hose
  HYDRANT_REACH_M,
  INTAKE_REACH_M,
  ENGINE_HOSE_STRAIGHT_M,
  ENGINE_HOSE_ROUTE_M,
  VILLAGE_HOSE_STRAIGHT_M,
  VILLAGE_HOSE_ROUTE_M,
  RURAL_HOSE_STRAIGHT_M,
  RURAL_HOSE_ROUTE_M,
  OFF_ROAD_M,
  RELAY_HOSE_ROUTE_M,
  HOSE_FREE_RISE_M,
  // how fast help comes: readiness and limits of stations, speeds by class of road
  STATION_READINESS_S,
  STATION_TIME_S,
  MICRO_STATION_READINESS_S,
  MICRO_STATION_TIME_S,
  MICRO_STATION_SPEED_KMH,
  DRIVE_MOTORWAY_KMH,
  DRIVE_TRUNK_KMH,
  DRIVE_PRIMARY_KMH,
  DRIVE_SECONDARY_KMH,
  DRIVE_TERTIARY_KMH,
  DRIVE_RESIDENTIAL_KMH,
  DRIVE_TRACK_KMH,
  DRIVE_OTHER_KMH,
  SPEED_DOUBT_PERCENT,
  // how much water a fire takes, and for how long
  FIRE_FLOW_L_S,
  FIRE_DURATION_H,
  TANKER_LOSS_PERCENT,
  TANKER_FLOW_L_S,
  TANKER_DUMP_S,
  // what feeds a hydrant, what an intake gives and when it may be dry
  HYDRANT_ON_PIPE_M,
  INTAKE_PUMP_L_S,
  DRY_SEASON_FIRST_MONTH,
  DRY_SEASON_LAST_MONTH,
  // how far the hose that is held reaches
  NOZZLE_M,
  LAYING_PERCENT,
  // how gaps are told
  PATCH_M,
  BUILT_UP_BUILDINGS,
  // how hydrants are laid out
  HYDRANT_SPACING_M,
  HYDRANT_BOTH_SIDES_ROAD_WIDTH_M,
  HYDRANT_KERB_MIN_M,
  HYDRANT_KERB_MAX_M,
  HYDRANT_WALL_M,
  WATER_CRANE_SPACING_M,
  // what works
  HYDRANT_INSPECTION_DAYS,
  INTAKE_INSPECTION_DAYS,
  PUMP_START_DAYS,
  DRILL_DAYS,
  EVIDENCE_DAYS,
  HYDRANT_PRESSURE_MPA,
  HYDRANT_FLOW_L_S,
  SUCTION_LIFT_M,
  INTAKE_VOLUME_M3,
  INTAKE_VOLUME_LOW_RESISTANCE_M3,
  CARRY_DISTANCE_M,
  // the "1": a micro station and its kit
  STATION_ASKED,
  PUMPS,
  HOSES,
  HOSE_LENGTH_M,
  NOZZLES,
  DIVIDERS,
  SPANNERS,
  MEMBERS,
  MEMBERS_ASKED,
  DUTY_24H_ASKED,
  DISPATCH_LINK_ASKED,
  FUEL_H,
  RURAL_HOSE_M,
  // the "2" and the "N"
  HYDRANTS,
  INTAKES,
  SUBSTITUTE_INTAKES,
  SUBSTITUTE_POOL_M3,
  COVERED_PERCENT,
  // whose an object is
  BOUNDARY_TOLERANCE_M,
  NEAR_HYDRANT_M,
  NEAR_INTAKE_M,
  NEAR_STATION_M,
  AMBIGUITY_PERCENT,
  DUPLICATE_M,
  // hydrant quotas and brigades
  ACCEPTANCE_DISTANCE_M,
  REPLACEMENT_M,
  BRIGADE_FLOOR_PERCENT,
  TOWN_CLASS_1_CREW,
  TOWN_CLASS_1_ENGINES,
  TOWN_CLASS_2_CREW,
  TOWN_CLASS_2_ENGINES,
  VOLUNTEER_CREW,
  VOLUNTEER_ENGINES,
  // what steps cost that raise a village's level
  LOOK_UP_COST_YUAN,
  INSPECTION_COST_YUAN,
  ACCEPTANCE_COST_YUAN,
  PUMP_START_COST_YUAN,
  AGREEMENT_COST_YUAN,
  EVIDENCE_COST_YUAN,
  HYDRANT_REPAIR_COST_YUAN,
  INTAKE_REPAIR_COST_YUAN,
  STATION_REPAIR_COST_YUAN,
  INTAKE_WORKS_COST_YUAN,
  HYDRANT_COST_YUAN,
  INTAKE_COST_YUAN,
  POOL_COST_YUAN,
  STATION_COST_YUAN,
  PUMP_COST_YUAN,
  HOSE_COST_YUAN,
  NOZZLE_COST_YUAN,
  DIVIDER_COST_YUAN,
  SPANNER_COST_YUAN,
  MEMBER_COST_YUAN,
  DUTY_COST_YUAN,
  DISPATCH_LINK_COST_YUAN;

  /** The name in a ruleset's file, for example {@code hydrant_reach_m}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
