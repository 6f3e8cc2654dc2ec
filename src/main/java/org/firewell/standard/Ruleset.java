package org.firewell.standard;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    List<Exemption> exemptions) {

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
    for (Norm norm : Norm.values()) {
      if (!provisions.containsKey(norm)) {
        throw new IllegalArgumentException("ruleset " + id + " does not say " + norm.key());
      }
    }
    provisions = Collections.unmodifiableMap(new EnumMap<>(provisions));
  }

  /** This ruleset with other numbers, one for every norm. */
  public Ruleset with(Map<Norm, Provision> others) {
    return new Ruleset(
        id,
        title,
        area,
        validFrom,
        validTo,
        others,
        quotas,
        cityFigures,
        brigadeQuotas,
        stationProjects,
        targets,
        exemptions);
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
