package org.firewell.ingest.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.firewell.ingest.seed.SeedRecord.Cell;
import org.firewell.standard.BrigadeQuota;
import org.firewell.standard.Certainty;
import org.firewell.standard.CityFigure;
import org.firewell.standard.Clause;
import org.firewell.standard.Exemption;
import org.firewell.standard.Measure;
import org.firewell.standard.Quota;
import org.firewell.standard.QuotaKind;
import org.firewell.standard.StationProject;
import org.firewell.standard.Target;

/**
 * Reads the folder of a document: {@code document.yaml} names it and lists its tables of figures.
 */
final class DocumentReader {

  private static final List<String> FIELDS =
      List.of("title", "number", "issued_on", "area", "area_name", "note", "figures");
  private static final List<String> SOURCE = List.of("clause", "certainty", "note");
  private static final String DUE =
      "\\d{4}-\\d{2}-\\d{2}"
          + "|monthly by (0[1-9]|[12]\\d|3[01])( from \\d{4}-(0[1-9]|1[0-2]))?"
          + "|yearly by (0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";

  private static final Map<String, List<String>> COLUMNS = columns();

  private final SeedFiles files;
  private final String id;
  private final String area;
  private final LocalDate validFrom;
  private final Map<String, Named> units = new LinkedHashMap<>();
  private final Set<String> tables = new LinkedHashSet<>();
  private final Set<String> indicators = new LinkedHashSet<>();

  private DocumentReader(SeedFiles files, String id, String area, LocalDate validFrom) {
    this.files = files;
    this.id = id;
    this.area = area;
    this.validFrom = validFrom;
  }

  /** The name that a code was given first, and where. */
  private record Named(String unit, String file, long line) {}

  /**
   * Reads what a document says.
   *
   * @param area of the ruleset that takes it, or null where that is at fault
   * @param validFrom of the ruleset, or null where that is at fault
   */
  static Document read(SeedFiles files, String id, String area, LocalDate validFrom) {
    return new DocumentReader(files, id, area, validFrom).read();
  }

  /** The file that names a document and its tables. */
  static String head(String id) {
    return id + "/document.yaml";
  }

  private Document read() {
    SeedYaml.read(files, head(id)).ifPresent(this::readHead);
    return new Document(
        rows("hydrant-quota.csv", this::quota, "unit_code", "kind"),
        rows("city-figures.csv", this::cityFigure, "kind"),
        rows("brigade-quota.csv", this::brigadeQuota, "unit_code"),
        rows("stations.csv", this::stationProject, "name"),
        targets(),
        rows("exemptions.csv", this::exemption, "indicator", "subject"));
  }

  private void readHead(SeedYaml yaml) {
    SeedRecord values = yaml.values();
    values.allowOnly(FIELDS);
    values.text("title");
    values.text("number");
    values.text("area_name");
    values.dateOr("issued_on", "unknown");
    String own = values.text("area");
    if (own != null && area != null && !own.equals(area)) {
      values.fault("area", "area " + own + " is not that of the ruleset, " + area);
    }
    for (Cell table : yaml.list("figures")) {
      if (!COLUMNS.containsKey(table.text())) {
        files
            .faults()
            .add(
                yaml.file(),
                table.line(),
                "\""
                    + table.text()
                    + "\" is not one of the tables "
                    + String.join(", ", COLUMNS.keySet()));
      } else if (!tables.add(table.text())) {
        files.faults().add(yaml.file(), table.line(), table.text() + " is listed twice");
      }
    }
  }

  private static Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    columns.put("hydrant-quota.csv", sourced("unit_code", "unit", "kind", "quantity", "deadline"));
    columns.put("city-figures.csv", sourced("kind", "quantity"));
    columns.put("brigade-quota.csv", sourced("unit_code", "unit", "posts"));
    columns.put("stations.csv", sourced("name", "stage", "least"));
    columns.put(
        "targets.csv",
        sourced(
            "indicator",
            "applies_to",
            "op",
            "value",
            "unit",
            "due",
            "spatial",
            "measure",
            "asked_of",
            "measure_certainty",
            "measure_note"));
    columns.put("exemptions.csv", List.of("indicator", "subject", "name", "reason", "document"));
    columns.put("units.csv", List.of("unit_code", "unit"));
    return columns;
  }

  private static List<String> sourced(String... own) {
    List<String> columns = new ArrayList<>(List.of(own));
    columns.addAll(SOURCE);
    return columns;
  }

  /** What a table says, row by row; a row whose key was said already is a fault. */
  private <T> List<T> rows(String table, Function<SeedRecord, T> read, String... key) {
    if (!tables.contains(table)) {
      return List.of();
    }
    List<T> said = new ArrayList<>();
    Map<List<String>, Long> lines = new LinkedHashMap<>();
    for (SeedRecord row : SeedCsv.read(files, path(table), COLUMNS.get(table)).rows()) {
      T value = read.apply(row);
      checkOnce(row, lines, key);
      if (row.isSound()) {
        said.add(value);
      }
    }
    return said;
  }

  private static void checkOnce(SeedRecord row, Map<List<String>, Long> lines, String... names) {
    List<String> key = List.of(names).stream().map(name -> row.textOr(name, "")).toList();
    Long first = lines.putIfAbsent(key, row.line());
    if (first != null) {
      row.fault(names[0], String.join(" ", key) + " stands in line " + first + " already");
    }
  }

  private Quota quota(SeedRecord row) {
    String unitCode = unitCode(row);
    String unit = row.text("unit");
    QuotaKind kind = row.choice("kind", QuotaKind.class);
    Integer quantity = row.count("quantity");
    LocalDate deadline = row.date("deadline");
    if (deadline != null && validFrom != null && deadline.isBefore(validFrom)) {
      row.fault("deadline", "the deadline " + deadline + " lies before valid_from " + validFrom);
    }
    Clause clause = clause(row);
    return row.isSound() ? new Quota(id, unitCode, unit, kind, quantity, deadline, clause) : null;
  }

  private CityFigure cityFigure(SeedRecord row) {
    QuotaKind kind = row.choice("kind", QuotaKind.class);
    Integer quantity = row.count("quantity");
    Clause clause = clause(row);
    return row.isSound() ? new CityFigure(kind, quantity, clause) : null;
  }

  private BrigadeQuota brigadeQuota(SeedRecord row) {
    String unitCode = unitCode(row);
    String unit = row.text("unit");
    Integer posts = row.count("posts");
    Clause clause = clause(row);
    return row.isSound() ? new BrigadeQuota(unitCode, unit, posts, clause) : null;
  }

  private StationProject stationProject(SeedRecord row) {
    String name = row.text("name");
    String stage = row.text("stage");
    StationProject.Stage least = row.choice("least", StationProject.Stage.class);
    Clause clause = clause(row);
    return row.isSound() ? new StationProject(name, stage, least, clause) : null;
  }

  private List<Target> targets() {
    Map<String, List<String>> asked = unitsAsked();
    List<Target> targets =
        rows(
            "targets.csv",
            row -> {
              indicators.add(row.textOr("indicator", ""));
              return target(row, asked);
            },
            "indicator",
            "due");
    asked.keySet().stream()
        .filter(column -> !indicators.contains(column))
        .forEach(
            column ->
                files.fault(path("units.csv"), 1, "\"" + column + "\" is no indicator of targets"));
    return targets;
  }

  private Target target(SeedRecord row, Map<String, List<String>> asked) {
    String indicator = row.text("indicator");
    String appliesTo = row.text("applies_to");
    String op = row.matching("op", ">=|=", ">= or =");
    Double value = row.numberOrNull("value");
    String unit = row.text("unit");
    String due = row.matching("due", DUE, "a date, \"monthly by 24\" or \"yearly by 12-01\"");
    if (due != null && due.matches("\\d{4}-.*")) {
      LocalDate day = row.date("due");
      if (day != null && validFrom != null && day.isBefore(validFrom)) {
        row.fault("due", "due " + day + " lies before valid_from " + validFrom);
      }
    }
    Boolean spatial = row.yesNo("spatial");
    Clause clause = clause(row);
    Target.Counting counting = counting(row, Boolean.TRUE.equals(spatial));
    return row.isSound()
        ? new Target(
            indicator,
            appliesTo,
            op,
            value,
            unit,
            due,
            clause,
            spatial,
            asked.getOrDefault(indicator, List.of()),
            counting)
        : null;
  }

  private static Target.Counting counting(SeedRecord row, boolean spatial) {
    Measure measure = measure(row);
    if (measure != null && !spatial && measure.kind() != Measure.Kind.ENTERED) {
      row.fault("measure", measure.word() + " is counted on the map, and spatial is no");
    }
    boolean isAgain = row.textOr("due", "").matches("(monthly|yearly) .*");
    if (measure != null && isAgain && measure.kind() != Measure.Kind.ENTERED) {
      row.fault("due", measure.word() + " is counted on one day: due is a date");
    }
    if (measure != null
        && row.textOr("value", "").isEmpty()
        && measure.kind() != Measure.Kind.HYDRANT_QUOTA) {
      row.fault("value", "value is missing, and " + measure.word() + " takes it from no table");
    }
    Target.AskedOf askedOf = row.choice("asked_of", Target.AskedOf.class);
    Certainty certainty = row.choice("measure_certainty", Certainty.class);
    return row.isSound()
        ? new Target.Counting(measure, askedOf, certainty, row.textOr("measure_note", ""))
        : null;
  }

  private static Measure measure(SeedRecord row) {
    String word = row.text("measure");
    try {
      return word == null ? null : Measure.parse(word);
    } catch (IllegalArgumentException e) {
      row.fault("measure", "measure: " + e.getMessage());
      return null;
    }
  }

  /** Read after the targets, whose indicators it names. */
  private Exemption exemption(SeedRecord row) {
    String indicator = row.text("indicator");
    if (indicator != null && !indicators.contains(indicator)) {
      row.fault("indicator", "\"" + indicator + "\" is no indicator of targets");
    }
    String subject = row.text("subject");
    String name = row.text("name");
    String reason = row.text("reason");
    String document = row.text("document");
    return row.isSound() ? new Exemption(indicator, subject, name, reason, document) : null;
  }

  /**
   * By indicator, the units of which it is asked; an indicator without a column is asked of all.
   */
  private Map<String, List<String>> unitsAsked() {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    if (!tables.contains("units.csv")) {
      return asked;
    }
    SeedCsv table = SeedCsv.read(files, path("units.csv"));
    List<String> indicators =
        table.columns().stream().filter(c -> !COLUMNS.get("units.csv").contains(c)).toList();
    indicators.forEach(indicator -> asked.put(indicator, new ArrayList<>()));
    Map<List<String>, Long> lines = new LinkedHashMap<>();
    for (SeedRecord row : table.rows()) {
      String unitCode = unitCode(row);
      checkOnce(row, lines, "unit_code");
      for (String indicator : indicators) {
        if (Boolean.TRUE.equals(row.yesNo(indicator)) && row.isSound()) {
          asked.get(indicator).add(unitCode);
        }
      }
    }
    asked.values().forEach(codes -> codes.sort(null));
    return asked;
  }

  /** The code of a unit, which lies in the area and has one name throughout the document. */
  private String unitCode(SeedRecord row) {
    String code = row.matching("unit_code", "\\d{9}", "a code of nine digits");
    if (code == null) {
      return null;
    }
    if (area != null && !code.startsWith(area)) {
      row.fault("unit_code", "the unit " + code + " lies outside of the area " + area);
    }
    String unit = row.textOr("unit", "");
    Named first = units.putIfAbsent(code, new Named(unit, row.file(), row.line()));
    if (first != null && !first.unit().equals(unit)) {
      row.fault(
          "unit",
          code
              + " is "
              + unit
              + ", and "
              + first.unit()
              + " in "
              + first.file()
              + ":"
              + first.line());
    }
    return code;
  }

  private Clause clause(SeedRecord row) {
    return RulesetReader.clause(row, id);
  }

  private String path(String table) {
    return id + "/" + table;
  }
}
