package org.firewell.demo;

import java.util.HashMap;
import java.util.Map;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;

/** The villages and communities with what is recorded of them, and how each is cared for. */
final class Villages {

  private final Land land;
  private final Mains mains;
  private final Houses houses;
  private final Chance chance;
  private final Map<String, Care> careOf = new HashMap<>();

  Villages(Land land, Mains mains, Houses houses, long seed) {
    this.land = land;
    this.mains = mains;
    this.houses = houses;
    this.chance = new Chance(seed, "villages");
    land.villageCodes().forEach(village -> careOf.put(village, Care.of(chance)));
  }

  Care care(String village) {
    return careOf.get(village);
  }

  void addTo(DatasetFolder dataset) {
    land.villageCodes().forEach(code -> dataset.add(village(code)));
  }

  private Village village(String code) {
    Place place = land.place(code);
    boolean proven = care(code) == Care.EXEMPLARY && chance.of(0.6);
    return Draft.simulated(FeatureType.VILLAGES, code)
        .with("name", place.name())
        .with("source", source(place))
        .with("evidence_on", proven ? Proof.day(chance) : null)
        .with("evidence_by", proven ? Proof.BY : null)
        .with("code", code)
        .with("kind", place.isCommunity() ? "community" : "village")
        .with("township", place.unitCode())
        .with("households", chance.of(0.95) ? houses.households(code) : null)
        .with("population", chance.of(0.92) ? houses.population(code) : null)
        .with("piped", chance.of(0.95) ? mains.pipedOf(code) : null)
        .with("fire_resistance", chance.weighted("ordinary 70, low 10, unknown 5, 15"))
        .with("aliases", place.officialName())
        .at(land.village(code));
  }

  private static String source(Place place) {
    String point = place.hasPoint() ? "居民点 GeoNames " + place.geonameId() + "；" : "";
    return "名称代码 2023年统计用区划代码；" + point + "范围与人口为模拟数据 simulated";
  }
}
