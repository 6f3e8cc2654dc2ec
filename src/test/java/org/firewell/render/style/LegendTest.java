package org.firewell.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.render.style.Condition.All;
import org.firewell.render.style.Condition.Any;
import org.firewell.render.style.Condition.AtLeast;
import org.firewell.render.style.Condition.BelowOrMissing;
import org.firewell.render.style.Condition.NoneOf;
import org.firewell.render.style.Condition.OneOf;
import org.junit.jupiter.api.Test;

class LegendTest {

  /** What the law says of a facility stands in its tiles, what an answer says in the answer. */
  private static final Set<String> JUDGED =
      Set.of(
          "built", "effective", "level_min", "level_max", "covered", "single_source", "gap_class");

  /** Answers draw what is wrong, barriers what is no road: the rest is not drawn. */
  private static final Set<String> IN_PART = Set.of("coverage", "barriers");

  private static final Legend LEGEND = Legend.own();

  @Test
  void every_collection_has_a_style_of_its_name() {
    assertThat(LEGEND.layers())
        .extracting(Layer::name)
        .containsAll(FeatureType.all().stream().map(FeatureType::name).toList());
  }

  @Test
  void a_rule_asks_only_for_attributes_and_choices_that_there_are() {
    for (Layer layer : LEGEND.layers()) {
      FeatureType<?> type = FeatureType.find(layer.collection()).orElseThrow();
      asked(layer)
          .forEach(
              (name, values) -> {
                if (!JUDGED.contains(name)) {
                  Attribute attribute = type.attribute(name).orElseThrow();
                  if (!attribute.allowed().isEmpty()) {
                    assertThat(attribute.allowed()).as(name).containsAll(values);
                  }
                }
              });
    }
  }

  @Test
  void of_the_rules_of_a_layer_exactly_one_holds_for_whatever_a_feature_says() {
    Random random = new Random(20260807);
    for (Layer layer : LEGEND.layers()) {
      Map<String, Set<String>> asked = asked(layer);
      for (int i = 0; i < 300; i++) {
        Map<String, String> feature = feature(asked, random);
        List<Rule> holding =
            layer.rules().stream().filter(rule -> holds(rule.when(), feature)).toList();
        assertThat(holding.size())
            .as("%s %s", layer.name(), feature)
            .isBetween(IN_PART.contains(layer.name()) ? 0 : 1, 1);
      }
    }
  }

  @Test
  void an_opposite_holds_exactly_where_the_condition_does_not() {
    Random random = new Random(20260808);
    for (Layer layer : LEGEND.layers()) {
      Map<String, Set<String>> asked = asked(layer);
      for (Rule rule : layer.rules()) {
        for (int i = 0; i < 50; i++) {
          Map<String, String> feature = feature(asked, random);
          assertThat(rule.when().holds(name -> value(feature.get(name))))
              .as("%s %s", rule.when(), feature)
              .isEqualTo(holds(rule.when(), feature));
          assertThat(holds(rule.when().opposite(), feature))
              .as("%s %s", rule.when(), feature)
              .isEqualTo(!holds(rule.when(), feature));
        }
      }
    }
  }

  @Test
  void what_stands_and_works_is_filled_and_what_is_dry_half_of_the_year_by_half() {
    Layer intakes = LEGEND.find("water-intakes").orElseThrow();

    assertThat(sign(intakes, Map.of("built", "yes", "effective", "yes")))
        .isEqualTo("drop-effective");
    assertThat(sign(intakes, Map.of("built", "yes", "effective", "yes", "dry_season_ok", "no")))
        .isEqualTo("drop-effective-half");
    assertThat(sign(intakes, Map.of("built", "yes", "effective", "no"))).isEqualTo("drop-broken");
    assertThat(sign(intakes, Map.of("built", "no", "effective", "no"))).isEqualTo("drop-planned");
    assertThat(sign(intakes, Map.of())).isEqualTo("drop-unknown");
  }

  @Test
  void no_two_signs_differ_by_their_colours_alone() {
    Set<String> shapes = new TreeSet<>();
    List<Sign> signs =
        LEGEND.layers().stream()
            .flatMap(layer -> layer.rules().stream())
            .flatMap(rule -> rule.symbols().stream())
            .filter(Symbol.Mark.class::isInstance)
            .map(symbol -> ((Symbol.Mark) symbol).sign())
            .toList();

    signs.forEach(
        sign -> {
          String inked =
              new Sign(sign.outline(), sign.state(), sign.half(), "black", "white").svg();
          shapes.add(inked);
        });

    assertThat(shapes).hasSameSizeAs(signs);
  }

  /** Of one layer, in black and white: by a shape, a pattern, a width, a dash, or as a grey. */
  @Test
  void no_two_rules_of_a_layer_differ_by_their_colours_alone() {
    for (Layer layer : LEGEND.layers()) {
      for (int i = 0; i < layer.rules().size(); i++) {
        for (Rule other : layer.rules().subList(i + 1, layer.rules().size())) {
          Rule one = layer.rules().get(i);
          assertThat(isToldInGrey(one, other))
              .as("%s: %s, %s", layer.name(), one.key(), other.key())
              .isTrue();
        }
      }
    }
  }

  private static boolean isToldInGrey(Rule one, Rule other) {
    if (!shapes(one).equals(shapes(other))) {
      return true;
    }
    for (int i = 0; i < one.symbols().size(); i++) {
      String colour = colour(one.symbols().get(i));
      String another = colour(other.symbols().get(i));
      if (colour != null && Grey.contrast(colour, another) >= Grey.LEAST_CONTRAST) {
        return true;
      }
    }
    return false;
  }

  /** What is drawn, without its colours. */
  private static List<List<Object>> shapes(Rule rule) {
    return rule.symbols().stream().map(LegendTest::shape).toList();
  }

  private static List<Object> shape(Symbol symbol) {
    if (symbol instanceof Symbol.Line line) {
      return List.of(line.width(), line.dash(), line.inside());
    }
    if (symbol instanceof Symbol.Fill fill) {
      boolean isPlain = fill.pattern() == null;
      return List.of(
          fill.colour() == null,
          isPlain ? "" : fill.pattern().hatch(),
          isPlain ? "" : fill.pattern().width());
    }
    if (symbol instanceof Symbol.Mark mark) {
      return List.of(mark.sign().name(), mark.radius());
    }
    return List.of(((Symbol.Box) symbol).size());
  }

  private static String colour(Symbol symbol) {
    if (symbol instanceof Symbol.Line line) {
      return line.colour();
    }
    return symbol instanceof Symbol.Fill fill
        ? fill.colour()
        : symbol instanceof Symbol.Box box ? box.colour() : null;
  }

  @Test
  void a_list_of_zooms_is_straight_between_them_and_level_outside() {
    Stops stops = new Stops(List.of(new Stops.Stop(8, 3), new Stops.Stop(12, 5)));

    assertThat(Stream.of(0, 8, 9, 12, 20).map(stops::at)).containsExactly(3.0, 3.0, 3.5, 5.0, 5.0);
    assertThat(stops.changes().boxed()).containsExactly(9, 10, 11, 12);
  }

  @Test
  void a_scale_is_that_of_the_standards_and_of_a_screen() {
    // WebMercatorQuad of OGC 17-083r4: zoom 12 is 1 : 136 494.693 347
    assertThat(Scales.OGC.at(12)).isEqualTo(136_494.693347, within(0.001));
    assertThat(Scales.QGIS.at(12) / Scales.OGC.at(12)).isEqualTo(0.28 / (25.4 / 96), within(1e-12));
  }

  @Test
  void the_same_legend_gives_the_same_bytes() {
    for (Styles.Form form : Styles.Form.values()) {
      assertThat(style(form)).as("%s", form).isEqualTo(style(form));
    }
  }

  private static byte[] style(Styles.Form form) {
    return new Styles(Legend.own()).find("roads", form, name -> name).orElseThrow();
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  private static String sign(Layer layer, Map<String, String> feature) {
    Rule rule =
        layer.rules().stream().filter(r -> holds(r.when(), feature)).findFirst().orElseThrow();
    return ((Symbol.Mark) rule.symbols().get(0)).sign().name();
  }

  /** The values that the rules of a layer ask for, by attribute. */
  private static Map<String, Set<String>> asked(Layer layer) {
    Map<String, Set<String>> asked = new TreeMap<>();
    layer.rules().forEach(rule -> gather(rule.when(), asked));
    return asked;
  }

  private static void gather(Condition condition, Map<String, Set<String>> asked) {
    if (condition instanceof OneOf one) {
      asked.computeIfAbsent(one.attribute(), a -> new TreeSet<>()).addAll(one.texts());
    } else if (condition instanceof NoneOf none) {
      asked.computeIfAbsent(none.attribute(), a -> new TreeSet<>()).addAll(none.texts());
    } else if (condition instanceof AtLeast least) {
      asked.computeIfAbsent(least.attribute(), a -> new TreeSet<>()).add("" + least.least());
    } else if (condition instanceof All all) {
      all.of().forEach(part -> gather(part, asked));
    } else if (condition instanceof Any any) {
      any.of().forEach(part -> gather(part, asked));
    }
  }

  /** Each attribute has one of the values, another, or none. */
  private static Map<String, String> feature(Map<String, Set<String>> asked, Random random) {
    Map<String, String> feature = new HashMap<>();
    asked.forEach(
        (name, values) -> {
          List<String> some = new ArrayList<>(values);
          some.add("0");
          some.addAll(Collections.nCopies(1, null));
          feature.put(name, some.get(random.nextInt(some.size())));
        });
    return feature;
  }

  /** A feature tells a number as a number. */
  private static Object value(String textOrNull) {
    return textOrNull != null && textOrNull.matches("\\d+(\\.\\d+)?")
        ? (Object) Double.valueOf(textOrNull)
        : textOrNull;
  }

  private static boolean holds(Condition condition, Map<String, String> feature) {
    if (condition instanceof OneOf one) {
      return one.values().contains(feature.get(one.attribute()));
    }
    if (condition instanceof NoneOf none) {
      return !none.values().contains(feature.get(none.attribute()));
    }
    if (condition instanceof AtLeast least) {
      return isAtLeast(feature.get(least.attribute()), least.least());
    }
    if (condition instanceof BelowOrMissing below) {
      return !isAtLeast(feature.get(below.attribute()), below.least());
    }
    return condition instanceof Any any
        ? any.of().stream().anyMatch(part -> holds(part, feature))
        : ((All) condition).of().stream().allMatch(part -> holds(part, feature));
  }

  private static boolean isAtLeast(String value, double least) {
    return value != null && Double.parseDouble(value) >= least;
  }
}
