package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.firewell.analysis.changes.Changes;
import org.firewell.api.access.Asker;
import org.firewell.api.access.Turns;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.job.Grounds;
import org.firewell.job.KeptAnswers;
import org.firewell.paper.Proof;
import org.firewell.paper.TownshipSheet;
import org.firewell.round.Rounds;
import org.firewell.round.Upkeep;
import org.firewell.round.UpkeepFigures;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One township on one page: what {@link TownshipSheet} says of it. */
@RestController
class TownshipsController {

  private final Grounds grounds;
  private final KeptAnswers answers;
  private final Rounds rounds;
  private final Turns turns;

  TownshipsController(Grounds grounds, KeptAnswers answers, Rounds rounds, Turns turns) {
    this.grounds = grounds;
    this.answers = answers;
    this.rounds = rounds;
    this.turns = turns;
  }

  /**
   * On a day, by default the county's, under a rule set, by default each question's own. As long as
   * a question that it is made of is not answered: 202 and how far each is. Upkeep and who gave a
   * proof are told to those with an account.
   *
   * @param code the township's code, id or name
   */
  @GetMapping("/api/townships/{code}")
  ResponseEntity<byte[]> township(@PathVariable String code, HttpServletRequest request) {
    SheetRequest asked = SheetRequest.of(request, grounds);
    Snapshot snapshot = asked.snapshot();
    Townships.Unit unit = unit(snapshot, code);
    Asked behind = asked.put(TownshipSheet.QUESTIONS, answers, turns);
    if (!behind.isOver()) {
      return Reply.personal(HttpStatus.ACCEPTED, underWay(unit, snapshot, behind));
    }
    LocalDate since = Changes.endOfMonthBefore(asked.day());
    TownshipSheet sheet = TownshipSheet.of(unit, behind.answers(), snapshot, since);
    return Reply.personal(HttpStatus.OK, document(sheet, snapshot, since));
  }

  private static Map<String, Object> underWay(Townships.Unit unit, Snapshot snapshot, Asked asked) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("code", unit.code());
    document.put("name", unit.name());
    document.put("as_of", snapshot.asOf().toString());
    document.put("jobs", asked.underWay());
    return document;
  }

  private static Townships.Unit unit(Snapshot snapshot, String code) {
    return snapshot
        .townships()
        .find(code)
        .orElseThrow(
            () ->
                StatusException.missing("没有这个乡镇（街道）：" + code + " · there is no township " + code));
  }

  private Map<String, Object> document(TownshipSheet sheet, Snapshot snapshot, LocalDate since) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("code", sheet.unit().code());
    document.put("name", sheet.unit().name());
    document.put("as_of", snapshot.asOf().toString());
    document.put("since", since.toString());
    document.put("snapshot", snapshot.id());
    document.put("basis", sheet.answers().basis());
    document.put("unanswered", sheet.answers().unanswered());
    document.put("units", sheet.units());
    document.put("levels", sheet.levels());
    document.put("change", sheet.change());
    document.put("villages", sheet.villages());
    document.put("targets", sheet.targets());
    document.put("series", sheet.series());
    document.put("tasks", sheet.tasks());
    document.put("brigades", sheet.brigades());
    document.put("coverage", sheet.coverage());
    document.put("proofs", sheet.proofs().stream().map(TownshipsController::proof).toList());
    if (!Asker.isPublic()) {
      document.put("upkeep", upkeep(sheet.unit(), snapshot));
    }
    return document;
  }

  private Map<String, Object> upkeep(Townships.Unit unit, Snapshot snapshot) {
    List<Upkeep> own =
        Upkeep.of(snapshot, rounds.repairs(Rounds.Query.ALL)).stream()
            .filter(upkeep -> unit.code().equals(upkeep.unit().code()))
            .toList();
    return UpkeepFigures.of(own, snapshot.asOf()).plain();
  }

  private static Map<String, Object> proof(Proof proof) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("collection", proof.layer());
    document.put("id", proof.object().id());
    document.put("name", proof.object().name());
    document.put("what", proof.what().name());
    document.put("on", proof.on().toString());
    if (!Asker.isPublic()) {
      document.put("by", Objects.toString(proof.by(), null));
    }
    return document;
  }
}
