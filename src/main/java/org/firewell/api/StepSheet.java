package org.firewell.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.firewell.account.Account;
import org.firewell.account.Role;
import org.firewell.feature.Attribute;
import org.firewell.feature.Hydrant;
import org.firewell.ledger.Ask;
import org.firewell.ledger.Clerk;
import org.firewell.ledger.Dossier;
import org.firewell.ledger.Evidence;
import org.firewell.ledger.Ledger;
import org.firewell.ledger.Register;
import org.firewell.ledger.Rule;
import org.firewell.ledger.Rule.Kind;
import org.firewell.ledger.State;
import org.firewell.ledger.StateMachine;
import org.firewell.ledger.Step;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Coordinate;

/** A hydrant's way as documents tell it: what was, what can follow, and what that asks. */
final class StepSheet {

  private static final List<Norm> ASKED =
      List.of(
          Norm.ACCEPTANCE_DISTANCE_M,
          Norm.ACCEPTANCE_BACKDATING_DAYS,
          Norm.ACCEPTANCE_SIGNATURES,
          Norm.HYDRANT_FLOW_L_S,
          Norm.HYDRANT_PRESSURE_MPA);

  private final StepRights rights;

  StepSheet(StepRights rights) {
    this.rights = rights;
  }

  Map<String, Object> document(Clerk.File file, Ruleset law, Account account) {
    Dossier dossier = file.dossier();
    Hydrant hydrant = dossier.hydrant();
    State state = dossier.state().orElse(null);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("hydrant", hydrant.id());
    document.put("version", file.version());
    document.put("today", dossier.today().toString());
    document.put("state", word(state));
    document.put("state_zh", state == null ? "状态不明" : state.zh());
    document.put("left_in", dossier.leftIn().map(State::word).orElse(null));
    document.put("task", hydrant.quotaTask());
    document.put("site", place(dossier.site()));
    document.put("steps", steps(file, account));
    document.put(
        "next",
        Stream.of(State.values())
            .filter(to -> to != state)
            .map(to -> next(dossier, to, account))
            .toList());
    document.put("law", ASKED.stream().map(norm -> law.provision(norm).plain()).toList());
    return document;
  }

  /** What the register tells comes first, then what was written down; each says which it is. */
  private List<Map<String, Object>> steps(Clerk.File file, Account account) {
    List<Map<String, Object>> steps = new ArrayList<>();
    Register.entries(file.dossier()).forEach(entry -> steps.add(fromRegister(entry)));
    Ledger.Entry newest =
        file.entries().stream().filter(e -> !e.undone()).reduce((a, b) -> b).orElse(null);
    for (Ledger.Entry entry : file.entries()) {
      Map<String, Object> step = step(entry);
      step.put("may_undo", entry == newest && mayUndo(account, file, entry) ? "yes" : "no");
      steps.add(step);
    }
    return steps;
  }

  private boolean mayUndo(Account account, Clerk.File file, Ledger.Entry entry) {
    Dossier dossier = file.dossier();
    return rights.undoRefusal(account, dossier.hydrant(), entry, dossier.today()).isEmpty();
  }

  private static Map<String, Object> fromRegister(Register.Entry entry) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("basis", "register");
    document.put("to", entry.state().word());
    document.put("to_zh", entry.state().zh());
    document.put("on", text(entry.on()));
    return document;
  }

  static Map<String, Object> step(Ledger.Entry entry) {
    Map<String, Object> document = step(entry.step());
    document.put("edit", entry.edit());
    document.put("undone", entry.undone() ? "yes" : "no");
    return document;
  }

  static Map<String, Object> step(Step step) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("basis", "step");
    document.put("id", step.id().toString());
    document.put("from", word(step.from()));
    document.put("to", step.to().word());
    document.put("to_zh", step.to().zh());
    document.put("on", step.on().toString());
    document.put("by", step.by());
    document.put("at", step.at().toString());
    document.put("reason", step.reason());
    document.put("evidence", evidence(step.evidence()));
    return document;
  }

  private static Map<String, Object> evidence(Evidence shown) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("photos", shown.photos());
    document.put("lon", shown.lon());
    document.put("lat", shown.lat());
    document.put("accuracy_m", shown.accuracyM());
    document.put("flow_l_s", shown.flowLS());
    document.put("pressure_mpa", shown.pressureMpa());
    document.put("water_seen", Attribute.text(shown.waterSeen()));
    document.put("signed_by", shown.signedBy());
    document.put("main_diameter_mm", shown.mainDiameterMm());
    document.put("condition", shown.condition() == null ? null : Attribute.text(shown.condition()));
    return document;
  }

  /** Whether a state can follow, what it asks, and who may take the step. */
  private Map<String, Object> next(Dossier dossier, State to, Account account) {
    State from = dossier.state().orElse(null);
    Rule rule = StateMachine.rule(from, to);
    boolean leads = StateMachine.next(dossier).contains(to);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("to", to.word());
    document.put("to_zh", to.zh());
    document.put("possible", leads ? "yes" : "no");
    document.put("rule", (leads ? rule.kind() : Kind.REFUSED).name().toLowerCase(Locale.ROOT));
    document.put("zh", rule.zh());
    document.put("en", rule.en());
    document.put(
        "asks", leads ? StateMachine.asks(from, to).stream().map(Ask::word).toList() : List.of());
    document.put("roles", StepRights.roles(from, to).stream().map(Role::word).toList());
    document.put(
        "may", rights.refusal(account, dossier.hydrant(), from, to).isEmpty() ? "yes" : "no");
    return document;
  }

  private static List<Double> place(Coordinate place) {
    return List.of(place.x, place.y);
  }

  private static String word(State stateOrNull) {
    return stateOrNull == null ? "unknown" : stateOrNull.word();
  }

  private static String text(LocalDate dayOrNull) {
    return Objects.toString(dayOrNull, null);
  }
}
