package org.firewell.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.feature.FeatureType;
import org.firewell.standard.Ruleset;

/** Composes papers. */
public final class Papers {

  private final Kind kind;
  private final Draft draft;
  private final Material material;
  private final Progress progress;

  private Papers(Kind kind, Material material, Answers answers, Progress progress) {
    this.kind = kind;
    this.draft = new Draft(material, answers);
    this.material = material;
    this.progress = progress;
  }

  /** Composes a paper of what is asked now. */
  public static Paper compose(Kind kind, Material material, Progress progress) {
    return compose(kind, material, Answers.NONE, progress);
  }

  /**
   * Composes a paper. Where it tells of coverage, it reads that where it is kept, else asks it
   * once.
   *
   * @throws InputException when what it tells of is not there
   * @throws Progress.DismissedException when nobody wants it any more
   */
  public static Paper compose(Kind kind, Material material, Answers answers, Progress progress) {
    return new Papers(kind, material, answers, progress).compose();
  }

  /**
   * The day that a paper compares with: of a monthly report the same day of the month before, of a
   * yearly one that of the year before, of the final one the day before the document began.
   */
  public static LocalDate since(Kind kind, LocalDate asOf, Ruleset law) {
    return switch (kind) {
      case YEARLY -> asOf.minusYears(1);
      case FINAL ->
          law.validFrom().isAfter(asOf) ? asOf.minusYears(1) : law.validFrom().minusDays(1);
      default -> asOf.minusMonths(1);
    };
  }

  private Paper compose() {
    switch (kind) {
      case MONTHLY, YEARLY, FINAL -> report();
      case NOTICE -> notice();
      case HYDRANT_LEDGER -> new Ledgers(draft).hydrants();
      case CHECKLIST -> new Ledgers(draft).checklist(progress);
      case QUOTA_PROGRESS -> quotaProgress();
      case INTACT_RATE -> intactRate();
      case POSTS -> posts();
      case MICRO_STATION_KIT -> new KitLedger(draft).list();
      case ATLAS -> atlas();
    }
    progress.at(1, kind.title(material.language()));
    return draft.paper(kind, title(), kind.compares());
  }

  private String title() {
    Basis basis = material.basis(false);
    LocalDate day = basis.asOf();
    String period =
        switch (kind) {
          case MONTHLY ->
              material.of(
                  day.getYear() + " 年 " + day.getMonthValue() + " 月",
                  day.toString().substring(0, 7));
          case YEARLY -> material.of(day.getYear() + " 年", Integer.toString(day.getYear()));
          default -> day.toString();
        };
    String of =
        switch (kind) {
          case MONTHLY, YEARLY, FINAL, NOTICE -> material.of("消防基础建设工作", "fire protection, ");
          default -> "";
        };
    return material.of(
        basis.area() + of + kind.title(Language.ZH) + "（" + period + "）",
        basis.area() + ": " + of + kind.title(Language.EN) + ", " + period);
  }

  private void report() {
    draft.heading("一、村（社区）“1+2+N”", "1. The 1+2+N of the villages");
    VillageChapter villages = VillageChapter.compared(draft, Material.part(progress, 0, 0.3));
    if (villages == null) {
      draft.text("没有村（社区）图层，情况不明。", "There is no layer of villages: nothing is known.");
    } else {
      villages.measures(true);
      villages.chart();
      villages.grid();
    }
    draft.heading("二、消火栓建设任务", "2. The quota of hydrants");
    QuotaChapter quota = QuotaChapter.of(draft, true, Material.part(progress, 0.3, 0.1));
    if (quota == null) {
      draft.text("所依据的文件没有下达消火栓任务。", "The document hands out no hydrants here.");
    } else {
      quota.measures();
      quota.charts();
      quota.grid();
    }
    draft.heading("三、消火栓、取水点维护", "3. Upkeep of hydrants and intakes");
    UpkeepChapter upkeep = UpkeepChapter.of(draft, true);
    if (upkeep == null) {
      draft.text("没有消火栓图层，情况不明。", "There is no layer of hydrants: nothing is known.");
    } else {
      upkeep.measures();
      upkeep.grid();
    }
    if (villages != null) {
      String since = material.earlier().asOf().toString();
      draft.heading("四、" + since + " 以来的变动", "4. What changed since " + since);
      villages.moved();
    }
    draft.heading("五、文件指标与问题", "5. Targets and worries");
    TargetChapter targets = TargetChapter.of(draft, Material.part(progress, 0.4, 0.2));
    if (targets == null) {
      draft.text("所依据的文件没有指标。", "The document sets no targets.");
    } else {
      targets.measures();
      targets.worries();
    }
    draft.heading("六、水源覆盖", "6. Coverage by water");
    CoverageChapter coverage = CoverageChapter.of(draft, Material.part(progress, 0.6, 0.4));
    if (coverage != null) {
      coverage.measures();
      coverage.chart();
      coverage.grid();
      coverage.map(Part.Map.Size.HALF);
    }
    if (kind != Kind.MONTHLY) {
      draft.heading("七、专职消防队伍", "7. Full-time brigades");
      PostsChapter posts = PostsChapter.of(draft, progress);
      if (posts == null) {
        draft.text("所依据的文件没有下达编制。", "The document hands out no posts here.");
      } else {
        posts.measures();
      }
    }
  }

  private void notice() {
    VillageChapter villages = VillageChapter.compared(draft, Material.part(progress, 0, 0.8));
    QuotaChapter quota = QuotaChapter.of(draft, true, Material.part(progress, 0.8, 0.1));
    UpkeepChapter upkeep = UpkeepChapter.of(draft, true);
    draft.heading("一、总体情况", "1. In all");
    if (villages != null) {
      villages.measures(true);
    }
    if (quota != null) {
      quota.measures();
    }
    draft.heading("二、排名", "2. Ranking");
    if (villages != null) {
      ranking("“1+2+N”达到 L3 的村（社区）比例", "Share of villages on L3", villages.shares());
    }
    if (quota != null) {
      ranking("消火栓任务完成率", "Completion of the quota", quota.completions());
    }
    if (upkeep != null) {
      ranking("消火栓完好率", "Intact rate of hydrants", upkeep.rates());
    }
  }

  /**
   * By what is surely reached, the greatest first; equal ones share a rank; a share of nothing has
   * none.
   */
  private void ranking(String zh, String en, Map<String, Figure> byUnit) {
    List<Map.Entry<String, Figure>> ranked =
        byUnit.entrySet().stream()
            .filter(entry -> entry.getValue().least() != null)
            .sorted(Map.Entry.comparingByValue(Comparator.comparingDouble(f -> -f.least())))
            .toList();
    List<List<Cell>> lines = new ArrayList<>();
    int rank = 0;
    for (int i = 0; i < ranked.size(); i++) {
      Figure figure = ranked.get(i).getValue();
      if (i == 0 || !figure.least().equals(ranked.get(i - 1).getValue().least())) {
        rank = i + 1;
      }
      lines.add(
          List.of(
              new Cell.Text(Integer.toString(rank)),
              new Cell.Text(ranked.get(i).getKey()),
              figure));
    }
    if (!ranked.isEmpty()) {
      draft.add(
          new Part.Bars(
              material.of(zh, en),
              "%",
              List.of(new Part.Series(material.of(zh, en), "levels.4")),
              ranked.stream().map(e -> new Part.Bar(e.getKey(), List.of(e.getValue()))).toList()));
    }
    draft.add(
        new Part.Grid(
            material.of(zh, en),
            List.of(material.of("名次", "rank"), material.of("单位", "unit"), material.of(zh, en)),
            lines));
    List<String> none =
        byUnit.entrySet().stream()
            .filter(entry -> entry.getValue().least() == null)
            .map(Map.Entry::getKey)
            .toList();
    if (!none.isEmpty()) {
      draft.text(
          "不参加排名（无任务或无登记）：" + String.join("、", none) + "。",
          "Not ranked, since nothing is asked or registered there: "
              + String.join(", ", none)
              + ".");
    }
  }

  private void quotaProgress() {
    QuotaChapter quota = QuotaChapter.of(draft, true, progress);
    if (quota == null) {
      throw new InputException(
          "ruleset", "所依据的文件没有给这里下达消火栓任务", "ruleset: the document hands out no hydrants here");
    }
    quota.measures();
    quota.charts();
    quota.grid();
    quota.list();
  }

  private void atlas() {
    if (!material.now().has(FeatureType.VILLAGES) || !material.now().has(FeatureType.TOWNSHIPS)) {
      throw new InputException(
          "data", "没有乡镇或村（社区）图层", "data: there is no layer of townships or of villages");
    }
    AtlasChapter atlas = new AtlasChapter(draft, progress);
    atlas.overview();
    atlas.pages();
  }

  private void intactRate() {
    UpkeepChapter upkeep = UpkeepChapter.of(draft, true);
    if (upkeep == null) {
      throw new InputException("data", "没有消火栓图层", "data: there is no layer of hydrants");
    }
    upkeep.measures();
    upkeep.grid();
    upkeep.list();
  }

  private void posts() {
    PostsChapter posts = PostsChapter.of(draft, progress);
    if (posts == null) {
      throw new InputException(
          "ruleset", "所依据的文件没有给这里下达专职队员编制", "ruleset: the document hands out no posts here");
    }
    posts.measures();
    posts.list();
  }
}
