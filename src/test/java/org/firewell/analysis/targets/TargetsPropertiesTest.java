package org.firewell.analysis.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firewell.analysis.targets.Asking.percent;
import static org.firewell.analysis.targets.Asking.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.firewell.analysis.Answer;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.firewell.standard.Norm;

/** What holds of every target, on registers drawn from the seed in the failure's text. */
class TargetsPropertiesTest {

  private static final String DAY = "2022-12-31";
  private static final int MOST_BLANKS = 7;

  /** A known figure is rounded down, the high end of an interval up. */
  private static final double ROUNDING = 0.0101;

  private static final Asking ASKING =
      new Asking()
          .of(
              percent("villages_with_station:villages:linked", 80, DAY),
              percent("dispatched_stations:communities", 80, DAY),
              percent("piped_villages_with_hydrants", 80, DAY),
              target("unpiped_villages_with_source", 1.0, "pond", DAY),
              percent("villages_water_renewed:villages", 80, DAY),
              percent("villages_with_source", 80, DAY))
          .with(Norm.HYDRANT_INSPECTION_DAYS, 365);

  /** A row of the register: its kind, its id, and what is written in it. */
  private record Row(String kind, String id, Map<String, String> values) {

    String get(String attribute) {
      return values.get(attribute);
    }

    boolean is(String attribute, String value) {
      return value.equals(values.get(attribute));
    }

    boolean standsOn(LocalDate day) {
      return get("valid_from") == null || !LocalDate.parse(get("valid_from")).isAfter(day);
    }
  }

  private record Blank(int row, String attribute) {}

  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "kind", List.of("village", "community"),
          "piped", List.of("municipal", "none"),
          "status", List.of("normal", "stopped"),
          "dispatch_linked", List.of("yes", "no"),
          "duty_24h", List.of("yes", "no"),
          "condition", List.of("usable", "damaged"));

  @Property(tries = 150, seed = "41")
  void the_interval_is_that_of_all_ways_to_fill_the_blanks_in(@ForAll long seed) {
    List<Row> rows = rows(new Random(seed), MOST_BLANKS);
    Map<String, Map<String, Object>> found = ask(rows, DAY);
    List<List<Row>> ways = fillings(rows).toList();
    for (String id : found.keySet()) {
      List<Double> known =
          ways.stream()
              .map(way -> naive(id.split("/")[0], way, LocalDate.parse(DAY)))
              .filter(figure -> figure != null)
              .toList();
      String told = "seed " + seed + " " + id + "\n" + rows;
      Double low = number(found.get(id), "figure_low");
      Double high = number(found.get(id), "figure_high");
      if (known.isEmpty()) {
        assertThat(low).as(told).isNull();
        continue;
      }
      double least = known.stream().min(Double::compare).orElseThrow();
      double most = known.stream().max(Double::compare).orElseThrow();
      assertThat(low).as(told).isBetween(least - ROUNDING, least + 1e-6);
      assertThat(high).as(told).isBetween(most - ROUNDING, most + ROUNDING);
    }
  }

  @Property(tries = 200, seed = "42")
  void more_never_lowers_a_figure(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(random, 20);
    List<Row> more = new ArrayList<>(rows);
    List<Row> villages = rows.stream().filter(r -> r.kind().equals("village")).toList();
    String village = villages.get(random.nextInt(villages.size())).id();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("village", village);
    String kind = List.of("station", "hydrant", "intake").get(random.nextInt(3));
    if (kind.equals("station")) {
      values.put("dispatch_linked", "yes");
      values.put("duty_24h", "yes");
    }
    more.add(new Row(kind, "more", values));
    Map<String, Map<String, Object>> before = ask(rows, DAY);
    Map<String, Map<String, Object>> after = ask(more, DAY);
    for (String id : before.keySet()) {
      String told = "seed " + seed + " " + id + ", one more " + kind + " in " + village;
      for (String end : List.of("figure_low", "figure_high", "built_low", "built_high")) {
        Double was = number(before.get(id), end);
        if (was != null) {
          assertThat(number(after.get(id), end)).as(told + " " + end).isGreaterThan(was - ROUNDING);
        }
      }
    }
  }

  @Property(tries = 300, seed = "43")
  void a_naive_count_gives_the_same_shares(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(random, 0);
    LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(365));
    ask(rows, day.toString())
        .forEach(
            (id, found) -> {
              Double naive = naive(id.split("/")[0], rows, day);
              String told = "seed " + seed + " " + id + " on " + day + "\n" + rows;
              if (naive == null) {
                assertThat(found.get("figure_low")).as(told).isNull();
              } else {
                assertThat(number(found, "figure_low"))
                    .as(told)
                    .isBetween(naive - ROUNDING, naive + 1e-6);
                assertThat(found.get("figure_high")).as(told).isEqualTo(found.get("figure_low"));
              }
            });
  }

  @Property(tries = 40, seed = "44")
  void each_month_of_the_series_is_as_asked_alone(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(random, 10);
    Scene scene = scene(rows);
    scene
        .village("x")
        .at(90_000, 0)
        .with("valid_to", day(random))
        .with("successors", rows.get(0).id());
    scene.village("y").at(95_000, 0).with("valid_from", day(random));
    Answer answer = ASKING.answer(scene, "2022-10-20", "months", "4");
    for (Object entry : (List<?>) answer.summary().get("series")) {
      Map<?, ?> month = (Map<?, ?>) entry;
      Answer alone = ASKING.answer(scene, month.get("month").toString());
      assertThat(month.get("snapshot")).isEqualTo(alone.summary().get("snapshot"));
      Map<String, Map<String, Object>> found = Asking.byId(alone);
      for (Object told : (List<?>) month.get("figures")) {
        Map<?, ?> figure = (Map<?, ?>) told;
        Map<String, Object> own =
            found.get(figure.get("id").toString().substring("desert/".length()));
        String where = "seed " + seed + " " + figure;
        assertThat(figure.get("low")).as(where).isEqualTo(own.get("figure_low"));
        assertThat(figure.get("high")).as(where).isEqualTo(own.get("figure_high"));
      }
    }
  }

  @Property(tries = 60, seed = "45")
  void the_order_of_the_rows_changes_nothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(random, 10);
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    assertThat(ask(shuffled, DAY)).as("seed " + seed).isEqualTo(ask(rows, DAY));
  }

  /** In percent, by plain loops over rows without blanks; null of nothing. */
  private static Double naive(String measure, List<Row> rows, LocalDate day) {
    int whole = 0;
    int part = 0;
    for (Row village : rows) {
      if (!village.kind().equals("village") || !isAsked(measure, village)) {
        continue;
      }
      whole++;
      part += has(measure, village, rows, day) ? 1 : 0;
    }
    return whole == 0 ? null : 100.0 * part / whole;
  }

  private static boolean isAsked(String measure, Row village) {
    return switch (measure) {
      case "villages_with_station", "villages_water_renewed" -> village.is("kind", "village");
      case "dispatched_stations" -> village.is("kind", "community");
      case "piped_villages_with_hydrants" -> village.is("piped", "municipal");
      case "unpiped_villages_with_source" -> village.is("piped", "none");
      default -> true;
    };
  }

  private static boolean has(String measure, Row village, List<Row> rows, LocalDate day) {
    boolean hydrants = count("hydrant", village, rows, day) >= 2;
    boolean source = count("intake", village, rows, day) >= 1;
    return switch (measure) {
      case "piped_villages_with_hydrants" -> hydrants;
      case "unpiped_villages_with_source", "villages_with_source" -> source;
      case "villages_water_renewed" -> village.is("piped", "none") ? source : hydrants;
      default ->
          rows.stream()
              .filter(r -> r.kind().equals("station") && r.is("village", village.id()))
              .filter(r -> r.standsOn(day) && !r.is("status", "stopped"))
              .filter(r -> r.is("dispatch_linked", "yes"))
              .anyMatch(r -> measure.equals("villages_with_station") || r.is("duty_24h", "yes"));
    };
  }

  private static long count(String kind, Row village, List<Row> rows, LocalDate day) {
    return rows.stream()
        .filter(r -> r.kind().equals(kind) && r.is("village", village.id()))
        .filter(r -> r.standsOn(day) && !r.is("condition", "damaged"))
        .count();
  }

  private static Stream<List<Row>> fillings(List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (Map.Entry<String, String> value : rows.get(i).values().entrySet()) {
        if (value.getValue() == null && CHOICES.containsKey(value.getKey())) {
          int row = i;
          return CHOICES.get(value.getKey()).stream()
              .flatMap(choice -> fillings(filled(rows, new Blank(row, value.getKey()), choice)));
        }
      }
    }
    return Stream.of(rows);
  }

  private static List<Row> filled(List<Row> rows, Blank blank, String value) {
    Row row = rows.get(blank.row());
    Map<String, String> values = new LinkedHashMap<>(row.values());
    values.put(blank.attribute(), value);
    List<Row> filled = new ArrayList<>(rows);
    filled.set(blank.row(), new Row(row.kind(), row.id(), values));
    return filled;
  }

  private static List<Row> rows(Random random, int mostBlanks) {
    int[] blanks = {mostBlanks};
    List<Row> rows = new ArrayList<>();
    int villages = 2 + random.nextInt(4);
    for (int i = 0; i < villages; i++) {
      rows.add(new Row("village", "v" + i, drawn(random, blanks, "kind", "piped")));
    }
    for (int i = 0; i < villages * 4; i++) {
      String kind = List.of("station", "hydrant", "hydrant", "intake").get(random.nextInt(4));
      Map<String, String> values =
          kind.equals("station")
              ? drawn(random, blanks, "status", "dispatch_linked", "duty_24h")
              : drawn(random, blanks, "condition");
      values.put("village", "v" + random.nextInt(villages));
      values.put("valid_from", random.nextInt(3) == 0 ? day(random) : null);
      rows.add(new Row(kind, kind.charAt(0) + "" + i, values));
    }
    return rows;
  }

  private static Map<String, String> drawn(Random random, int[] blanks, String... attributes) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String attribute : attributes) {
      boolean isBlank = blanks[0] > 0 && random.nextInt(3) == 0;
      blanks[0] -= isBlank ? 1 : 0;
      List<String> choices = CHOICES.get(attribute);
      boolean isBest = random.nextInt(3) > 0;
      values.put(attribute, isBlank ? null : choices.get(isBest ? 0 : 1));
    }
    return values;
  }

  private static String day(Random random) {
    return LocalDate.of(2022, 1, 1).plusDays(random.nextInt(365)).toString();
  }

  private static Map<String, Map<String, Object>> ask(List<Row> rows, String day) {
    return Asking.byId(ASKING.answer(scene(rows), day));
  }

  /** Everything far from everything else, and inspected lately enough on every day of the year. */
  private static Scene scene(List<Row> rows) {
    Scene scene = new Scene();
    scene
        .layer(FeatureType.HYDRANTS)
        .layer(FeatureType.WATER_INTAKES)
        .layer(FeatureType.MICRO_STATIONS);
    for (Row row : rows) {
      Scene.Thing<?> thing = place(scene, row);
      row.values().forEach(thing::with);
      thing.at(
          1000 * (1 + row.id().charAt(0) % 7),
          1000 * Integer.parseInt("0" + row.id().replaceAll("\\D", "")));
    }
    return scene;
  }

  private static Scene.Thing<?> place(Scene scene, Row row) {
    return switch (row.kind()) {
      case "village" -> scene.village(row.id());
      case "station" -> scene.microStation(row.id());
      case "hydrant" -> scene.hydrant(row.id()).with("inspected_on", "2021-12-31");
      default -> scene.intake(row.id()).with("inspected_on", "2021-12-31");
    };
  }

  private static Double number(Map<String, Object> found, String name) {
    return found.get(name) == null ? null : ((Number) found.get(name)).doubleValue();
  }
}
