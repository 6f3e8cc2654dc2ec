package org.firewell.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.patch.GapPatches;
import org.firewell.analysis.quota.QuotaLedger;
import org.firewell.feature.TernaryShare;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.round.IntactRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PapersTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_figure_is_counted_again_from_its_rows(Kind kind) {
    for (Language language : Language.values()) {
      Paper paper = Counties.paper(kind, null, language);
      List<Figure> figures = paper.figures().toList();
      assertThat(figures).isNotEmpty();
      for (Figure figure : figures) {
        assertThat(figure.rows()).allMatch(rows -> paper.annexes().contains(rows.annex()));
        assertThat(figure.low().value()).as(figure.told(language)).isEqualTo(again(figure.low()));
        if (figure.high() != null) {
          assertThat(figure.high().value()).isEqualTo(again(figure.high()));
        }
        if (figure.least() != null && figure.greatest() != null) {
          assertThat(figure.least()).isLessThanOrEqualTo(figure.greatest());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void the_same_material_gives_the_same_paper(Kind kind) {
    Paper paper = Counties.paper(kind, null, Language.ZH);
    Paper again = Counties.paper(kind, null, Language.ZH);
    assertThat(again.annexes()).isEqualTo(paper.annexes());
    assertThat(withoutMaps(again)).isEqualTo(withoutMaps(paper));
  }

  /** A map holds its snapshot, which is no value; that maps are the same is seen in their files. */
  private static List<Object> withoutMaps(Paper paper) {
    return paper.parts().stream()
        .filter(part -> !(part instanceof Part.Map))
        .map(PapersTest::withoutMap)
        .toList();
  }

  private static Object withoutMap(Part part) {
    return part instanceof Part.Sheet sheet
        ? List.of(sheet.title(), sheet.measures(), sheet.grid(), sheet.list(), sheet.told())
        : part;
  }

  @Test
  void the_intact_rate_is_the_registers_and_unknown_widens_it() {
    Paper paper = Counties.paper(Kind.MONTHLY, null, Language.ZH);
    Part.Measure rate = measure(paper, "完好率");
    TernaryShare share =
        IntactRegister.rate(
            IntactRegister.of(Counties.material(Kind.MONTHLY, null, Language.ZH).now()));
    assertThat(rate.now().least()).isEqualTo(share.leastPercent()).isEqualTo(75.0);
    assertThat(rate.now().greatest()).isEqualTo(share.greatestPercent()).isEqualTo(87.5);
    assertThat(rate.now().text()).isEqualTo("75%–87.5%".replace("%–", "–"));
    assertThat(measure(paper, "市政在用消火栓").now().text()).isEqualTo("8");
  }

  @Test
  void the_quota_is_that_of_the_ledger_and_december_adds_one() {
    Paper paper = Counties.paper(Kind.MONTHLY, null, Language.ZH);
    Material material = Counties.material(Kind.MONTHLY, null, Language.ZH);
    QuotaLedger question = new QuotaLedger();
    Map<?, ?> total =
        (Map<?, ?>)
            ((Map<?, ?>)
                    Inquiry.of(question, Map.of(), material.now())
                        .answer(Progress.NONE)
                        .summary()
                        .get("sums"))
                .get("total");
    assertThat(measure(paper, "下达指标").now().least())
        .isEqualTo(((Number) total.get("quota")).doubleValue())
        .isEqualTo(190.0);
    Part.Measure done = measure(paper, "新建：已验收");
    assertThat(done.now().text()).isEqualTo("2");
    assertThat(done.beforeOrNull().text()).isEqualTo("1");
    assertThat(done.change()).isEqualTo("+1");
    assertThat(texts(paper)).anyMatch(text -> text.contains("55") && text.contains("140"));
    assertThat(texts(paper)).noneMatch(text -> text.contains("79"));
  }

  @Test
  void repairs_are_told_as_of_the_day_and_since_the_last_report() {
    Paper paper = Counties.paper(Kind.MONTHLY, null, Language.ZH);
    assertThat(measure(paper, "未修复的维修单").now().text()).isEqualTo("1");
    assertThat(measure(paper, "其中逾期").now().text()).isEqualTo("1");
    assertThat(measure(paper, "本期新立维修单").now().text()).isEqualTo("1");
    assertThat(measure(paper, "本期修复").now().text()).isEqualTo("1");
  }

  @Test
  void villages_without_a_station_are_counted_and_named() {
    Paper paper = Counties.paper(Kind.MONTHLY, null, Language.ZH);
    assertThat(measure(paper, "村（社区）数").now().text()).isEqualTo("3");
    Part.Measure lacking = measure(paper, "村（社区）中：没有微型消防站");
    assertThat(lacking.now().text()).isEqualTo("2");
    assertThat(lacking.now().rows().findFirst().orElseThrow().list())
        .extracting(row -> row.get("village"))
        .containsExactly("v2", "v3");
  }

  @Test
  void a_township_s_paper_has_its_own_rows_alone() {
    Paper paper = Counties.paper(Kind.MONTHLY, "350582104", Language.ZH);
    assertThat(paper.title()).contains("东石镇");
    assertThat(measure(paper, "村（社区）数").now().text()).isEqualTo("2");
    assertThat(measure(paper, "下达指标").now().text()).isEqualTo("10");
    assertThat(paper.annexes())
        .allSatisfy(
            annex ->
                assertThat(annex.rows())
                    .allMatch(
                        row -> List.of("东石镇", "").contains(Objects.toString(row.get("unit"), ""))));
  }

  @Test
  void a_chart_of_levels_holds_each_village_once() {
    Paper paper = Counties.paper(Kind.MONTHLY, null, Language.ZH);
    Part.Bars levels = parts(paper, Part.Bars.class).get(0);
    assertThat(levels.series()).extracting(Part.Series::name).contains("L0 一项没有", "等级未定，待核");
    assertThat(levels.list())
        .extracting(bar -> bar.figures().stream().mapToDouble(Figure::least).sum())
        .containsExactly(2.0, 1.0);
  }

  /** By the end of November one was accepted, then one more; of 190 in all. */
  @Test
  void the_trend_ends_at_what_is_accepted_today() {
    Paper paper = Counties.paper(Kind.MONTHLY, null, Language.ZH);
    Part.Trend trend = parts(paper, Part.Trend.class).get(0);
    List<String> accepted = trend.lines().get(0).figures().stream().map(Figure::text).toList();
    assertThat(trend.days()).endsWith("2022-11", "2022-12");
    assertThat(accepted).endsWith("1", "2").startsWith("0");
    List<Double> pace = trend.lines().get(1).figures().stream().map(Figure::least).toList();
    assertThat(pace).isSorted().endsWith(190.0);
  }

  @Test
  void coverage_is_told_by_cause_and_unknown_widens_its_share() {
    Paper paper = Counties.paper(Kind.MONTHLY, null, Language.ZH);
    assertThat(measure(paper, "建筑数").now().text()).isEqualTo("4");
    assertThat(measure(paper, "水源保护半径之内").now().text()).isEqualTo("1");
    assertThat(measure(paper, "覆盖率").now().text()).isEqualTo("25–50%");
    assertThat(buildings(paper, "够不着：附近没有水源")).containsExactly("b3");
    assertThat(buildings(paper, "够不着：有水源但不能用")).containsExactly("b2");
    assertThat(buildings(paper, "资料不全，待核")).containsExactly("b4");
    Part.Bars bars = parts(paper, Part.Bars.class).get(2);
    assertThat(bars.list())
        .extracting(bar -> bar.figures().stream().mapToDouble(Figure::least).sum())
        .containsExactlyInAnyOrder(2.0, 2.0);
    assertThat(parts(paper, Part.Map.class))
        .singleElement()
        .satisfies(map -> assertThat(map.gaps()).hasSize(2));
  }

  /** Of the nine things of the first township that give water or help. */
  @Test
  void an_atlas_tells_sources_by_how_they_stand() {
    Paper atlas = Counties.paper(Kind.ATLAS, "350582104", Language.ZH);
    Part.Sheet sheet = parts(atlas, Part.Sheet.class).get(0);
    assertThat(sheet.title()).isEqualTo("东石镇");
    Part.Grid sources = sheet.grid();
    assertThat(sources.heads()).containsExactly("种类", "共", "有效", "已建但不能用", "规划或在建", "状态不明");
    assertThat(sources.lines()).extracting(line -> line.get(0).text()).startsWith("消火栓", "取水点");
    for (List<Cell> line : sources.lines()) {
      double sum = line.stream().skip(2).mapToDouble(cell -> ((Figure) cell).least()).sum();
      assertThat(((Figure) line.get(1)).least()).isEqualTo(sum);
    }
    assertThat(sources.lines().get(0).get(1).text()).as("h1 to h6, h8, q1, q2").isEqualTo("9");
  }

  /** What the atlas counts by a word of its roll a report counts by its list of what is missing. */
  @Test
  void an_atlas_counts_what_villages_lack_as_a_report_does() {
    Paper atlas = Counties.paper(Kind.ATLAS, null, Language.ZH);
    Paper monthly = Counties.paper(Kind.MONTHLY, null, Language.ZH);
    for (String what : List.of("没有微型消防站", "缺室外消火栓", "缺取水点")) {
      String label = "村（社区）中：" + what;
      assertThat(measure(atlas, label).now().text())
          .as(label)
          .isEqualTo(measure(monthly, label).now().text());
    }
    assertThat(measure(atlas, "村（社区）中：没有微型消防站").now().text()).isEqualTo("2");
  }

  /** Counts what is asked; what is kept is what was asked first. */
  private static final class Counting implements Answers {
    private final List<String> asked = new ArrayList<>();
    private final Map<String, Answer> kept = new HashMap<>();

    @Override
    public Optional<List<? extends Finding>> find(Inquiry inquiry) {
      return Optional.ofNullable(kept.get(inquiry.question().name())).map(Answer::findings);
    }

    @Override
    public Optional<List<? extends Finding>> findPlaced(Inquiry inquiry) {
      return find(inquiry);
    }

    @Override
    public Answer ask(Inquiry inquiry, Progress progress) {
      asked.add(inquiry.question().name());
      return Answers.super.ask(inquiry, progress);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"MONTHLY", "YEARLY", "FINAL", "ATLAS"})
  void coverage_is_asked_once_and_not_at_all_where_it_is_kept(Kind kind) {
    Material material = Counties.material(kind, null, Language.ZH);
    Counting answers = new Counting();
    Paper asked = Papers.compose(kind, material, answers, Progress.NONE);
    assertThat(answers.asked).containsExactly("coverage");

    answers.asked.clear();
    for (Question question : List.of(new Coverage(), new GapPatches())) {
      answers.kept.put(
          question.name(), Inquiry.of(question, Map.of(), material.now()).answer(Progress.NONE));
    }
    Paper kept = Papers.compose(kind, material, answers, Progress.NONE);
    assertThat(answers.asked).isEmpty();
    assertThat(kept.annexes()).isEqualTo(asked.annexes());
    assertThat(withoutMaps(kept)).isEqualTo(withoutMaps(asked));
  }

  private static List<Object> buildings(Paper paper, String label) {
    Rows rows = measure(paper, label).now().rows().findFirst().orElseThrow();
    return rows.list().stream().map(row -> row.get("id")).toList();
  }

  private static <P extends Part> List<P> parts(Paper paper, Class<P> kind) {
    return paper.parts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void what_is_not_there_is_refused_in_words() {
    assertThatThrownBy(() -> Counties.paper(Kind.MONTHLY, "nowhere", Language.ZH))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void a_report_looks_back_to_the_last_one() {
    LocalDate day = LocalDate.of(2026, 3, 24);
    var law = new SeedRulesets().find("jiafeng-2024").orElseThrow();
    assertThat(Papers.since(Kind.MONTHLY, day, law)).isEqualTo("2026-02-24");
    assertThat(Papers.since(Kind.YEARLY, day, law)).isEqualTo("2025-03-24");
    assertThat(Papers.since(Kind.FINAL, day, law)).isEqualTo("2023-12-31");
  }

  @Test
  void values_are_called_as_on_the_map() {
    Words words = Words.of(Language.ZH);
    assertThat(words.value("in_service")).isEqualTo("已投用");
    assertThat(words.get("indicator.monthly_report")).isEqualTo("月度报告");
    assertThat(words.codes(List.of("HOSE-2", "OOO:h7", "STN")))
        .isEqualTo("缺 D65 水带 2 盘；不能使用（h7）；没有微型消防站");
    assertThat(words.summed(List.of("OOO:h7", "HOSE-2", "OOO:h8", "STN")))
        .isEqualTo("不能使用 × 2；缺 D65 水带 2 盘；没有微型消防站");
    assertThat(Words.of(Language.EN).value("in_service")).isEqualTo("in service");
  }

  /** By hand, cell by cell. */
  private static Double again(Reckoning reckoning) {
    if (reckoning instanceof Reckoning.Percent percent) {
      double whole = again(percent.whole());
      return whole == 0 ? null : (Double) (100 * again(percent.part()) / whole);
    }
    double total = 0;
    for (Rows rows : reckoning.rows().toList()) {
      for (Map<String, Object> row : rows.annex().rows()) {
        boolean isOne = true;
        for (Rows.Condition condition : rows.conditions()) {
          Object value = row.get(condition.column());
          isOne &= condition.values().contains(value == null ? "" : value.toString());
        }
        if (isOne && reckoning instanceof Reckoning.Sum sum) {
          total += row.get(sum.column()) instanceof Number number ? number.doubleValue() : 0;
        } else if (isOne) {
          total++;
        }
      }
    }
    return total;
  }

  private static Part.Measure measure(Paper paper, String label) {
    return paper.parts().stream()
        .filter(Part.Measures.class::isInstance)
        .flatMap(part -> ((Part.Measures) part).list().stream())
        .filter(measure -> measure.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label));
  }

  private static Stream<String> texts(Paper paper) {
    return paper.parts().stream()
        .filter(Part.Text.class::isInstance)
        .map(part -> ((Part.Text) part).text());
  }
}
