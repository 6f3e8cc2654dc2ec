package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.firewell.api.http.Fields;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.job.Grounds;
import org.firewell.round.IntactRegister.Entry;
import org.firewell.round.Repair;
import org.firewell.round.Rounds;
import org.firewell.round.Upkeep;
import org.firewell.round.Upkeep.Overdue;
import org.firewell.round.UpkeepFigures;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How each unit keeps its hydrants and intakes: intact rate, overdue inspections, repairs. */
@RestController
class UpkeepController {

  private static final List<Norm> NORMS =
      List.of(
          Norm.HYDRANT_INSPECTION_DAYS,
          Norm.INTAKE_INSPECTION_DAYS,
          Norm.HYDRANT_REPAIR_DAYS,
          Norm.INTAKE_REPAIR_DAYS);

  private final Grounds grounds;
  private final Rounds rounds;
  private final RoundObjects objects;

  UpkeepController(Grounds grounds, Rounds rounds, RoundObjects objects) {
    this.grounds = grounds;
    this.rounds = rounds;
    this.objects = objects;
  }

  /** On a day, of all units or of one; the names behind the figures with {@code names=yes}. */
  @GetMapping("/api/rounds")
  ResponseEntity<byte[]> rounds(HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, "as_of", "township", "names");
    Grounds.Current current = grounds.current().orElseThrow(StatusException::noData);
    LocalDate day =
        parameters.text("as_of").map(text -> Fields.day("as_of", text)).orElse(current.day());
    Predicate<Upkeep> asked = parameters.text("township").map(this::isOf).orElse(upkeep -> true);
    boolean names = parameters.word("names", List.of("yes", "no")).orElse("no").equals("yes");
    Snapshot snapshot = grounds.snapshot(current, day);
    List<Repair> repairs = rounds.repairs(Rounds.Query.ALL);
    List<Upkeep> all = Upkeep.of(snapshot, repairs).stream().filter(asked).toList();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("as_of", day.toString());
    document.put("ruleset", snapshot.law().id());
    document.put("snapshot", snapshot.id());
    document.put(
        "norms", NORMS.stream().map(norm -> snapshot.law().provision(norm).plain()).toList());
    document.put("has_hydrants", Attribute.text(Ternary.of(snapshot.has(FeatureType.HYDRANTS))));
    document.put("total", UpkeepFigures.of(all, day).plain());
    document.put("units", all.stream().map(unit -> unit(unit, day, names)).toList());
    document.put("repairs_of_objects_gone", gone(snapshot, repairs, day));
    return Reply.personal(HttpStatus.OK, document);
  }

  private Predicate<Upkeep> isOf(String word) {
    String code = objects.code("township", word);
    return upkeep -> code.equals(upkeep.unit().code());
  }

  private static Map<String, Object> unit(Upkeep upkeep, LocalDate day, boolean names) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("unit_code", upkeep.unit().code());
    document.put("unit", upkeep.unit().name());
    document.putAll(UpkeepFigures.of(List.of(upkeep), day).plain());
    if (names) {
      document.put("names", names(upkeep, day));
    }
    return document;
  }

  private static Map<String, Object> names(Upkeep upkeep, LocalDate day) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("intact", named(upkeep, Ternary.YES));
    document.put("not_intact", named(upkeep, Ternary.NO));
    document.put("to_check", named(upkeep, Ternary.UNKNOWN));
    document.put("overdue", upkeep.overdue().stream().map(UpkeepController::of).toList());
    document.put("repairs", upkeep.repairs().stream().map(r -> RoundDocuments.of(r, day)).toList());
    return document;
  }

  /** Those whose verdict is so; one that is perhaps not in service is to be checked. */
  private static List<Map<String, Object>> named(Upkeep upkeep, Ternary verdict) {
    return upkeep.register().stream()
        .filter(entry -> verdict(entry) == verdict)
        .map(UpkeepController::of)
        .toList();
  }

  private static Ternary verdict(Entry entry) {
    return entry.inService() == Ternary.UNKNOWN ? Ternary.UNKNOWN : entry.intact();
  }

  private static Map<String, Object> of(Entry entry) {
    List<String> toCheck = new ArrayList<>(entry.open());
    entry.standing().open().forEach(flaw -> toCheck.add(flaw.name()));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", entry.hydrant().id());
    document.put("name", entry.hydrant().name());
    document.put(
        "condition",
        entry.hydrant().condition() == null ? null : Attribute.text(entry.hydrant().condition()));
    document.put("flaws", entry.standing().sureFlaws().stream().map(Enum::name).toList());
    document.put("to_check", toCheck);
    return document;
  }

  private static Map<String, Object> of(Overdue overdue) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("layer", overdue.layer());
    document.put("id", overdue.object().id());
    document.put("name", overdue.object().name());
    document.put("last", overdue.last() == null ? null : overdue.last().toString());
    document.put("days_overdue", overdue.days());
    return document;
  }

  /** Told apart, since no unit has them any more. */
  private static List<Map<String, Object>> gone(
      Snapshot snapshot, List<Repair> repairs, LocalDate day) {
    return repairs.stream()
        .filter(repair -> repair.isOpenOn(day) && Upkeep.object(snapshot, repair).isEmpty())
        .map(repair -> RoundDocuments.of(repair, day))
        .toList();
  }
}
