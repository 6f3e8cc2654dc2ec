package org.firewell.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureTest {

  private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

  @Test
  void a_figure_is_a_number_or_a_part_of_a_whole() {
    assertThat(figure(3.0, null, null).isShare()).isFalse();
    assertThat(figure(0.0, null, null).value()).isZero();
    assertThat(figure(null, 40.0, 80.0).isShare()).isTrue();
    assertThat(figure(null, 0.0, 0.0).isShare()).isTrue();
  }

  @Test
  void it_is_never_both_never_neither_never_half_of_a_share() {
    refused(null, null, null);
    refused(50.0, 40.0, 80.0);
    refused(null, 40.0, null);
    refused(null, null, 80.0);
    refused(50.0, null, 80.0);
  }

  @Test
  void it_is_never_negative_never_above_its_whole_and_finite() {
    refused(-1.0, null, null);
    refused(null, -1.0, 80.0);
    refused(null, 81.0, 80.0);
    refused(Double.NaN, null, null);
    refused(Double.POSITIVE_INFINITY, null, null);
    refused(null, 1.0, Double.POSITIVE_INFINITY);
    refused(null, Double.NaN, 80.0);
  }

  @Test
  void two_figures_of_one_indicator_unit_and_day_make_no_ground() {
    Ground ground = Ground.of(Map.of());
    List<Figure> twins = List.of(figure(3.0, null, null), figure(4.0, null, null));
    assertThatThrownBy(() -> ground.withFigures(twins))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("drills");
  }

  @Test
  void a_ground_with_other_layers_keeps_its_figures() {
    Ground ground = Ground.of(Map.of()).withFigures(List.of(figure(3.0, null, null)));
    assertThat(ground.with(Map.of(FeatureType.HYDRANTS, List.of())).figures()).hasSize(1);
  }

  private static Figure figure(Double value, Double part, Double whole) {
    return new Figure("drills", Figure.TOTAL, DAY, value, part, whole, null);
  }

  private static void refused(Double value, Double part, Double whole) {
    assertThatThrownBy(() -> figure(value, part, whole))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
