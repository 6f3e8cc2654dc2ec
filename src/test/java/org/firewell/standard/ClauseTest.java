package org.firewell.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firewell.ingest.seed.SeedRulesets;
import org.junit.jupiter.api.Test;

class ClauseTest {

  private static final Pattern DOCUMENT =
      Pattern.compile("^([a-z]+-\\d{4}|(GB|JB|XF/T|MPS|NFPA|Fujian) [-\\d]+) ?");

  @Test
  void a_chinese_print_names_no_clause_of_any_ruleset_in_english() {
    for (Ruleset law : new SeedRulesets().list()) {
      Stream<Clause> clauses =
          Stream.of(
                  Arrays.stream(Norm.values()).map(law::provision).map(Provision::clause),
                  law.targets().stream().map(Target::clause),
                  law.quotas().stream().map(Quota::clause),
                  law.brigadeQuotas().stream().map(BrigadeQuota::clause))
              .flatMap(all -> all);
      assertThat(clauses)
          .isNotEmpty()
          .allSatisfy(
              clause ->
                  assertThat(DOCUMENT.matcher(clause.whereInChinese()).replaceFirst(""))
                      .as(clause.where())
                      .doesNotContainPattern("[A-Za-z]{3}"));
    }
  }

  @Test
  void numbers_of_clauses_stay_as_they_are() {
    assertThat(Clause.inChinese("jinjiang-2022 二(二) table and its note"))
        .isEqualTo("jinjiang-2022 二(二) 表及注");
    assertThat(Clause.inChinese("jiafeng-2024 14, task 74")).isEqualTo("jiafeng-2024 14, 任务 74");
    assertThat(Clause.inChinese("Firewell method coverage")).isEqualTo("水哨方法：覆盖");
    assertThat(Clause.inChinese("GB 50974-2014 7.2.6")).isEqualTo("GB 50974-2014 7.2.6");
  }
}
