package org.firewell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firewell.ingest.seed.RulesetException;
import org.firewell.standard.Norm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirewellServerTest {

  @Test
  void a_server_answers_under_a_countys_own_rules_too(@TempDir Path folder) throws IOException {
    FirewellServer server = new FirewellServer();
    Path own =
        Files.writeString(
            folder.resolve("yuhu-2025.yaml"),
            """
            title: 玉湖县 2025
            area: "350404"
            valid_from: 2025-01-01
            valid_to: open
            extends: gb
            norms:
              hoses: {value: 8, document: "玉政〔2025〕1号", clause: "二", certainty: confirmed}
            """);

    assertThat(server.rulesets("").find("yuhu-2025")).isEmpty();
    assertThat(server.rulesets(own.toString()).find("yuhu-2025").orElseThrow().count(Norm.HOSES))
        .isEqualTo(8);
    assertThatThrownBy(() -> server.rulesets(folder + "/none"))
        .isInstanceOf(RulesetException.class)
        .hasMessageContaining("there is no such file");
  }
}
