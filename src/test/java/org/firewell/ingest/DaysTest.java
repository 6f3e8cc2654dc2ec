package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.firewell.exchange.Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-12-31",
        "2022/12/31",
        "2022.12.31",
        "20221231",
        "2022年12月31日",
        "2022 年 12 月 31 日",
        "２０２２年１２月３１日",
        "2022-12-31T08:00:00Z",
        "2022/12/31 8:00",
        "31.12.2022",
      })
  void ways_to_write_one_day(String text) {
    assertThat(Days.parse(text)).contains(LocalDate.of(2022, 12, 31));
  }

  /** What is no day, and what may be two. */
  @ParameterizedTest
  @ValueSource(
      strings = {"", "2022", "2022-12", "2022年", "03/04/2022", "2022-13-01", "2022-02-30", "44926"})
  void what_is_no_day(String text) {
    assertThat(Days.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2022, 2022-01-01, 2022-12-31",
    "2022年, 2022-01-01, 2022-12-31",
    "2022-02, 2022-02-01, 2022-02-28",
    "2024年2月, 2024-02-01, 2024-02-29",
    "2022-02-03, 2022-02-03, 2022-02-03",
  })
  void a_year_or_a_month_by_its_first_or_last_day(String text, LocalDate first, LocalDate last) {
    assertThat(Days.parse(text, Profile.FIRST_DAY)).contains(first);
    assertThat(Days.parse(text, Profile.LAST_DAY)).contains(last);
  }

  @Property
  void a_day_is_read_back(@ForAll @IntRange(min = 0, max = 80_000) int day) {
    LocalDate given = LocalDate.of(1900, 1, 1).plusDays(day);
    String digits = given.toString().replace("-", "");
    assertThat(Days.parse(given.toString())).contains(given);
    assertThat(Days.parse(digits)).contains(given);
    assertThat(
            Days.parse(
                given.getYear() + "年" + given.getMonthValue() + "月" + given.getDayOfMonth() + "日"))
        .contains(given);
  }
}
