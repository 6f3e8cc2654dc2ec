package org.firewell.standard;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What holds in one place from a day on: the national numbers and what a document adds or changes.
 *
 * @param id for example {@code sanyuan-2023}; {@code gb} holds the national numbers alone
 * @param title of the document, in Chinese
 * @param area code of the area it binds, or empty for the nation
 * @param validFrom first day on which it holds
 * @param validTo first day on which it no longer holds, or null
 * @param provisions the numbers, one for every {@link Norm}
 * @param quotas of hydrants, one for each unit and kind; empty where the document hands out none
 * @param cityFigures totals stated in the text, beside the table
 * @param brigadeQuotas posts for each unit
 * @param stationProjects stations to be built
 * @param targets rates and numbers with their dates
 * @param exemptions villages and units of which a target is not asked
 * @param taskVersions that were entered since, as {@link TaskVersion#ORDER} has them: {@link #on}
 *     tells what they make of the quotas
 */
public record Ruleset(
    String id,
    String title,
    String area,
    LocalDate validFrom,
    LocalDate validTo,
    Map<Norm, Provision> provisions,
    List<Quota> quotas,
    List<CityFigure> cityFigures,
    List<BrigadeQuota> brigadeQuotas,
    List<StationProject> stationProjects,
    List<Target> targets,
    List<Exemption> exemptions,
    List<TaskVersion> taskVersions) {

  /**
   * @throws IllegalArgumentException when a norm has no provision
   */
  public Ruleset {
    quotas = List.copyOf(quotas);
    cityFigures = List.copyOf(cityFigures);
    brigadeQuotas = List.copyOf(brigadeQuotas);
    stationProjects = List.copyOf(stationProjects);
    targets = List.copyOf(targets);
    exemptions = List.copyOf(exemptions);
    taskVersions = taskVersions.stream().sorted(TaskVersion.ORDER).toList();
    for (Norm norm : Norm.values()) {
      if (!provisions.containsKey(norm)) {
        throw new IllegalArgumentException("ruleset " + id + " does not say " + norm.key());
      }
    }
    provisions = Collections.unmodifiableMap(new EnumMap<>(provisions));
  }

  /** A ruleset as its document gives it. */
  public Ruleset(
      String id,
      String title,
      String area,
      LocalDate validFrom,
      LocalDate validTo,
      Map<Norm, Provision> provisions,
      List<Quota> quotas,
      List<CityFigure> cityFigures,
      List<BrigadeQuota> brigadeQuotas,
      List<StationProject> stationProjects,
      List<Target> targets,
      List<Exemption> exemptions) {
    this(
        id,
        title,
        area,
        validFrom,
        validTo,
        provisions,
        quotas,
        cityFigures,
        brigadeQuotas,
        stationProjects,
        targets,
        exemptions,
        List.of());
  }

  /** This ruleset with other numbers, one for every norm. */
  public Ruleset with(Map<Norm, Provision> others) {
    return with(others, quotas, taskVersions);
  }

  /** This ruleset with those of some entered versions of tasks that are its own. */
  public Ruleset with(List<TaskVersion> entered) {
    List<TaskVersion> own =
        entered.stream().filter(version -> hands(version.name().document())).toList();
    return own.isEmpty() ? this : with(provisions, quotas, own);
  }

  /**
   * The law as it holds on a day: of each task the version that was the last to begin by then. It
   * keeps these versions and forgets what begins later, so the law of another day is asked of the
   * ruleset that this one was made of.
   */
  public Ruleset on(LocalDate day) {
    if (taskVersions.isEmpty()) {
      return this;
    }
    List<TaskVersion> begun =
        taskVersions.stream().filter(version -> !version.holdsFrom().isAfter(day)).toList();
    return with(provisions, TaskVersions.applied(quotas, begun), begun);
  }

  /**
   * Every version of every task, those that came with the document first, as {@link
   * TaskVersion#ORDER} has them. Asked of the ruleset as it was given, not of one day's law.
   */
  public List<TaskVersion> tasks() {
    return Stream.concat(
            quotas.stream().map(quota -> TaskVersion.of(quota, validFrom)), taskVersions.stream())
        .sorted(TaskVersion.ORDER)
        .toList();
  }

  /** Whether a document's tasks are this ruleset's. */
  public boolean hands(String document) {
    return id.equals(document) || quotas.stream().anyMatch(q -> q.document().equals(document));
  }

  private Ruleset with(
      Map<Norm, Provision> numbers, List<Quota> handed, List<TaskVersion> versions) {
    return new Ruleset(
        id,
        title,
        area,
        validFrom,
        validTo,
        numbers,
        handed,
        cityFigures,
        brigadeQuotas,
        stationProjects,
        targets,
        exemptions,
        versions);
  }

  /** What the law says of a norm, with its clause. */
  public Provision provision(Norm norm) {
    return provisions.get(norm);
  }

  /** The number of a norm, in the unit of the norm's name. */
  public double value(Norm norm) {
    return provisions.get(norm).value();
  }

  /** The number of a norm that counts things or days. */
  public int count(Norm norm) {
    return (int) Math.round(value(norm));
  }

  /** What the text states for a kind beside its own table, where it states a total at all. */
  public Optional<CityFigure> cityFigure(QuotaKind kind) {
    return cityFigures.stream().filter(f -> f.kind() == kind).findFirst();
  }
}
