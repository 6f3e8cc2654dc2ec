package org.firewell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * That the settings of the table, those that a start knows and those that are read are the same.
 */
class SettingsTest {

  private static final Path PAGE = Path.of("src/docs/settings.md");
  private static final Path KNOWN =
      Path.of("src/main/resources/META-INF/additional-spring-configuration-metadata.json");
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| (?:`([^`]+)`)? ?\\| `([A-Z_]+)` \\| (?:`([^`]*)`)? ?\\|", Pattern.MULTILINE);
  private static final Pattern READ = Pattern.compile("\\$\\{(firewell\\.[a-z.-]+):([^}\"]*)");
  private static final Pattern VARIABLE = Pattern.compile("\\bFIREWELL_[A-Z_]+\\b");

  @Test
  void each_setting_that_is_read_is_known_with_its_default() throws Exception {
    Map<String, String> read = new TreeMap<>(readOneByOne());
    read.putAll(readTogether());
    Map<String, String> known = known();

    assertThat(known.keySet()).isEqualTo(read.keySet());
    read.forEach((name, usual) -> assertThat(known.get(name)).as(name).startsWith(usual));
  }

  @Test
  void each_setting_that_is_known_stands_in_the_table_with_its_default() throws IOException {
    Map<String, String> told = new TreeMap<>();
    rows()
        .filter(row -> row.group(1) != null && row.group(1).startsWith("firewell."))
        .forEach(row -> told.put(row.group(1), row.group(3) == null ? "" : row.group(3)));
    assertThat(told).isEqualTo(known());
  }

  @Test
  void each_variable_that_is_read_stands_in_the_table() throws IOException {
    Set<String> told = new TreeSet<>();
    rows().forEach(row -> told.add(row.group(2)));
    Set<String> used = new TreeSet<>();
    for (String file :
        List.of("src/main/resources/application.yaml", "src/main/systemd/firewell.service")) {
      VARIABLE.matcher(Files.readString(Path.of(file))).results().forEach(v -> used.add(v.group()));
    }
    assertThat(told).containsAll(used);
    rows()
        .filter(row -> row.group(1) != null && row.group(1).startsWith("firewell."))
        .filter(row -> !used.contains(row.group(2)))
        .forEach(
            row ->
                assertThat(row.group(2))
                    .isEqualTo(row.group(1).toUpperCase().replace('.', '_').replace("-", "")));
  }

  @Test
  void the_containers_give_variables_of_the_table_alone() throws IOException {
    Set<String> told = new TreeSet<>();
    rows().forEach(row -> told.add(row.group(2)));
    for (String file : List.of("Dockerfile", "compose.yaml", "database.sh")) {
      VARIABLE
          .matcher(Files.readString(Path.of("src/main/docker", file)))
          .results()
          .forEach(variable -> assertThat(told).as(file).contains(variable.group()));
    }
  }

  private static Stream<Matcher> rows() throws IOException {
    return Files.readString(PAGE).lines().map(ROW::matcher).filter(Matcher::find);
  }

  private static Map<String, String> known() throws IOException {
    Map<String, String> known = new TreeMap<>();
    for (JsonNode setting : new JsonMapper().readTree(Files.readString(KNOWN)).get("properties")) {
      known.put(setting.get("name").asString(), setting.get("defaultValue").asString());
    }
    return known;
  }

  /** Those that one place asks for; a default that is a constant there is taken as any. */
  private static Map<String, String> readOneByOne() throws IOException {
    Map<String, String> read = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        READ.matcher(Files.readString(file))
            .results()
            .forEach(found -> read.put(found.group(1), found.group(2)));
      }
    }
    return read;
  }

  /** Those that are taken together, as records. */
  private static Map<String, String> readTogether() throws ClassNotFoundException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    Map<String, String> read = new TreeMap<>();
    for (var found : scanner.findCandidateComponents("org.firewell")) {
      Class<?> type = Class.forName(found.getBeanClassName());
      String prefix = type.getAnnotation(ConfigurationProperties.class).value();
      for (RecordComponent part : type.getRecordComponents()) {
        DefaultValue usual =
            Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(part.getName()))
                .findFirst()
                .orElseThrow()
                .getAnnotation(DefaultValue.class);
        String name = part.getName().replaceAll("([A-Z])", "-$1").toLowerCase();
        read.put(prefix + "." + name, String.join("", usual.value()));
      }
    }
    return read;
  }
}
