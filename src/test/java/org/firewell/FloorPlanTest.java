package org.firewell;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The floor plan of {@code src/docs/architecture.md}, running: which room may look into which. */
class FloorPlanTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.firewell");

  private static final Map<String, List<String>> MAY_LOOK_INTO =
      new TreeMap<>(
          Map.ofEntries(
              room("geo"),
              room("feature", "geo"),
              room("standard", "geo"),
              room("network", "geo", "feature"),
              room("snapshot", "geo", "feature", "standard", "network"),
              room("round", "geo", "feature", "standard", "snapshot"),
              room("location"),
              room(
                  "analysis",
                  "geo",
                  "feature",
                  "standard",
                  "network",
                  "snapshot",
                  "round",
                  "location"),
              room("query", "geo", "feature"),
              room("ledger", "geo", "feature", "standard", "snapshot", "query"),
              room(
                  "paper", "geo", "feature", "standard", "snapshot", "round", "analysis", "ledger"),
              room("exchange", "geo", "feature"),
              room("ingest", "geo", "feature", "standard", "exchange"),
              room("account", "feature", "standard"),
              room(
                  "render",
                  "geo",
                  "feature",
                  "standard",
                  "snapshot",
                  "analysis",
                  "paper",
                  "exchange"),
              room(
                  "store",
                  "geo",
                  "feature",
                  "standard",
                  "snapshot",
                  "round",
                  "analysis",
                  "ledger",
                  "exchange",
                  "query",
                  "account",
                  "paper",
                  "render",
                  "job"),
              room(
                  "job",
                  "geo",
                  "feature",
                  "standard",
                  "snapshot",
                  "round",
                  "analysis",
                  "paper",
                  "render"),
              room(
                  "api",
                  "geo",
                  "feature",
                  "standard",
                  "snapshot",
                  "round",
                  "analysis",
                  "ingest",
                  "render",
                  "ledger",
                  "paper",
                  "exchange",
                  "query",
                  "account",
                  "job"),
              room(
                  "cli",
                  "geo",
                  "feature",
                  "standard",
                  "snapshot",
                  "analysis",
                  "paper",
                  "exchange",
                  "ingest",
                  "render")));

  private static final List<String> CORE =
      List.of(
          "geo",
          "feature",
          "standard",
          "network",
          "snapshot",
          "round",
          "location",
          "analysis",
          "query",
          "ledger",
          "paper",
          "exchange",
          "render");

  /** A GeoPackage is one: no server, no schema of ours, gone when it is written. */
  private static final String A_FILE_THAT_IS_A_DATABASE =
      "org\\.firewell\\.render\\.GeoPackageFile.*";

  /** The questions that put other questions and compare their answers (decision 14). */
  private static final List<String> SUMMING_UP =
      List.of("analysis.changes", "analysis.siting", "analysis.targets");

  @TestFactory
  Stream<DynamicTest> a_room_looks_only_into_the_rooms_of_the_plan() {
    return MAY_LOOK_INTO.keySet().stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(inside(room))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(closedTo(room))
                            .allowEmptyShould(true)
                            .check(HOUSE)));
  }

  @Test
  void the_core_knows_no_framework_and_no_database() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE.stream().map(FloorPlanTest::inside).toArray(String[]::new))
        .and()
        .haveNameNotMatching(A_FILE_THAT_IS_A_DATABASE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "jakarta..", "java.sql..", "javax.sql..", "org.hibernate..")
        .check(HOUSE);
  }

  @Test
  void what_reads_the_files_of_others_stays_in_ingest() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.firewell.ingest..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.geotools..", "com.google.protobuf..", "org.yaml..")
        .check(HOUSE);
  }

  @Test
  void the_questions_never_speak_to_each_other() {
    SliceRule apart =
        slices().matching("org.firewell.analysis.(*)..").should().notDependOnEachOther();
    for (String outer : SUMMING_UP) {
      apart = apart.ignoreDependency(resideInAPackage(inside(outer)), alwaysTrue());
    }
    apart.allowEmptyShould(true).check(HOUSE);
  }

  @Test
  void no_question_looks_into_those_that_sum_up() {
    for (String outer : SUMMING_UP) {
      noClasses()
          .that()
          .resideInAPackage("org.firewell.analysis..")
          .and()
          .resideOutsideOfPackage(inside(outer))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(inside(outer))
          .allowEmptyShould(true)
          .check(HOUSE);
    }
  }

  @Test
  void the_rooms_of_a_question_look_one_way() {
    slices().matching("org.firewell.analysis.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void the_rooms_of_ingest_look_one_way() {
    slices().matching("org.firewell.ingest.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void the_rooms_of_the_api_look_one_way() {
    slices().matching("org.firewell.api.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void every_class_lives_in_a_room() {
    classes()
        .that()
        .resideOutsideOfPackage("org.firewell")
        .should()
        .resideInAnyPackage(
            MAY_LOOK_INTO.keySet().stream().map(FloorPlanTest::inside).toArray(String[]::new))
        .check(HOUSE);
  }

  private static String[] closedTo(String room) {
    return MAY_LOOK_INTO.keySet().stream()
        .filter(other -> !other.equals(room) && !MAY_LOOK_INTO.get(room).contains(other))
        .map(FloorPlanTest::inside)
        .toArray(String[]::new);
  }

  private static String inside(String room) {
    return "org.firewell." + room + "..";
  }

  private static Map.Entry<String, List<String>> room(String name, String... mayLookInto) {
    return Map.entry(name, Arrays.asList(mayLookInto));
  }
}
