package org.firewell.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.firewell.account.Account;
import org.firewell.account.Rights;
import org.firewell.account.Role;
import org.firewell.account.Units;
import org.firewell.api.access.Refusal;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Look;
import org.firewell.job.Grounds;
import org.firewell.round.Report;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What inspections, repairs and reports are of, and whether an account may write of it. */
final class RoundObjects {

  /** The layers that are looked at, by name. */
  static final List<String> LAYERS = Look.LAYERS.stream().map(FeatureType::name).toList();

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Features features;
  private final Grounds grounds;
  private final Rights rights;
  private final Units units;

  RoundObjects(Features features, Grounds grounds, Rights rights, Units units) {
    this.features = features;
    this.grounds = grounds;
    this.rights = rights;
    this.units = units;
  }

  /** The law of the county. */
  Ruleset law() {
    return grounds.law(features.county().orElseThrow(StatusException::noData));
  }

  Optional<? extends Feature> find(String layer, String id) {
    return FeatureType.find(layer)
        .flatMap(type -> features.find(type, id))
        .map(Features.Versioned::feature);
  }

  /**
   * The object of an id.
   *
   * @throws StatusException 404 when there is none
   */
  Feature get(String layer, String id) {
    return find(layer, id)
        .<Feature>map(feature -> feature)
        .orElseThrow(
            () ->
                StatusException.missing(
                    "图层 %s 中没有 %s · there is no %s of %s".formatted(layer, id, id, layer)));
  }

  /**
   * @throws Refusal when the account may not write of what belongs to the object's unit
   */
  void check(Account account, Feature object) {
    if (account.role() == Role.TOWNSHIP) {
      check(account, units.of(object).orElse(null));
    }
  }

  /**
   * @throws Refusal when the account may not decide on what is told of the report's place
   */
  void check(Account account, Report report) {
    if (account.role() == Role.TOWNSHIP) {
      check(account, unitOf(report).orElse(null));
    }
  }

  private void check(Account account, String unitOrNull) {
    Refusal.check(rights.refusalIn(account, unitOrNull));
  }

  /** The unit of a report's object, else of its place; empty where nothing tells it. */
  Optional<String> unitOf(Report report) {
    if (report.object() != null) {
      return find(report.layer(), report.object()).flatMap(units::of);
    }
    return units.of(
        FeatureType.HYDRANTS.create(
            GEOMETRY.createPoint(new Coordinate(report.lon(), report.lat())),
            Map.of("id", "place")));
  }

  /**
   * The code of a unit.
   *
   * @param word its code, id or name
   * @throws ParameterException when there is no such unit
   */
  String code(String parameter, String word) {
    return units
        .find(word)
        .orElseThrow(
            () -> new ParameterException(parameter, word, "本县没有此单位", "a township of the county"));
  }

  /** Which objects belong to a unit that a request names; all where it names none. */
  Predicate<Reference> inUnit(Parameters parameters) {
    Optional<String> code = parameters.text("unit").map(word -> code("unit", word));
    if (code.isEmpty()) {
      return reference -> true;
    }
    Map<Reference, Boolean> known = new HashMap<>(); // one object has many inspections
    return reference ->
        known.computeIfAbsent(
            reference, r -> find(r.layer(), r.object()).flatMap(units::of).equals(code));
  }

  /** What something is of. */
  record Reference(String layer, String object) {}
}
