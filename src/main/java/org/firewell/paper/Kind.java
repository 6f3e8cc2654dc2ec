package org.firewell.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.analysis.Question;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.quota.QuotaLedger;

/** The papers that are handed over. */
public enum Kind {
  MONTHLY("月报", "monthly report", "monthly_report", true, true, new QuotaLedger()),
  YEARLY("年报", "yearly report", "yearly_report", true, true, new QuotaLedger()),
  FINAL("总结评估报告", "final report", "final_report", true, true, new QuotaLedger()),
  NOTICE("通报（含排名）", "notice with ranking", null, true, true, new QuotaLedger()),
  HYDRANT_LEDGER("消火栓台账", "hydrant ledger", null, false, false, new QuotaLedger()),
  CHECKLIST("“1+2+N”逐村清单", "1+2+N checklist", null, false, false, new Completeness()),
  QUOTA_PROGRESS("消火栓建设进度表", "quota progress", null, true, false, new QuotaLedger()),
  INTACT_RATE("消火栓完好率表", "intact rate", null, true, true, new QuotaLedger()),
  POSTS("专职队员编制表", "posts of the brigades", null, false, false, new QuotaLedger()),
  MICRO_STATION_KIT("微型消防站器材表", "micro station kit", null, false, false, new Completeness()),
  ATLAS("乡镇图册", "atlas of the townships", null, false, false, new Completeness());

  private final String zh;
  private final String en;
  private final String indicatorOrNull;
  private final boolean compares;
  private final boolean tellsRounds;
  private final transient Question question;

  /**
   * @param indicatorOrNull the target of a document that asks for it
   * @param compares whether it tells what was, on an earlier day
   * @param tellsRounds whether it tells of inspections and repairs, which those with an account see
   * @param question whose default law it is made under
   */
  Kind(
      String zh,
      String en,
      String indicatorOrNull,
      boolean compares,
      boolean tellsRounds,
      Question question) {
    this.zh = zh;
    this.en = en;
    this.indicatorOrNull = indicatorOrNull;
    this.compares = compares;
    this.tellsRounds = tellsRounds;
    this.question = question;
  }

  /** The kind of a word such as {@code hydrant-ledger}. */
  public static Optional<Kind> find(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** The word in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String title(Language language) {
    return language.of(zh, en);
  }

  /** The target that asks for it, such as {@code monthly_report}; empty where none does. */
  public Optional<String> indicator() {
    return Optional.ofNullable(indicatorOrNull);
  }

  /** Whether somebody answers for it by name and stamp: a report or a notice. */
  public boolean isSigned() {
    return indicatorOrNull != null || this == NOTICE;
  }

  public boolean compares() {
    return compares;
  }

  public boolean tellsRounds() {
    return tellsRounds;
  }

  /** Whose default law it is made under. */
  Question question() {
    return question;
  }
}
