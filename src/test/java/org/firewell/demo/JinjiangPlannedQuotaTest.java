package org.firewell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.analysis.siting.quota.PlannedQuota;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.DatasetReader;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.render.Csv;
import org.junit.jupiter.api.Test;

/**
 * What the towns of the demo county need, and how 190 hydrants are shared out, is what it was when
 * somebody last looked it through. Where it is meant to change: {@code mvn test
 * -Dtest=JinjiangPlannedQuotaTest -Dfirewell.renew=true}, and read the difference before it is
 * kept.
 */
class JinjiangPlannedQuotaTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/org/firewell/demo/jinjiang-planned-quota.csv");

  @Test
  void every_unit_is_as_it_was_reviewed_and_each_plan_is_proven() throws IOException {
    Answer answer = answer();
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    Csv.write(table, answer);
    if (Boolean.getBoolean("firewell.renew")) {
      Files.write(GOLDEN, table.toByteArray());
    }
    assertThat(table.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(GOLDEN));
    List<?> plans = (List<?>) answer.summary().get("plans");
    assertThat(plans)
        .hasSize(4)
        .allSatisfy(plan -> assertThat(((Map<?, ?>) plan).get("proven")).isEqualTo(true));
  }

  private static Answer answer() {
    Dataset jinjiang = DatasetReader.read(Path.of("gis-data/jinjiang"));
    return Inquiry.of(
            new PlannedQuota(),
            Map.of("reach", "150", "total", "190"),
            jinjiang.county(),
            jinjiang.ground(),
            new SeedRulesets())
        .answer(Progress.NONE);
  }
}
