package org.firewell.analysis.servicearea;

import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.feature.Building;

/**
 * Buildings with their households and people; those whose number is not known are counted apart.
 */
final class Tally {

  private long buildings;
  private long households;
  private long householdsUnknown;
  private long population;
  private long populationUnknown;

  void add(Building building) {
    buildings++;
    if (building.households() == null) {
      householdsUnknown++;
    } else {
      households += building.households();
    }
    if (building.population() == null) {
      populationUnknown++;
    } else {
      population += building.population();
    }
  }

  long buildings() {
    return buildings;
  }

  void put(Map<String, Object> properties) {
    properties.put("buildings", buildings);
    properties.put("households", households);
    properties.put("households_unknown", householdsUnknown);
    properties.put("population", population);
    properties.put("population_unknown", populationUnknown);
  }

  /** The same attributes where no layer tells them. */
  static void putUnknown(Map<String, Object> properties) {
    Map<String, Object> names = new LinkedHashMap<>();
    new Tally().put(names);
    names.keySet().forEach(name -> properties.put(name, null));
  }
}
