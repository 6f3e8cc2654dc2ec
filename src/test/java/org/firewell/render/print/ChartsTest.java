package org.firewell.render.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.paper.Annex;
import org.firewell.paper.Counties;
import org.firewell.paper.Figure;
import org.firewell.paper.Kind;
import org.firewell.paper.Language;
import org.firewell.paper.Part;
import org.firewell.paper.Reckoning;
import org.firewell.render.style.Grey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    assertThat(disc.find()).as("the key's").isTrue();
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

  /** Both colours print as nearly one grey. */
  @Test
  void the_key_of_lines_shows_their_dashes_and_points() {
    Part.Trend trend =
        new Part.Trend(
            "t",
            "u",
            List.of("2022-12"),
            List.of(
                new Part.Line(new Part.Series("a", "effective"), List.of(Figure.of(number(1)))),
                new Part.Line(new Part.Series("b", "broken"), List.of(Figure.of(number(3))))));
    String svg = TrendPicture.svg(trend, "");
    assertThat(svg.split("<circle", -1)).as("in the key and on the line").hasSize(3);
    assertThat(svg.split("stroke-dasharray", -1)).hasSize(3);
  }

  /** What a chart fills its stretches with is told apart in grey, or by a pattern. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void no_two_series_of_a_chart_differ_by_their_colours_alone(Kind kind) {
    for (Part part : Counties.paper(kind, null, Language.ZH).parts()) {
      if (part instanceof Part.Bars bars) {
        List<ChartInk> inks = bars.series().stream().map(s -> ChartInk.of(s.sign())).toList();
        for (int i = 0; i < inks.size(); i++) {
          for (ChartInk other : inks.subList(i + 1, inks.size())) {
            assertThat(isTold(inks.get(i), other))
                .as("%s: %s, %s", bars.title(), inks.get(i), other)
                .isTrue();
          }
        }
      }
      if (part instanceof Part.Trend trend) {
        assertThat(trend.lines()).as("a solid one and a dashed one").hasSizeLessThanOrEqualTo(2);
      }
    }
  }

  private static boolean isTold(ChartInk one, ChartInk other) {
    return !Objects.equals(hatch(one), hatch(other))
        || (one.edgeOrNull() == null) != (other.edgeOrNull() == null)
        || Grey.contrast(one.ground(), other.ground()) >= Grey.LEAST_CONTRAST;
  }

  private static Object hatch(ChartInk ink) {
    return ink.patternOrNull() == null ? null : ink.patternOrNull().hatch();
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
