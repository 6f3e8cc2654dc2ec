package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.firewell.exchange.Profile;
import org.firewell.exchange.ProfileFault;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.PathFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFilesTest {

  @TempDir Path folder;

  private final Notices notices = new Notices();

  @Test
  void every_profile_that_ships_is_sound() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("seeds/profiles"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        String name = file.getFileName().toString().replace(".yaml", "");
        Profile profile = find(name);
        assertThat(notices.list()).as(name).isEmpty();
        assertThat(profile.name()).isEqualTo(name);
        assertThat(ProfileFault.of(profile)).isEmpty();
      }
    }
  }

  @Test
  void a_profile_says_fields_units_words_and_defaults() {
    Folders.in(folder)
        .file(
            "works.yaml",
            "collection: hydrants",
            "partner: works",
            "crs: GCJ-02",
            "encoding: GBK",
            "table: Sheet1",
            "id: 编号",
            "fields: {X: lon, Y: lat, 压力: pressure_mpa}",
            "units: {pressure_mpa: 公斤}",
            "values: {condition: {能: usable, 待查: \"\"}}",
            "defaults: {ownership: municipal}");
    Profile works = find("works");
    assertThat(notices.list()).isEmpty();
    assertThat(works.name()).isEqualTo("works");
    assertThat(works.type()).isEqualTo(FeatureType.HYDRANTS);
    assertThat(List.of(works.partner(), works.crs(), works.encoding(), works.table(), works.id()))
        .containsExactly("works", "GCJ-02", "GBK", "Sheet1", "编号");
    assertThat(works.attribute("压力")).isEqualTo("pressure_mpa");
    assertThat(works.values().get("condition")).containsEntry("待查", "");
    assertThat(find("works.yaml")).isEqualTo(works);
  }

  @Test
  void what_is_wrong_is_told_with_its_line_and_left_out() {
    Folders.in(folder)
        .file(
            "works.yaml",
            "collection: hydrants",
            "fields: {口径: diameter, 压力: pressure_mpa}",
            "units: {pressure_mpa: furlong}",
            "values: {condition: {能: fine}}",
            "defaults: {ownership: nobody}",
            "colour: red");
    Profile works = find("works");
    assertThat(notices.list())
        .extracting(Notice::toString)
        .containsExactlyInAnyOrder(
            "WARNING works.yaml: line 6: \"colour\" means nothing here; known are collection, crs,"
                + " defaults, encoding, fields, id, partner, table, units, values",
            "ERROR works.yaml: line 2: fields: no attribute of hydrants is called \"diameter\"",
            "ERROR works.yaml: line 3: units: pressure_mpa: the unit \"furlong\" is not one of MPa,"
                + " bar, kgf/cm2, kPa, Pa, mH2O, psi",
            "ERROR works.yaml: line 4: values: condition: \"fine\" is not one of usable, no_water,"
                + " low_pressure, damaged, buried, occupied, missing_parts, unknown",
            "ERROR works.yaml: line 5: defaults: ownership: \"nobody\" is not one of municipal,"
                + " village, unit");
    assertThat(works.fields()).containsOnlyKeys("压力");
    assertThat(ProfileFault.of(works)).isEmpty();
  }

  @Test
  void a_dataset_names_a_profile_and_says_more_over_it() {
    Dataset dataset =
        Folders.in(folder)
            .file(
                "works.yaml",
                "collection: hydrants",
                "id: 编号",
                "fields: {X: lon, Y: lat, 压力: pressure_mpa}")
            .file("hydrants.csv", "编号,X,Y,压力", "A1,118.5,24.7,3")
            .file(
                "dataset.yaml",
                "files:",
                "  hydrants: {profile: works, units: {pressure_mpa: bar}}")
            .read();
    assertThat(dataset.notices()).isEmpty();
    Hydrant hydrant = dataset.ground().list(FeatureType.HYDRANTS).get(0);
    assertThat(hydrant.id()).isEqualTo("A1");
    assertThat(hydrant.pressureMpa()).isEqualTo(0.3);
  }

  @Test
  void a_profile_that_nobody_knows_is_an_error_of_the_dataset() {
    Dataset dataset =
        Folders.in(folder)
            .file("hydrants.csv", "id,lon,lat", "A1,118.5,24.7")
            .file("dataset.yaml", "files:", "  hydrants: {profile: elsewhere}")
            .read();
    assertThat(dataset.notices())
        .extracting(Notice::toString)
        .containsExactly("ERROR dataset.yaml: line 2: no profile is called \"elsewhere\"");
  }

  private Profile find(String name) {
    return ProfileFiles.find(name, new PathFolder(folder), notices).orElseThrow();
  }
}
