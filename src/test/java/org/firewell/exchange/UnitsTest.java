package org.firewell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in the units of a county's own files. */
class UnitsTest {

  /**
   * 1 kgf/cm² = 9.80665 N / 1 cm² = 0.0980665 MPa; 800 L/min = 800 / 60 L/s; 48 m³/h = 48 / 3.6.
   */
  @ParameterizedTest
  @CsvSource({
    "pressure_mpa, 0.3, 0.3",
    "pressure_mpa, 0.3MPa, 0.3",
    "pressure_mpa, 0.3 兆帕, 0.3",
    "pressure_mpa, 3 bar, 0.3",
    "pressure_mpa, 3公斤, 0.2942",
    "pressure_mpa, 3 kgf/cm2, 0.2942",
    "pressure_mpa, 3㎏f/㎠, 0.2942",
    "pressure_mpa, 300 kPa, 0.3",
    "pressure_mpa, 30米水柱, 0.2942",
    "main_diameter_mm, 100, 100",
    "main_diameter_mm, DN100, 100",
    "main_diameter_mm, dn 100, 100",
    "main_diameter_mm, Φ100mm, 100",
    "main_diameter_mm, 100 mm, 100",
    "main_diameter_mm, １００毫米, 100",
    "main_diameter_mm, 10厘米, 100",
    "main_diameter_mm, 4 in, 101.6",
    "flow_l_s, 15, 15",
    "flow_l_s, 800 l/min, 13.333333",
    "flow_l_s, 48 m³/h, 13.333333",
    "flow_l_s, 15升/秒, 15",
    "flow_l_s, 54立方米/小时, 15",
  })
  void a_hydrants_numbers(String attribute, String text, double expected) {
    assertThat(own(attribute(FeatureType.HYDRANTS, attribute), text))
        .isEqualTo(expected, within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({
    "volume_m3, 200立方, 200",
    "volume_m3, '1,200 m3', 1200",
    "volume_m3, 800 l, 0.8",
    "carry_distance_m, 0.05 km, 50",
    "carry_distance_m, 50米, 50",
    "lift_m, -2.5, -2.5",
    "lift_m, −2.5, -2.5",
  })
  void an_intakes_numbers(String attribute, String text, double expected) {
    assertThat(own(attribute(FeatureType.WATER_INTAKES, attribute), text))
        .isEqualTo(expected, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"members, 6人, 6", "hoses_d65, 5 盘, 5", "hose_length_m, 20m, 20", "fuel_h, 90分钟, 1.5"})
  void a_micro_stations_numbers(String attribute, String text, double expected) {
    assertThat(own(attribute(FeatureType.MICRO_STATIONS, attribute), text)).isEqualTo(expected);
  }

  /** What may mean two things, or nothing, is not read: a range, a limit, a flow without a time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "800 l",
        "fixme",
        "0.2-0.3",
        "≥15",
        "约15",
        "15/20",
        "",
        "-",
        "1,5",
        "0x10",
        "NaN",
        "Infinity",
        "1e9999",
        "15 L/s 左右"
      })
  void what_is_no_number_is_none(String text) {
    assertThat(Units.of(attribute(FeatureType.HYDRANTS, "flow_l_s")).parse(text)).isEmpty();
  }

  @Test
  void the_attributes_own_unit_is_offered_first() {
    assertThat(Units.of(attribute(FeatureType.HYDRANTS, "pressure_mpa")).names())
        .startsWith("MPa", "bar", "kgf/cm2");
    assertThat(Units.of(attribute(FeatureType.VILLAGES, "supply_h_day")).names())
        .containsExactly("h/d");
  }

  @Property
  void a_number_in_the_attributes_own_unit_is_kept_to_the_last_digit(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double number) {
    for (FeatureType<?> type : FeatureType.all()) {
      for (Attribute attribute : type.attributes()) {
        if (attribute.kind() == Attribute.Kind.NUMBER) {
          String text = String.valueOf(number);
          String unit = Units.of(attribute).names().get(0);
          assertThat(own(attribute, text)).isEqualTo(number);
          assertThat(own(attribute, text + " " + unit)).isEqualTo(number);
        }
      }
    }
  }

  private static double own(Attribute attribute, String text) {
    Units.Quantity quantity = Units.of(attribute).parse(text).orElseThrow();
    return (quantity.unit() == null ? quantity.number() : quantity.unit().own(quantity.number()))
        .doubleValue();
  }

  private static Attribute attribute(FeatureType<?> type, String name) {
    return type.attribute(name).orElseThrow();
  }
}
