package org.firewell.render.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.paper.Annex;
import org.firewell.paper.Figure;
import org.firewell.paper.Part;
import org.firewell.paper.Reckoning;
import org.junit.jupiter.api.Test;

class ChartsTest {

  private static final Annex ANNEX =
      new Annex(
          1,
          "rows",
          List.of(new Annex.Column("n", "n")),
          List.of(Map.of("n", 1), Map.of("n", 3), Map.of("n", 5)));

  private static Reckoning number(int n) {
    return Reckoning.sum(ANNEX.where("n", Integer.toString(n)), "n");
  }

  private static List<Double> widths(String svg) {
    Matcher bar = Pattern.compile("<rect x=[^>]* width=\"([0-9.]+)\" height=\"4\"").matcher(svg);
    List<Double> widths = new ArrayList<>();
    while (bar.find()) {
      widths.add(Double.valueOf(bar.group(1)));
    }
    return widths;
  }

  @Test
  void stretches_are_as_long_as_their_numbers_and_none_stands_for_0() {
    Part.Bars bars =
        new Part.Bars(
            "t",
            "u",
            List.of(
                new Part.Series("a", "gap.A"),
                new Part.Series("b", "level.5"),
                new Part.Series("c", "level.0")),
            List.of(
                new Part.Bar(
                    "<x>",
                    List.of(Figure.of(number(1)), Figure.of(number(0)), Figure.of(number(3))))));
    String svg = BarsPicture.svg(bars, "c1-");
    List<Double> widths = widths(svg);
    assertThat(widths).hasSize(2);
    assertThat(widths.get(1) / widths.get(0)).isCloseTo(3, within(0.01));
    assertThat(svg).contains("&lt;x&gt;").contains("url(#c1-hatch-slash").contains(">4</text>");
  }

  /** Surely 1, perhaps up to 3: a third is filled, two thirds are hatched. */
  @Test
  void what_is_not_sure_is_hatched() {
    Part.Bars bars =
        new Part.Bars(
            "t",
            "u",
            List.of(new Part.Series("a", "levels.4")),
            List.of(new Part.Bar("x", List.of(new Figure(number(1), number(3))))));
    String svg = BarsPicture.svg(bars, "");
    List<Double> widths = widths(svg);
    assertThat(widths.get(1) / widths.get(0)).isCloseTo(2, within(0.01));
    assertThat(svg).contains("hatch-slash").contains(">1–3</text>");
  }

  @Test
  void a_line_rises_with_its_numbers_and_an_interval_stands_upright() {
    Part.Trend trend =
        new Part.Trend(
            "t",
            "u",
            List.of("2022-11", "2022-12"),
            List.of(
                new Part.Line(
                    new Part.Series("a", "effective"),
                    List.of(new Figure(number(1), number(3)), Figure.of(number(5)))),
                new Part.Line(
                    new Part.Series("b", "broken"),
                    List.of(Figure.of(number(3)), Figure.of(number(3))))));
    String svg = TrendPicture.svg(trend, "");
    Matcher disc = Pattern.compile("<circle cx=\"[0-9.]+\" cy=\"([0-9.]+)\"").matcher(svg);
    assertThat(disc.find()).isTrue();
    double one = Double.parseDouble(disc.group(1));
    assertThat(disc.find()).isTrue();
    double five = Double.parseDouble(disc.group(1));
    double perUnit = (one - five) / 4;
    assertThat(perUnit).isPositive();
    Matcher upright =
        Pattern.compile("y1=\"([0-9.]+)\" x2=\"[0-9.]+\" y2=\"([0-9.]+)\" stroke=\"#2b4d6b\"")
            .matcher(svg);
    assertThat(upright.find()).isTrue();
    double length = Double.parseDouble(upright.group(1)) - Double.parseDouble(upright.group(2));
    assertThat(length).isCloseTo(2 * perUnit, within(0.02));
    assertThat(svg).contains("stroke-dasharray");
  }

  @Test
  void a_scale_has_at_most_six_steps_of_1_2_or_5() {
    assertThat(ChartFrame.step(4)).isEqualTo(1);
    assertThat(ChartFrame.step(42)).isEqualTo(10);
    assertThat(ChartFrame.step(100)).isEqualTo(20);
    assertThat(ChartFrame.step(190)).isEqualTo(50);
    assertThat(ChartFrame.step(2436)).isEqualTo(500);
  }

  @Test
  void a_sign_that_the_legend_lacks_is_a_fault_of_the_programme() {
    assertThatThrownBy(() -> ChartInk.of("nothing")).isInstanceOf(RuntimeException.class);
  }
}
