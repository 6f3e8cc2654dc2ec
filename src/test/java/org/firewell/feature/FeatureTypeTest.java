package org.firewell.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class FeatureTypeTest {

  private static final Point HERE = new GeometryFactory().createPoint(new Coordinate(118.5, 24.7));

  @Test
  void the_ten_collections_have_the_public_names() {
    assertThat(FeatureType.all())
        .extracting(FeatureType::name)
        .containsExactly(
            "townships",
            "villages",
            "hydrants",
            "water-intakes",
            "fire-stations",
            "micro-stations",
            "roads",
            "pipes",
            "barriers",
            "buildings");
  }

  @Test
  void a_component_is_the_attribute_in_snake_case_with_its_unit() {
    assertThat(names(FeatureType.HYDRANTS))
        .startsWith(
            "id",
            "name",
            "source",
            "position_basis",
            "valid_from",
            "valid_to",
            "evidence_on",
            "evidence_by",
            "given_position")
        .contains("main_diameter_mm", "pressure_mpa", "flow_l_s", "quota_task");
    assertThat(names(FeatureType.MICRO_STATIONS)).contains("duty_24h", "hoses_d65", "fuel_h");
    assertThat(names(FeatureType.WATER_INTAKES)).contains("volume_m3", "carry_distance_m");
    assertThat(names(FeatureType.ROADS)).contains("class", "speed_kmh");
  }

  @Test
  void what_was_put_in_comes_out_and_the_rest_is_unknown() {
    Hydrant hydrant =
        FeatureType.HYDRANTS.create(
            HERE,
            Map.of(
                "id",
                "h1",
                "lifecycle",
                Lifecycle.IN_SERVICE,
                "flow_l_s",
                15.5,
                "inspected_on",
                LocalDate.of(2022, 12, 1)));
    assertThat(hydrant.id()).isEqualTo("h1");
    assertThat(hydrant.flowLS()).isEqualTo(15.5);
    assertThat(hydrant.condition()).isNull();
    assertThat(plain(hydrant, "lifecycle")).isEqualTo("in_service");
    assertThat(plain(hydrant, "inspected_on")).isEqualTo("2022-12-01");
    assertThat(FeatureType.of(hydrant)).isSameAs(FeatureType.HYDRANTS);
  }

  @Test
  void a_feature_without_an_id_is_refused() {
    assertThatThrownBy(() -> FeatureType.HYDRANTS.create(HERE, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a feature of hydrants has no id");
  }

  @Test
  void blank_text_is_unknown_for_every_kind_of_attribute() {
    for (FeatureType<?> type : FeatureType.all()) {
      assertThat(type.attributes()).allSatisfy(a -> assertThat(a.parse("  ")).isNull());
    }
  }

  @Test
  void text_is_read_by_the_kind_of_the_attribute() {
    assertThat(parse(FeatureType.HYDRANTS, "condition", "NO_WATER")).isEqualTo(Condition.NO_WATER);
    assertThat(parse(FeatureType.HYDRANTS, "agreement", "yes")).isEqualTo(Ternary.YES);
    assertThat(parse(FeatureType.HYDRANTS, "built_on", "2022-02-01T08:00:00Z"))
        .isEqualTo(LocalDate.of(2022, 2, 1));
    assertThat(parse(FeatureType.MICRO_STATIONS, "hoses_d65", "5.0")).isEqualTo(5);
    assertThat(parse(FeatureType.VILLAGES, "aliases", "甲村, 乙村；丙村"))
        .isEqualTo(List.of("甲村", "乙村", "丙村"));
  }

  @Test
  void a_value_that_cannot_be_read_says_what_is_allowed() {
    assertThatThrownBy(() -> parse(FeatureType.HYDRANTS, "agreement", "maybe"))
        .hasMessage("agreement: \"maybe\" is not one of no, unknown, yes");
    assertThatThrownBy(() -> parse(FeatureType.HYDRANTS, "flow_l_s", "800 l/min"))
        .hasMessage("flow_l_s: \"800 l/min\" is not a number");
    assertThatThrownBy(() -> parse(FeatureType.HYDRANTS, "flow_l_s", "NaN"))
        .hasMessage("flow_l_s: \"NaN\" is not a number");
    assertThatThrownBy(() -> parse(FeatureType.MICRO_STATIONS, "hoses_d65", "4.5"))
        .hasMessage("hoses_d65: \"4.5\" is not a whole number");
    assertThatThrownBy(() -> parse(FeatureType.HYDRANTS, "built_on", "2022-13-40"))
        .hasMessage("built_on: \"2022-13-40\" is not a date like 2022-12-31");
  }

  private static List<String> names(FeatureType<?> type) {
    return type.attributes().stream().map(Attribute::name).toList();
  }

  private static Object plain(Feature feature, String attribute) {
    return FeatureType.of(feature).attribute(attribute).orElseThrow().plain(feature);
  }

  private static Object parse(FeatureType<?> type, String attribute, String text) {
    return type.attribute(attribute).orElseThrow().parse(text);
  }
}
