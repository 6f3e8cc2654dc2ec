package org.firewell.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Inquiry;
import org.firewell.feature.County;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Layer;
import org.firewell.feature.PositionBasis;
import org.firewell.round.Repair;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Rulesets;

/**
 * A paper that somebody wants.
 *
 * @param kind of it
 * @param asOf the day, or null for the county's
 * @param ruleset the id of the law, or null for the first that binds the county and sets what the
 *     paper tells of
 * @param township id, code or name of the one that it is of, or null for the whole county
 * @param language of it
 */
public record Order(Kind kind, LocalDate asOf, String ruleset, String township, Language language) {

  /**
   * What the paper is made of.
   *
   * @param origins where the layers of the ground come from
   * @param repairs of any day
   * @throws InputException when there is no such ruleset or township
   */
  public Material material(
      County county,
      Ground ground,
      Map<FeatureType<?>, Layer> origins,
      Rulesets laws,
      List<Repair> repairs) {
    Ruleset law = law(county, laws);
    LocalDate day = asOf == null ? Inquiry.defaultDay(county, ground, law) : asOf;
    Snapshot now = Snapshot.of(ground, law, day);
    return new Material(
        county.name(),
        origins,
        now,
        now.on(Papers.since(kind, day, law)),
        unit(now.townships()),
        repairs,
        isSchematic(now),
        language);
  }

  private Ruleset law(County county, Rulesets laws) {
    return Optional.ofNullable(ruleset)
        .map(
            id ->
                laws.find(id)
                    .orElseThrow(
                        () ->
                            new InputException(
                                "ruleset", "没有规则集 " + id, "ruleset: there is no " + id)))
        .orElseGet(() -> Inquiry.defaultLaw(kind.question(), county.rulesets(), laws));
  }

  private Townships.Unit unit(Townships townships) {
    return township == null
        ? null
        : townships
            .find(township)
            .orElseThrow(
                () ->
                    new InputException(
                        "township", "没有乡镇（街道）" + township, "township: there is no " + township));
  }

  private static boolean isSchematic(Snapshot snapshot) {
    return FeatureType.all().stream()
        .flatMap(type -> snapshot.list(type).stream())
        .anyMatch(feature -> feature.header().positionBasis() == PositionBasis.SCHEMATIC);
  }
}
