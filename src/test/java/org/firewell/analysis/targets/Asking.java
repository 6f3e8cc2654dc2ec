package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.BrigadeQuota;
import org.firewell.standard.Certainty;
import org.firewell.standard.Clause;
import org.firewell.standard.Exemption;
import org.firewell.standard.Measure;
import org.firewell.standard.Norm;
import org.firewell.standard.Quota;
import org.firewell.standard.Ruleset;
import org.firewell.standard.StationProject;
import org.firewell.standard.Target;
import org.firewell.standard.Target.AskedOf;
import org.firewell.standard.Target.Counting;

/** Puts targets of the desert to a scene. */
final class Asking {

  static final Clause CLAUSE = new Clause("desert", "2", Certainty.CONFIRMED, "");

  private Ruleset law = Laws.desert();

  /** A target of the whole area and of each unit, named like its measure. */
  static Target target(String measure, Double value, String unit, String due, String... units) {
    return named(measure.split(":")[0], measure, value, unit, due, AskedOf.BOTH, units);
  }

  static Target percent(String measure, double value, String due, String... units) {
    return target(measure, value, "percent", due, units);
  }

  static Target named(
      String indicator,
      String measure,
      Double value,
      String unit,
      String due,
      AskedOf askedOf,
      String... units) {
    Measure read = Measure.parse(measure);
    return new Target(
        indicator,
        "things",
        ">=",
        value,
        unit,
        due,
        CLAUSE,
        read.kind() != Measure.Kind.ENTERED,
        List.of(units),
        new Counting(read, askedOf, Certainty.ASSUMED, ""));
  }

  Asking of(Target... targets) {
    law = law(List.of(), List.of(), List.of(), Arrays.asList(targets), List.of());
    return this;
  }

  Asking handing(Quota... quotas) {
    law =
        law(
            Arrays.asList(quotas),
            law.brigadeQuotas(),
            law.stationProjects(),
            law.targets(),
            law.exemptions());
    return this;
  }

  Asking posting(BrigadeQuota... posts) {
    law =
        law(
            law.quotas(),
            Arrays.asList(posts),
            law.stationProjects(),
            law.targets(),
            law.exemptions());
    return this;
  }

  Asking building(StationProject... projects) {
    law =
        law(
            law.quotas(),
            law.brigadeQuotas(),
            Arrays.asList(projects),
            law.targets(),
            law.exemptions());
    return this;
  }

  Asking exempting(String indicator, String subject) {
    Exemption exemption = new Exemption(indicator, subject, "somebody", "an island", "No. 7");
    law =
        law(
            law.quotas(),
            law.brigadeQuotas(),
            law.stationProjects(),
            law.targets(),
            List.of(exemption));
    return this;
  }

  /** The desert's law with another number. */
  Asking with(Norm norm, double value) {
    Ruleset other = Laws.desert(Map.of(norm, value), List.of());
    Ruleset own = law;
    law =
        new Ruleset(
            own.id(),
            own.title(),
            own.area(),
            own.validFrom(),
            own.validTo(),
            other.provisions(),
            own.quotas(),
            own.cityFigures(),
            own.brigadeQuotas(),
            own.stationProjects(),
            own.targets(),
            own.exemptions());
    return this;
  }

  private Ruleset law(
      List<Quota> quotas,
      List<BrigadeQuota> posts,
      List<StationProject> projects,
      List<Target> targets,
      List<Exemption> exemptions) {
    return new Ruleset(
        law.id(),
        law.title(),
        law.area(),
        law.validFrom(),
        law.validTo(),
        law.provisions(),
        quotas,
        List.of(),
        posts,
        projects,
        targets,
        exemptions);
  }

  Ruleset law() {
    return law;
  }

  Answer answer(Scene scene, String day, String... inputs) {
    return answer(scene.snapshot(law, LocalDate.parse(day)), inputs);
  }

  /** Inputs as name, value, name, value; no months unless they say so. */
  static Answer answer(Snapshot snapshot, String... inputs) {
    Map<String, String> texts = new LinkedHashMap<>(Map.of("months", "0"));
    for (int i = 0; i < inputs.length; i += 2) {
      texts.put(inputs[i], inputs[i + 1]);
    }
    Targets question = new Targets();
    return question.answer(snapshot, Values.of(question.inputs(), texts), Progress.NONE);
  }

  /** What was found, by id without the document. */
  static Map<String, Map<String, Object>> byId(Answer answer) {
    Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
    answer
        .findings()
        .forEach(f -> byId.put(f.id().substring(f.id().indexOf('/') + 1), f.properties()));
    return byId;
  }

  /** What was found of the first target in all. */
  Map<String, Object> total(Scene scene, String day) {
    Target target = law.targets().get(0);
    return byId(answer(scene, day))
        .get(target.indicator() + "/" + target.due().replace(' ', '-') + "/total");
  }

  /** What was found of the first target of a unit. */
  Map<String, Object> unit(Scene scene, String day, String code) {
    Target target = law.targets().get(0);
    return byId(answer(scene, day))
        .get(target.indicator() + "/" + target.due().replace(' ', '-') + "/" + code);
  }
}
