package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs {@code node --test web/test/} where Node.js is found; the build does not need it. */
class PureModulesTest {

  /** The first Node.js that reads a file without a package.json as a module. */
  private static final List<Integer> OLDEST_NODE = List.of(20, 19);

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void the_pure_modules_do_what_their_tests_say() throws Exception {
    String version = version();
    assumeTrue(isNewEnough(version), "not run: needs Node.js 20.19 or later, found " + version);
    Ran tests = run(List.of("node", "--test", "web/test/"));
    assertThat(tests.exitCode()).as(tests.output()).isZero();
    assertThat(tests.output()).as("Node.js ran no test").containsPattern("(?m)^. pass [1-9]");
  }

  private static boolean isNewEnough(String version) {
    Matcher parts = Pattern.compile("v(\\d+)\\.(\\d+)\\..*").matcher(version);
    if (!parts.matches()) {
      return false;
    }
    int major = Integer.parseInt(parts.group(1));
    int minor = Integer.parseInt(parts.group(2));
    return major > OLDEST_NODE.get(0)
        || (major == OLDEST_NODE.get(0) && minor >= OLDEST_NODE.get(1));
  }

  private static String version() throws InterruptedException {
    try {
      return run(List.of("node", "--version")).output().trim();
    } catch (IOException e) {
      return "none";
    }
  }

  private static Ran run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), output);
  }

  private record Ran(int exitCode, String output) {}
}
