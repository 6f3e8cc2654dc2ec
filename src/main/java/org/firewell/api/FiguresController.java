package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.firewell.account.Rights;
import org.firewell.account.Units;
import org.firewell.api.access.Asker;
import org.firewell.api.access.Refusal;
import org.firewell.api.http.Body;
import org.firewell.api.http.CountyTime;
import org.firewell.api.http.Format;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.api.ogc.Execution;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Figure;
import org.firewell.feature.Figures;
import org.firewell.feature.Figures.Entering;
import org.firewell.feature.Figures.Entry;
import org.firewell.feature.Village;
import org.firewell.ingest.FigureReader;
import org.firewell.ingest.FigureReader.Reading;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Severity;
import org.firewell.job.Grounds;
import org.firewell.standard.Rulesets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The entered figures of what is on no map, and the way to enter and to correct them. */
@RestController
@RequestMapping("/api/targets/figures")
class FiguresController {

  private static final String CORRECTS = "corrects";
  private static final List<String> MEMBERS =
      Stream.concat(FigureReader.FIELDS.stream(), Stream.of(CORRECTS)).toList();

  private final Figures figures;
  private final Grounds grounds;
  private final Rulesets rulesets;
  private final Rights rights;
  private final Units units;
  private final Clock clock;

  FiguresController(
      Figures figures,
      Grounds grounds,
      Rulesets rulesets,
      Rights rights,
      Units units,
      Clock clock) {
    this.figures = figures;
    this.grounds = grounds;
    this.rulesets = rulesets;
    this.rights = rights;
    this.units = units;
    this.clock = clock;
  }

  /** Those that stand, by indicator, unit and day; with {@code history=yes} the corrected too. */
  @GetMapping
  ResponseEntity<byte[]> figures(HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, "indicator", "unit", "history");
    boolean all = parameters.word("history", List.of("no", "yes")).orElse("no").equals("yes");
    Predicate<Entry> asked = asked(parameters);
    List<Entry> entries = figures.entries().stream().filter(asked).toList();
    Set<Entry> standing = Set.copyOf(Figures.standing(entries).values());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        "figures",
        entries.stream()
            .filter(entry -> all || standing.contains(entry))
            .map(entry -> document(entry, standing.contains(entry)))
            .toList());
    return Reply.of(Format.JSON, "", document);
  }

  /**
   * Enters one figure or a list of them, all or none. One that stands already is not entered again.
   * Where another stands, the figure must name its version in {@code corrects}, and the older one
   * is kept. A township's account enters those of its own unit and villages alone.
   */
  @PostMapping(consumes = "application/json")
  ResponseEntity<byte[]> enter(HttpServletRequest request) throws IOException {
    Parameters.of(request);
    List<JsonNode> rows = Body.rows(request, MEMBERS);
    Reading reading = read(rows);
    reading.figures().stream().map(Figure::unit).distinct().forEach(this::checkRights);
    List<Entering> given = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      given.add(new Entering(reading.figures().get(i), corrects(rows.get(i))));
    }
    Figures.Entered entered = enter(given);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("figures", entered.entries().stream().map(e -> document(e, true)).toList());
    document.put("added", entered.added());
    document.put("notices", reading.notices().stream().map(Notice::line).toList());
    return Reply.of(entered.added() > 0 ? HttpStatus.CREATED : HttpStatus.OK, document);
  }

  private Reading read(List<JsonNode> rows) {
    Grounds.Current current =
        grounds
            .current()
            .orElseThrow(
                () ->
                    new StatusException(
                        HttpStatus.CONFLICT,
                        "还没有数据，请先载入数据集 · there is no data yet: a dataset must be loaded",
                        Map.of()));
    LocalDate today = CountyTime.today(clock);
    Reading reading =
        FigureReader.read(
            rows.stream().map(FiguresController::texts).toList(),
            rulesets,
            current.ground(),
            today);
    if (reading.hasErrors()) {
      List<String> faults =
          reading.notices().stream()
              .filter(notice -> notice.severity() == Severity.ERROR)
              .map(notice -> "row " + notice.row() + " id " + notice.id() + ": " + notice.why())
              .toList();
      throw new StatusException(
          HttpStatus.BAD_REQUEST,
          faults.size() + " 处有误，一个也没有收 · nothing was entered for " + faults.size() + " faults",
          Map.of("faults", faults));
    }
    return reading;
  }

  private void checkRights(String unit) {
    Refusal.check(Asker.account().flatMap(account -> rights.refusalIn(account, township(unit))));
  }

  /** The township that a unit is or belongs to; of what is neither the unit itself. */
  private String township(String unit) {
    return units.find(unit).or(() -> village(unit).flatMap(units::of)).orElse(unit);
  }

  private Optional<Village> village(String word) {
    return grounds.current().stream()
        .flatMap(current -> current.ground().list(FeatureType.VILLAGES).stream())
        .filter(village -> word.equals(village.id()) || word.equals(village.code()))
        .findFirst();
  }

  private Figures.Entered enter(List<Entering> given) {
    try {
      return figures.enter(given, clock.instant());
    } catch (Figures.OtherwiseException e) {
      List<String> conflicts = e.conflicts().stream().map(FiguresController::sentence).toList();
      throw new StatusException(
          HttpStatus.CONFLICT,
          conflicts.size()
              + " 处与已有的数不同，一个也没有收 · nothing was entered, for "
              + conflicts.size()
              + " stand otherwise",
          Map.of(
              "conflicts",
              conflicts,
              "standing",
              e.conflicts().stream()
                  .map(Figures.Conflict::standing)
                  .filter(entry -> entry != null)
                  .map(entry -> document(entry, true))
                  .toList()));
    }
  }

  private static String sentence(Figures.Conflict conflict) {
    Figure given = conflict.given().figure();
    String key = given.indicator() + "/" + given.unit() + "/" + given.on();
    Entry standing = conflict.standing();
    if (standing == null) {
      return key + "：还没有可更正的数 · there is no figure to be corrected";
    }
    String told = figure(standing.figure());
    int version = standing.version();
    return key
        + "：已有 "
        + told
        + "（第 "
        + version
        + " 版）；要更正请写 \"corrects\": "
        + version
        + " · "
        + told
        + " stands (version "
        + version
        + "); to correct it give \"corrects\": "
        + version;
  }

  private static String figure(Figure figure) {
    String source = figure.source() == null ? "" : " <" + figure.source() + ">";
    return (figure.isShare() ? figure.part() + "/" + figure.whole() : figure.value()) + source;
  }

  private static Integer corrects(JsonNode row) {
    JsonNode version = row.path(CORRECTS);
    if (version.isMissingNode() || version.isNull()) {
      return null;
    }
    if (!version.isInt() || version.asInt() < 1) {
      throw new ParameterException(
          CORRECTS, version.toString(), "应为不小于 1 的版本号", "a version, 1 or more");
    }
    return version.asInt();
  }

  /** The members as texts, as a table has them. */
  private static Map<String, String> texts(JsonNode row) {
    Map<String, String> texts = Execution.texts(row);
    texts.remove(CORRECTS);
    return texts;
  }

  private static Predicate<Entry> asked(Parameters parameters) {
    Predicate<Entry> indicator =
        parameters
            .text("indicator")
            .<Predicate<Entry>>map(text -> entry -> entry.figure().indicator().equals(text))
            .orElse(entry -> true);
    return parameters
        .text("unit")
        .map(text -> indicator.and(entry -> entry.figure().unit().equals(text)))
        .orElse(indicator);
  }

  private static Map<String, Object> document(Entry entry, boolean stands) {
    Figure figure = entry.figure();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("indicator", figure.indicator());
    document.put("unit", figure.unit());
    document.put("on", figure.on().toString());
    document.put("value", figure.value());
    document.put("part", figure.part());
    document.put("whole", figure.whole());
    document.put("source", figure.source());
    document.put("version", entry.version());
    document.put("entered_at", entry.enteredAt() == null ? null : entry.enteredAt().toString());
    document.put("stands", stands ? "yes" : "no");
    return document;
  }
}
