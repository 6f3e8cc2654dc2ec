package org.firewell.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.FirewellServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The password of the first administrator: on the console, once, and in no log. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

  private static final Pattern PASSWORD = Pattern.compile("([a-z2-9]{5}-){3}[a-z2-9]{5}");

  @Test
  void the_password_is_told_once_and_stands_in_no_log_file(
      @TempDir Path folder, CapturedOutput console) throws IOException {
    Path log = folder.resolve("firewell.log");
    String password;
    try (ConfigurableApplicationContext server = start(folder, log)) {
      Matcher told = PASSWORD.matcher(console.getOut());
      assertThat(told.find()).isTrue();
      password = told.group();
      assertThat(told.find()).as("told twice").isFalse();
      assertThat(console.getOut()).contains("admin").contains("首次登录须改密");
      SignIn.Outcome in = server.getBean(SignIn.class).signIn("admin", password, "127.0.0.1");
      assertThat(in).isInstanceOf(SignIn.Outcome.In.class);
      assertThat(((SignIn.Outcome.In) in).account().mustChangePassword()).isTrue();
    }
    try (ConfigurableApplicationContext again = start(folder, log)) {
      Matcher told = PASSWORD.matcher(console.getOut());
      assertThat(told.results()).as("told at the next start, too").hasSize(1);
    }
    assertThat(Files.readString(log)).contains("is ready").doesNotContain(password);
    try (ConfigurableApplicationContext reset =
        start(folder, log, "--firewell.accounts.reset=admin")) {
      assertThat(PASSWORD.matcher(console.getOut()).results()).hasSize(2);
      assertThat(reset.getBean(SignIn.class).signIn("admin", password, "127.0.0.1"))
          .isInstanceOf(SignIn.Outcome.Wrong.class);
    }
  }

  private static ConfigurableApplicationContext start(Path folder, Path log, String... further) {
    String[] arguments = {
      "--FIREWELL_DATA=" + folder,
      "--firewell.dataset=none",
      "--server.port=0",
      "--logging.file.name=" + log,
      further.length == 0 ? "--firewell.accounts.reset=" : further[0]
    };
    return new SpringApplicationBuilder(FirewellServer.class).run(arguments);
  }
}
