package org.firewell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firewell.account.Role;
import org.firewell.api.ApiTest;
import org.firewell.feature.Drafts;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.DatasetReader;
import org.firewell.machine.DebianPackages;
import org.firewell.standard.Rulesets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Every request, command and script of {@code src/docs/standards.md}, run on the demo county. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:standards;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class StandardsTest extends ApiTest {

  private static final Path PAGE = Path.of("src/docs/standards.md");
  private static final String SERVER = "http://localhost:8080";
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @Autowired Rulesets rulesets;

  /** What the last answers told: {@code {ETag}}, {@code {jobID}}. */
  private final Map<String, String> remembered = new HashMap<>();

  @TempDir Path folder;

  @Override
  @BeforeEach
  protected void load() {
    if (features.county().isEmpty()) {
      Dataset demo = DatasetReader.readDemo(() -> rulesets);
      features.load(demo.county(), demo.ground(), demo.layers(), Drafts.imported());
    }
  }

  @TestFactory
  Stream<DynamicTest> what_the_page_shows_works() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    while (block.find()) {
      String text = block.group(2);
      tests.add(
          switch (block.group(1)) {
            case "http" -> request(HttpExample.of(text));
            case "sh" -> command(text, "bash", "-e");
            case "python" -> command(text, "python3", "-");
            default -> throw new IllegalArgumentException("a block of " + block.group(1));
          });
    }
    assertThat(tests).hasSizeGreaterThan(20);
    return tests.stream();
  }

  private DynamicTest request(HttpExample example) {
    return DynamicTest.dynamicTest(example.toString(), () -> check(example.with(this::here)));
  }

  private void check(HttpExample example) {
    String[] headers =
        example.headers().entrySet().stream()
            .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
            .toArray(String[]::new);
    Reply reply =
        send(
            request(example.address(), headers)
                .method(
                    example.method(),
                    BodyPublishers.ofByteArray(example.body().getBytes(StandardCharsets.UTF_8))));
    assertThat(reply.status()).as(reply.text()).isEqualTo(example.status());
    example
        .beginnings()
        .forEach((name, value) -> assertThat(reply.header(name)).as(name).startsWith(value));
    remember(reply);
  }

  private void remember(Reply reply) {
    remembered.put("{ETag}", reply.header("ETag"));
    if (reply.header("Content-Type").equals("application/json") && reply.json().has("jobID")) {
      remembered.put("{jobID}", reply.json().path("jobID").asString());
    }
  }

  /** For this server, this account, and what was told before. */
  private String here(String text) {
    String here = text.replace(SERVER, "http://localhost:" + port);
    here = here.replace("Bearer TOKEN", as(Role.WATER_BUREAU)[1]);
    for (Map.Entry<String, String> told : remembered.entrySet()) {
      here = here.replace(told.getKey(), told.getValue());
    }
    return here;
  }

  private DynamicTest command(String text, String... interpreter) {
    return DynamicTest.dynamicTest(
        text.lines().findFirst().orElse(""),
        () -> {
          install("ogr2ogr", "gdal-bin");
          install("curl", "curl");
          install("python3", "python3");
          assertThat(run(here(text), interpreter)).as(text).isEmpty();
        });
  }

  private static void install(String programme, String packages) {
    Path there = Path.of("/usr/bin", programme);
    DebianPackages.findOrInstall(() -> Optional.of(there).filter(Files::isExecutable), packages);
  }

  /** What went wrong; empty where it ended well. */
  private String run(String script, String... interpreter)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(interpreter)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    process.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    return process.waitFor() == 0 ? "" : Files.readString(out);
  }
}
