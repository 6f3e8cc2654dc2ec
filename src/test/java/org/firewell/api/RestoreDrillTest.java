package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.firewell.feature.Features;
import org.firewell.store.BackupFile;
import org.firewell.store.PostgisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The drill of {@code running.md}: the database of a county is backed up from the terminal, and
 * restored into an empty one of the other kind and of the same; what is asked there anew is
 * answered in the same bytes.
 */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class RestoreDrillTest {

  private static final Map<String, String> QUESTIONS =
      Map.of(
          "coverage", "{\"inputs\":{}}",
          "completeness", "{\"inputs\":{}}",
          "quota", "{\"inputs\":{}}",
          "targets", "{\"inputs\":{}}",
          "siting", "{\"inputs\":{\"count\":5}}");

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void what_is_restored_answers_in_the_same_bytes(@TempDir Path folder) throws Exception {
    String[] embedded = embedded(folder.resolve("first"));
    Map<String, String> before;
    try (TestNode node = new TestNode(with(embedded, "--firewell.dataset=demo"))) {
      while (node.bean(Features.class).county().isEmpty()) {
        Thread.sleep(100);
      }
      before = answers(node);
    }
    assertThat(before.get("coverage")).contains("FeatureCollection");

    String[] server = {
      "--spring.profiles.active=postgis",
      "--FIREWELL_DB_URL=" + PostgisServer.running().newDatabase(),
      "--FIREWELL_DB_USER=" + PostgisServer.USER
    };
    Path first = backup(folder.resolve("first.zip"), embedded);
    Path second;
    try (TestNode node = new TestNode(with(server, "--firewell.restore=" + first))) {
      forgetAnswers(node);
      assertThat(answers(node)).isEqualTo(before);
      second = backup(folder.resolve("second.zip"), server); // while it works
    }

    String[] other = embedded(folder.resolve("other"));
    try (TestNode node = new TestNode(with(other, "--firewell.restore=" + second))) {
      forgetAnswers(node);
      assertThat(answers(node)).isEqualTo(before);
    }
  }

  private static String[] embedded(Path folder) {
    return new String[] {"--FIREWELL_DATA=" + folder};
  }

  private static String[] with(String[] settings, String more) {
    String[] all = Arrays.copyOf(settings, settings.length + 1);
    all[settings.length] = more;
    return all;
  }

  private static Path backup(Path file, String... settings) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      BackupFile.write(out, settings);
    }
    return file;
  }

  /** What jobs answered is in a backup: without it everything is computed anew. */
  private static void forgetAnswers(TestNode node) {
    node.bean(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                assertThat(node.bean(JdbcClient.class).sql("delete from job").update())
                    .isPositive());
  }

  private Map<String, String> answers(TestNode node) throws Exception {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(node.at("/ogc/processes/" + question.getKey() + "/execution")))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(question.getValue()))
              .build();
      HttpResponse<String> reply =
          client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
      answers.put(question.getKey(), reply.body());
    }
    return answers;
  }
}
