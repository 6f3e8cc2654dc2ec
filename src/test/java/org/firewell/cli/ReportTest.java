package org.firewell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.firewell.analysis.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code firewell report}. */
class ReportTest {

  @TempDir Path folder;

  private final StringWriter err = new StringWriter();

  @Test
  void a_paper_of_a_folder_is_a_file_that_needs_no_other() throws IOException {
    Path out = folder.resolve("ledger.html");
    assertThat(report("hydrant-ledger", out)).as(err.toString()).isZero();
    String html = Files.readString(out);
    assertThat(html).contains("消火栓台账").contains("<style>").doesNotContain("<link");
  }

  @Test
  void what_is_not_known_is_told_with_what_there_is() {
    assertThat(report("weekly", folder.resolve("w.pdf"))).isEqualTo(1);
    assertThat(err.toString()).contains("weekly").contains("monthly");
    assertThat(report("monthly", folder.resolve("m.docx"))).isEqualTo(1);
    assertThat(err.toString()).contains("m.docx").contains("xlsx");
    assertThat(folder).isEmptyDirectory();
  }

  private int report(String kind, Path out) {
    return new CommandLineInterface(new Questions(List.of()), settings -> {}, (backup, where) -> {})
        .to(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true))
        .run("report", kind, "--data", "gis-data/desert", "--out", out.toString());
  }
}
