package org.firewell.demo;

import org.firewell.feature.Hydrant;

/**
 * The hydrants of the quota cases, 200 m apart in two rows south of all villages: tasks of two
 * units of the 2022 document in every state.
 */
final class DesertQuota {

  private static final String NEW = "jinjiang-2022/350582104/new";
  private static final String OTHER_NEW = "jinjiang-2022/350582105/new";
  private static final String MAKEUP = "jinjiang-2022/350582105/makeup";

  private final DatasetFolder dataset;
  private final String prefix;
  private final String town;
  private final double westKm;
  private int number;

  private DesertQuota(DatasetFolder dataset, String prefix, String town, double westKm) {
    this.dataset = dataset;
    this.prefix = prefix;
    this.town = town;
    this.westKm = westKm;
  }

  static void addTo(DatasetFolder dataset) {
    new DesertQuota(dataset, "hyd-q", "350582104", 0).addFirst();
    new DesertQuota(dataset, "hyd-r", "350582105", 20).addSecond();
  }

  private void addFirst() {
    for (int i = 0; i < 4; i++) {
      add(inService(NEW, "2022-08-01", "2022-08-20"));
    }
    add(accepted(NEW, "2022-10-15"));
    add(accepted(NEW, "2022-12-31"));
    add(inService(NEW, "2023-01-05", "2023-01-20"));
    add(next(NEW, "built").with("sited_on", "2022-07-01").with("built_on", "2022-11-01"));
    add(next(NEW, "building").with("sited_on", "2022-08-01"));
    add(next(NEW, "sited").with("sited_on", "2022-09-01"));
    add(next(NEW, "planned"));
    add(
        inService(NEW, "2022-08-01", "2022-08-20")
            .with("lifecycle", "removed")
            .with("valid_to", "2022-11-01"));
  }

  private void addSecond() {
    for (int i = 0; i < 6; i++) {
      add(inService(OTHER_NEW, "2022-09-01", "2022-09-20"));
    }
    for (int i = 0; i < 3; i++) {
      add(inService(MAKEUP, "2022-09-01", "2022-09-20"));
    }
  }

  private Draft<Hydrant> inService(String task, String accepted, String commissioned) {
    return accepted(task, accepted)
        .with("lifecycle", "in_service")
        .with("commissioned_on", commissioned);
  }

  private Draft<Hydrant> accepted(String task, String accepted) {
    return next(task, "accepted")
        .with("sited_on", "2022-05-01")
        .with("built_on", "2022-07-15")
        .with("accepted_on", accepted);
  }

  private Draft<Hydrant> next(String task, String lifecycle) {
    return DesertCompleteness.soundHydrant(prefix + "%02d".formatted(++number))
        .with("township", town)
        .with("lifecycle", lifecycle)
        .with("condition", null)
        .with("inspected_on", null)
        .with("quota_task", task);
  }

  private void add(Draft<Hydrant> hydrant) {
    dataset.add(hydrant.at(Desert.point(Desert.spot(westKm + 0.2 * number, -3))));
  }
}
