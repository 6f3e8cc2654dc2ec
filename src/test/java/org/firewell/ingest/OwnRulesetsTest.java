package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.firewell.ingest.seed.RulesetException;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Rulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county's own rulesets beside those that ship. */
class OwnRulesetsTest {

  private static final String YUHU =
      """
      title: 玉湖县 2025
      area: "350404"
      valid_from: 2025-01-01
      valid_to: open
      extends: sanyuan-2023
      norms:
        hoses: {value: 8, document: "玉政〔2025〕1号", clause: "二", certainty: confirmed}
      """;

  @TempDir Path folder;

  @Test
  void a_single_file_changes_one_number_of_what_it_extends() {
    Rulesets rulesets = SeedRulesets.with(write("yuhu-2025.yaml", YUHU));

    Ruleset own = rulesets.find("yuhu-2025").orElseThrow();
    Ruleset extended = rulesets.find("sanyuan-2023").orElseThrow();
    assertThat(own.value(Norm.HOSES)).isEqualTo(8);
    assertThat(own.provision(Norm.HOSES).clause().document()).isEqualTo("玉政〔2025〕1号");
    for (Norm norm : Norm.values()) {
      if (norm != Norm.HOSES) {
        assertThat(own.provision(norm)).isEqualTo(extended.provision(norm));
      }
    }
    assertThat(rulesets.list()).extracting(Ruleset::id).contains("gb", "yuhu-2025").isSorted();
    assertThat(rulesets.list()).hasSize(new SeedRulesets().list().size() + 1);
  }

  @Test
  void a_folder_is_laid_out_as_the_seeds_are_and_brings_its_own_document() {
    write("index.yaml", "rulesets: [yuhu-2025, yuhu-2026]");
    write("rulesets/yuhu-2025.yaml", YUHU + "document: yuhu\n");
    write("rulesets/yuhu-2026.yaml", YUHU.replace("sanyuan-2023", "yuhu-2025"));
    write(
        "yuhu/document.yaml",
        "title: 玉湖\nnumber: 1\nissued_on: unknown\narea: \"350404\"\narea_name: 玉湖县\n"
            + "figures: [city-figures.csv]");
    write("yuhu/city-figures.csv", "kind,quantity,clause,certainty,note\nnew,12,二,confirmed,");

    Rulesets rulesets = SeedRulesets.with(folder);

    assertThat(rulesets.find("yuhu-2025").orElseThrow().cityFigures())
        .singleElement()
        .satisfies(figure -> assertThat(figure.quantity()).isEqualTo(12));
    assertThat(rulesets.find("yuhu-2026").orElseThrow().value(Norm.HOSES)).isEqualTo(8);
  }

  @Test
  void the_document_may_be_one_that_ships() {
    Path own = write("yuhu-2025.yaml", YUHU + "document: sanyuan-2023\n");
    // the targets of 2023 end before 2025: each is told with the file that ships
    assertThat(refusal(own)).allMatch(f -> f.startsWith("sanyuan-2023/targets.csv:"));
    write("yuhu-2025.yaml", YUHU.replace("2025-01-01", "2023-01-01") + "document: sanyuan-2023\n");
    Rulesets rulesets = SeedRulesets.with(own);
    assertThat(rulesets.find("yuhu-2025").orElseThrow().targets())
        .isEqualTo(rulesets.find("sanyuan-2023").orElseThrow().targets());
  }

  @Test
  void an_id_that_ships_is_refused_with_both_files() {
    assertThat(refusal(write("gb.yaml", YUHU)))
        .containsExactly(
            folder
                + "/gb.yaml:1: gb is the id of rulesets/gb.yaml already, which ships;"
                + " take another");
    write("index.yaml", "rulesets: [gb, yuhu-2025, yuhu-2025]");
    write("rulesets/yuhu-2025.yaml", YUHU);
    assertThat(refusal(folder))
        .containsExactly(
            folder
                + "/rulesets/gb.yaml:1: gb is the id of rulesets/gb.yaml already, which ships;"
                + " take another",
            folder + "/index.yaml:1: yuhu-2025 is listed twice");
  }

  @Test
  void faults_are_told_with_the_place_of_the_own_file() {
    String own = folder + "/yuhu-2025.yaml";
    assertThat(refusal(write("yuhu-2025.yaml", YUHU.replace("value: 8", "value: many"))))
        .containsExactly(own + ":7: value: \"many\" is not a number");
    assertThat(refusal(write("yuhu-2025.yaml", YUHU.replace("sanyuan-2023", "sanyuan-2022"))))
        .containsExactly(own + ":5: there is no ruleset \"sanyuan-2022\"");
    assertThat(refusal(write("yuhu-2025.yaml", YUHU.replace("hoses", "hozes"))))
        .containsExactly(own + ":7: there is no norm \"hozes\"");
    assertThat(refusal(write("yuhu-2025.yaml", YUHU + "document: yuhu\n")))
        .containsExactly(folder + "/yuhu/document.yaml:1: there is no such file");
    assertThat(refusal(folder.resolve("nowhere")))
        .containsExactly(folder + "/nowhere/index.yaml:1: there is no such file");
  }

  private Path write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> refusal(Path own) {
    return catchThrowableOfType(RulesetException.class, () -> SeedRulesets.with(own))
        .getMessage()
        .lines()
        .toList();
  }
}
