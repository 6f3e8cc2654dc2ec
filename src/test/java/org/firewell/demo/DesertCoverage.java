package org.firewell.demo;

import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.locationtech.jts.geom.Coordinate;

/**
 * The town of the coverage cases: 25 villages 2 km apart, each a box of 40 m by 40 m that one
 * building fills, most with one hydrant due east. Distances are from the box's east side; from its
 * middle they are 20 m more.
 */
final class DesertCoverage {

  static final String TOWN = "350582104";

  private static final double HALF_BOX_M = 20;
  private static final int COLUMNS = 5;
  private static final double APART_KM = 2;

  /** At the limit to the millimetre, on its near side, so that no rounding carries it across. */
  private static final double LIMIT_M = 149.9996;

  private final DatasetFolder dataset;

  private DesertCoverage(DatasetFolder dataset) {
    this.dataset = dataset;
  }

  static void addTo(DatasetFolder dataset) {
    new DesertCoverage(dataset).add();
  }

  private void add() {
    dataset.add(
        Draft.simulated(FeatureType.TOWNSHIPS, TOWN)
            .with("name", "沙漠甲镇")
            .with("code", TOWN)
            .with("kind", "town")
            .at(Desert.area(Desert.spot(4, 3), 6000, 8000)));
    for (int number = 1; number <= 25; number++) {
      village(number);
    }
    hydrantAt(1, 100, sound(1));
    hydrantAt(2, 149.9, sound(2));
    hydrantAt(3, LIMIT_M, sound(3));
    hydrantAt(4, 150.1, sound(4));
    hydrantAt(5, 300, sound(5));
    hydrantAt(6, -10, sound(6));
    hydrantAt(7, 100, sound(7).with("condition", "damaged"));
    hydrantAt(8, 100, sound(8).with("condition", "unknown"));
    hydrantAt(9, 100, sound(9).with("kind", "water_crane"));
    hydrantAt(10, 100, sound(10).with("ownership", "unit").with("agreement", "no"));
    hydrantAt(11, 100, sound(11).with("ownership", "unit").with("agreement", null));
    hydrantAt(12, 100, sound(12).with("ownership", "unit").with("agreement", "yes"));
    hydrantAt(13, 100, dated(sound(13)));
    hydrantAt(14, 100, sound(14).with("lifecycle", "planned"));
    hydrantAt(15, 100, sound(15).with("lifecycle", "removed").with("valid_to", "2022-06-30"));
    hydrantAt(
        16, 100, sound(16).with("valid_from", "2023-01-15").with("inspected_on", "2023-06-01"));
    hydrantAt(17, 100, sound(17).with("lifecycle", "built"));
    hydrantAt(18, 100, sound(18).with("inspected_on", "2022-06-01"));
    hydrantAt(19, 100, sound(19).with("inspected_on", "2022-07-04"));
    hydrantAt(20, 100, sound(20).with("lifecycle", null));
    hydrantAt(21, 100, sound(21).with("flow_l_s", "12"));
    hydrantAt(22, 149.9, sound(22));
    hydrantAt(22, -140, draft("hyd-c22-west"));
    hydrantAt(23, 100, sound(23));
    hydrantAt(23, 103, draft("hyd-c23-again"));
    dataset.add(
        DesertCompleteness.soundIntake("int-c24")
            .at(Desert.point(Desert.from(middle(24), HALF_BOX_M + 100, 0))));
    hydrantAt(25, 100, sound(25).with("inspected_on", null));
  }

  private void village(int number) {
    String id = "c%02d".formatted(number);
    int population = 1 << (number - 1);
    dataset.add(
        Draft.simulated(FeatureType.VILLAGES, id)
            .with("name", "覆盖" + number + "村")
            .with("kind", "village")
            .with("township", TOWN)
            .with("population", population)
            .with("piped", "municipal")
            .at(Desert.area(middle(number), HALF_BOX_M, HALF_BOX_M)));
    dataset.add(
        Draft.simulated(FeatureType.BUILDINGS, "b-" + id)
            .with("village", id)
            .with("population", population)
            .at(Desert.box(middle(number), HALF_BOX_M, HALF_BOX_M)));
  }

  /**
   * @param eastM metres east of the box's east side
   */
  private void hydrantAt(int number, double eastM, Draft<Hydrant> hydrant) {
    Coordinate place = Desert.from(middle(number), HALF_BOX_M + eastM, 0);
    dataset.add(hydrant.at(Desert.point(place)));
  }

  private static Draft<Hydrant> sound(int number) {
    return draft("hyd-c%02d".formatted(number));
  }

  private static Draft<Hydrant> draft(String id) {
    return DesertCompleteness.soundHydrant(id).with("township", TOWN);
  }

  /** Recorded as in service, which it became in the year after. */
  private static Draft<Hydrant> dated(Draft<Hydrant> hydrant) {
    return hydrant
        .with("inspected_on", null)
        .with("sited_on", "2022-10-01")
        .with("built_on", "2023-03-01")
        .with("accepted_on", "2023-04-01")
        .with("commissioned_on", "2023-05-01");
  }

  private static Coordinate middle(int number) {
    int row = (number - 1) / COLUMNS;
    int column = (number - 1) % COLUMNS;
    return Desert.spot(APART_KM * column, APART_KM * row);
  }
}
