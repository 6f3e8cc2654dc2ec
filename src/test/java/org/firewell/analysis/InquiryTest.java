package org.firewell.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.firewell.feature.County;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Certainty;
import org.firewell.standard.Clause;
import org.firewell.standard.Quota;
import org.firewell.standard.QuotaKind;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Rulesets;
import org.junit.jupiter.api.Test;

class InquiryTest {

  private static final Ruleset NATION = law("gb", "", List.of());
  private static final Ruleset CITY = law("city", "350582", List.of(quota()));
  private static final Ruleset DISTRICT = law("district", "350403", List.of());
  private static final Rulesets LAWS = () -> List.of(CITY, DISTRICT, NATION);
  private static final LocalDate DAY = LocalDate.of(2022, 12, 31);

  private static final Ground EMPTY = Ground.of(Map.of(FeatureType.ROADS, List.of()));

  @Test
  void the_day_is_the_one_named_else_the_datasets_else_the_newest_in_the_data() {
    Scene scene = new Scene();
    scene.hydrant("h").with("inspected_on", "2021-05-01");
    Ground ground = scene.ground();
    County dated = new County("dated", DAY, List.of());
    County undated = new County("undated", null, List.of());

    assertThat(day(Map.of("as_of", "2020-01-31"), dated, ground)).isEqualTo("2020-01-31");
    assertThat(day(Map.of(), dated, ground)).isEqualTo("2022-12-31");
    assertThat(day(Map.of("as_of", " "), undated, ground)).isEqualTo("2021-05-01");
  }

  @Test
  void data_without_any_date_is_asked_of_the_laws_first_day_and_never_of_today() {
    County county = new County("c", null, List.of());

    assertThat(day(Map.of(), county, EMPTY)).isEqualTo("2020-01-01");
  }

  @Test
  void the_law_is_the_first_of_the_countys_that_speaks_to_the_question() {
    List<String> bound = List.of("district", "city");

    assertThat(Inquiry.defaultLaw(asking("coverage"), bound, LAWS)).isEqualTo(DISTRICT);
    assertThat(Inquiry.defaultLaw(askingForQuotas(), bound, LAWS)).isEqualTo(CITY);
  }

  @Test
  void the_law_is_the_first_when_none_of_the_countys_speaks_to_the_question() {
    assertThat(Inquiry.defaultLaw(askingForQuotas(), List.of("district"), LAWS))
        .isEqualTo(DISTRICT);
  }

  @Test
  void the_nations_law_holds_where_the_county_names_none() {
    assertThat(Inquiry.defaultLaw(asking("coverage"), List.of(), LAWS)).isEqualTo(NATION);
  }

  @Test
  void an_unknown_law_is_refused_with_those_that_are_there() {
    County county = new County("c", DAY, List.of());

    assertThatThrownBy(
            () -> Inquiry.of(asking("coverage"), Map.of("ruleset", "moon"), county, EMPTY, LAWS))
        .isInstanceOf(InputException.class)
        .hasMessage("没有规则集 moon · ruleset: \"moon\" is not one of city, district, gb");
  }

  @Test
  void an_unknown_input_is_refused_and_the_common_ones_are_named() {
    County county = new County("c", DAY, List.of());

    assertThatThrownBy(
            () -> Inquiry.of(asking("coverage"), Map.of("rech", "1"), county, EMPTY, LAWS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("as_of, ruleset, reach");
  }

  @Test
  void its_texts_give_the_same_inquiry_again() {
    County county = new County("c", DAY, List.of("city"));
    Inquiry inquiry = Inquiry.of(asking("coverage"), Map.of("reach", "90"), county, EMPTY, LAWS);

    assertThat(inquiry.texts())
        .containsExactly(
            Map.entry("as_of", "2022-12-31"),
            Map.entry("ruleset", "city"),
            Map.entry("reach", "90"));
    Inquiry again = Inquiry.of(asking("coverage"), inquiry.texts(), county, EMPTY, LAWS);
    assertThat(again.snapshot().id()).isEqualTo(inquiry.snapshot().id());
    assertThat(again.texts()).isEqualTo(inquiry.texts());
  }

  private static String day(Map<String, String> texts, County county, Ground ground) {
    return Inquiry.of(asking("coverage"), texts, county, ground, LAWS).snapshot().asOf().toString();
  }

  private static Question asking(String name) {
    return new Asked(name, law -> true);
  }

  private static Question askingForQuotas() {
    return new Asked("quota", law -> !law.quotas().isEmpty());
  }

  private record Asked(String name, Predicate<Ruleset> setBy) implements Question {

    @Override
    public Title title() {
      return new Title(name, name);
    }

    @Override
    public List<Input> inputs() {
      return List.of(Input.number("reach", "150", "距离", "reach"));
    }

    @Override
    public boolean isSetBy(Ruleset law) {
      return setBy.test(law);
    }

    @Override
    public Answer answer(Snapshot snapshot, Values values, Progress progress) {
      throw new UnsupportedOperationException();
    }
  }

  private static Quota quota() {
    return new Quota(
        "city",
        "350582104",
        "陈埭镇",
        QuotaKind.NEW,
        3,
        DAY,
        new Clause("city", "1", Certainty.CONFIRMED, ""));
  }

  private static Ruleset law(String id, String area, List<Quota> quotas) {
    return new Ruleset(
        id,
        id,
        area,
        LocalDate.of(2020, 1, 1),
        null,
        Laws.desert().provisions(),
        quotas,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
