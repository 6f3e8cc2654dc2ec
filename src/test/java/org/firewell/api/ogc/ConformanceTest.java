package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** What is declared is what is tested, and the code that serves it says so. */
class ConformanceTest {

  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern CLASS =
      Pattern.compile("(http://www\\.opengis\\.net/spec/[\\w./-]+?|\\.\\.\\.)/conf/([\\w/-]+)");

  @Test
  void each_class_that_is_declared_is_tested_and_each_that_is_tested_is_declared() {
    assertThat(new TreeSet<>(Conformance.CLASSES)).isEqualTo(tested());
  }

  @Test
  void each_class_is_declared_once() {
    assertThat(Conformance.CLASSES).doesNotHaveDuplicates();
  }

  @Test
  void each_class_that_is_declared_stands_in_the_javadoc_of_what_serves_it() throws IOException {
    assertThat(named(Path.of("src/main/java/org/firewell/api"))).containsAll(Conformance.CLASSES);
  }

  @Test
  void three_dots_in_a_javadoc_stand_for_the_standard_that_was_named_last() {
    String source =
        "/** {@code http://www.opengis.net/spec/a/1.0/conf/core} and {@code .../conf/x/y}. */";

    assertThat(named(source))
        .containsExactly(
            "http://www.opengis.net/spec/a/1.0/conf/core",
            "http://www.opengis.net/spec/a/1.0/conf/x/y");
  }

  /** Of those classes and methods alone that run as tests. */
  private static Set<String> tested() {
    Set<String> tested = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.firewell")) {
      type.getMethods().stream()
          .filter(ConformanceTest::isTest)
          .forEach(test -> tested.addAll(classes(test)));
      if (type.getAllMethods().stream().anyMatch(ConformanceTest::isTest)) {
        tested.addAll(classes(type));
      }
    }
    return tested;
  }

  private static boolean isTest(JavaMethod method) {
    return method.isMetaAnnotatedWith(Testable.class);
  }

  private static List<String> classes(HasAnnotations<?> test) {
    return test.tryGetAnnotationOfType(Conforms.class)
        .map(conforms -> List.of(conforms.value()))
        .orElse(List.of());
  }

  private static Set<String> named(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Set<String> named = new TreeSet<>();
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        named.addAll(named(Files.readString(file)));
      }
      return named;
    }
  }

  private static Set<String> named(String source) {
    Set<String> named = new TreeSet<>();
    String spec = "";
    for (String javadoc : JAVADOC.matcher(source).results().map(found -> found.group()).toList()) {
      Matcher matcher = CLASS.matcher(javadoc.replaceAll("\\s+\\*\\s+", ""));
      while (matcher.find()) {
        spec = matcher.group(1).equals("...") ? spec : matcher.group(1);
        named.add(spec + "/conf/" + matcher.group(2));
      }
    }
    return named;
  }
}
