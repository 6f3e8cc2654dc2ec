package org.firewell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What a start says of settings with a slip in them. */
class SettingsCheckTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "firewell.publik-view | off | 没有设置项 firewell.publik-view，是否指 firewell.public-view？",
        "firewell.job.threads | 2 | did you mean firewell.jobs.threads?",
        "firewell.jobs.threads | two | the setting firewell.jobs.threads cannot be \"two\", it is a whole number",
        "firewell.public-view | half | 应为 rounded, full, off 之一",
        "firewell.drain | long | it is a time such as 500ms, 30s, 8h",
        "firewell.upload-limit | much | a size such as 512MB"
      })
  void a_setting_with_a_slip_ends_the_start(String name, String value, String told) {
    assertThatThrownBy(() -> check(Map.of(name, value)))
        .isInstanceOf(SettingsCheck.UnusableException.class)
        .hasMessageContaining(told);
  }

  @Test
  void each_known_setting_may_be_given_in_each_of_its_spellings() {
    SettingsCheck.known().keySet().forEach(name -> check(Map.of(name.toString(), "")));
    check(Map.of("firewell.publicView", "FULL", "firewell.jobs.answersKept", "3"));
    check(Map.of("server.port", "0", "somebody.else", "x"));
    assertThat(SettingsCheck.known()).isNotEmpty();
  }

  private static void check(Map<String, Object> settings) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
    new SettingsCheck()
        .onApplicationEvent(
            new ApplicationEnvironmentPreparedEvent(
                new DefaultBootstrapContext(),
                new SpringApplication(),
                new String[0],
                environment));
  }
}
