package org.firewell.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.firewell.exchange.Profile;
import org.firewell.feature.Condition;
import org.firewell.feature.Feature;
import org.firewell.feature.FireStation;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.IntakeKind;
import org.firewell.feature.PositionBasis;
import org.firewell.feature.StationKind;
import org.firewell.feature.WaterIntake;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LonLat;
import org.firewell.ingest.ProfileFiles;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.PathFolder;
import org.firewell.ingest.file.Severity;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * Files as they came ({@code src/test/resources/real/README.md}), each by its profile, every count
 * explained.
 */
class RealFilesTest {

  private static final Path REAL = Path.of("src/test/resources/real");

  /**
   * 70 pillars. Of 27 flows all are read: those that say litres a minute, "800 l" and bare numbers
   * by the profile, "45 m³ h" as m³/h. Of 59 diameters 6 say that nobody knows (fixme, NN, *, ?,
   * HE, trocken) and "100 ?" is a guess. Of 43 pressures 5 say that there is some or none (yes,
   * suction, Zum ansaugen) and "ca.4bar" twice is a guess. "12/8/2016" may be August or December.
   */
  @Test
  void pillars_of_bavaria() throws IOException {
    Intake.Reading reading = read("bavaria/fire_hydrant_pillar.geojson", "osm-hydrants");
    List<Hydrant> hydrants = features(reading, Hydrant.class);

    assertThat(reading.rows()).isEqualTo(70);
    assertThat(hydrants).hasSize(70).allMatch(h -> h.kind() == HydrantKind.ABOVE_GROUND);
    assertThat(known(hydrants, Hydrant::flowLS)).isEqualTo(27);
    assertThat(known(hydrants, Hydrant::mainDiameterMm)).isEqualTo(59 - 6 - 1);
    assertThat(known(hydrants, Hydrant::pressureMpa)).isEqualTo(43 - 5 - 2);
    assertThat(told(reading, Severity.ERROR))
        .containsExactlyInAnyOrder("12/8/2016", "100 ?", "ca.4bar", "ca. 4bar");
    assertThat(told(reading, Severity.WARNING)) // the years 206 and 21, and 100 bar
        .containsExactlyInAnyOrder("0206-07-01", "0021-12-10", "100");
    assertThat(hydrants).extracting(Hydrant::flowLS).contains(13.333333, 12.5); // 800/60, 45/3.6
  }

  /** 12 of 16 stations are drawn as houses; a month and a year alone stand for their first day. */
  @Test
  void stations_of_bavaria() throws IOException {
    Intake.Reading reading = read("bavaria/fire_station.geojson", "osm-fire-stations");
    List<FireStation> stations = features(reading, FireStation.class);

    assertThat(stations).hasSize(16).allMatch(s -> s.geometry() != null);
    assertThat(reading.notices())
        .extracting(Notice::en)
        .contains("drawn as an outline, taken by its middle: 12");
    assertThat(stations.stream().filter(s -> s.kind() == StationKind.VOLUNTEER)).hasSize(3);
    assertThat(stations)
        .extracting(s -> s.header().validFrom())
        .contains(LocalDate.of(1996, 4, 1), LocalDate.of(1983, 1, 1), LocalDate.of(1885, 6, 9));
    assertThat(told(reading, Severity.ERROR)).isEmpty();
  }

  /** Volumes are litres where they are bare, and say so where they are not. */
  @Test
  void suction_points_and_ponds_of_bavaria() throws IOException {
    List<WaterIntake> points =
        features(read("bavaria/suction_point.geojson", "osm-suction-points"), WaterIntake.class);
    assertThat(points).hasSize(11);
    assertThat(points)
        .extracting(WaterIntake::volumeM3)
        .contains(850.0, 20.0, 200.0, 80.0, 1.7, 1500.0, 450.0, 300.0);
    assertThat(points.stream().filter(p -> p.kind() == IntakeKind.NATURAL_BANK)).hasSize(2);

    List<WaterIntake> ponds =
        features(read("bavaria/fire_water_pond.geojson", "osm-suction-points"), WaterIntake.class);
    assertThat(ponds)
        .extracting(WaterIntake::volumeM3)
        .containsExactlyInAnyOrder(8.0, 500.0, 900.0, 100.0, 350.0);
  }

  /** 3.3 kgf/cm² = 0.323619 MPa; a pressure of 0 of a usable hydrant is a place holder. */
  @Test
  void a_table_in_the_shape_of_koreas() throws IOException {
    Intake.Reading reading = read("korea.csv", "kr-hydrants");
    List<Hydrant> hydrants = features(reading, Hydrant.class);

    assertThat(reading.rows()).isEqualTo(5);
    assertThat(hydrants).hasSize(4); // the underground tank is no hydrant
    assertThat(told(reading, Severity.ERROR)).containsExactly("04");
    Hydrant first = hydrants.get(0);
    assertThat(first.code()).isEqualTo("9-1-001");
    assertThat(first.pressureMpa()).isEqualTo(0.323619, within(1e-6));
    assertThat(first.builtOn()).isEqualTo(LocalDate.of(2002, 12, 31));
    assertThat(first.condition()).isEqualTo(Condition.USABLE);
    Hydrant tower = hydrants.get(2);
    assertThat(tower.kind()).isEqualTo(HydrantKind.WATER_CRANE);
    assertThat(tower.pressureMpa()).isNull();
    assertThat(tower.condition()).isEqualTo(Condition.DAMAGED);
    assertThat(reading.incoming()).allMatch(row -> !row.given().contains("id"));
  }

  /** The place of the first hydrant is that of the same row in the GeoJSON that they publish. */
  @Test
  void hydrants_of_freeport_in_metres_of_utm() throws IOException {
    Intake.Reading reading = read("freeport/Fire_Hydrants.zip", "freeport/hydrants");
    List<Hydrant> hydrants = features(reading, Hydrant.class);

    assertThat(hydrants).hasSize(176).allMatch(h -> h.kind() == HydrantKind.ABOVE_GROUND);
    Hydrant first = hydrants.get(0);
    assertThat(first.id()).isEqualTo("137");
    assertThat(first.header().name()).isEqualTo("Fishing hole road");
    assertThat(first.header().positionBasis()).isEqualTo(PositionBasis.SURVEYED);
    assertThat(first.inspectedOn()).isEqualTo(LocalDate.of(2013, 4, 23));
    Coordinate at = first.geometry().getCoordinate();
    assertThat(Ellipsoid.distance(new LonLat(at.x, at.y), new LonLat(-78.7397507, 26.5266623)))
        .isLessThan(0.05);
    assertThat(known(hydrants, h -> h.header().name())).isEqualTo(170); // 6 name no street
    assertThat(told(reading, Severity.ERROR)).isEmpty();
  }

  private static Intake.Reading read(String path, String profile) throws IOException {
    Notices notices = new Notices();
    Profile by = ProfileFiles.find(profile, new PathFolder(REAL), notices).orElseThrow();
    assertThat(notices.list()).isEmpty();
    Path file = REAL.resolve(path);
    return Intake.read(file, file.getFileName().toString(), by, Ground.of(Map.of()), rows -> {});
  }

  private static <F extends Feature> List<F> features(Intake.Reading reading, Class<F> type) {
    return reading.incoming().stream().map(row -> type.cast(row.feature())).toList();
  }

  private static <F> long known(List<F> features, Function<F, ?> value) {
    return features.stream().map(value).filter(Objects::nonNull).count();
  }

  /** The values that notices of rows are about. */
  private static List<String> told(Intake.Reading reading, Severity severity) {
    return reading.notices().stream()
        .filter(n -> n.row() > 0 && n.severity() == severity)
        .map(Notice::value)
        .toList();
  }
}
