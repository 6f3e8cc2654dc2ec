package org.firewell.analysis.quota;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.firewell.analysis.Finding;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ternary;
import org.firewell.standard.Quota;
import org.locationtech.jts.geom.Geometry;

/**
 * How far one task has come. All counts are of distinct hydrants.
 *
 * @param quota the task
 * @param states by state: the hydrants that are in exactly that state on the day, so that a hydrant
 *     in service stands under {@code in_service} alone
 * @param unknown the hydrants whose state nothing tells
 * @param late the accepted hydrants that were accepted after the deadline
 * @param lateUnknown the accepted hydrants of which no date tells whether they were in time
 * @param geometry of the unit, or null where the map has none
 * @param claims the hydrants behind the counts, sorted by id
 */
public record LedgerRow(
    Quota quota,
    Map<Lifecycle, Integer> states,
    int unknown,
    int late,
    int lateUnknown,
    Geometry geometry,
    List<Claim> claims)
    implements Finding {

  private static final List<Lifecycle> STATES =
      Arrays.stream(Lifecycle.values()).filter(state -> state != Lifecycle.REMOVED).toList();

  static LedgerRow of(Quota quota, List<Claim> claims, Geometry geometry) {
    Map<Lifecycle, Integer> states = new EnumMap<>(Lifecycle.class);
    STATES.forEach(state -> states.put(state, 0));
    claims.forEach(claim -> claim.state().ifPresent(state -> states.merge(state, 1, Integer::sum)));
    return new LedgerRow(
        quota,
        states,
        count(claims, claim -> claim.state().isEmpty()),
        count(claims, claim -> claim.isDone() && claim.isLate() == Ternary.YES),
        count(claims, claim -> claim.isDone() && claim.isLate() == Ternary.UNKNOWN),
        geometry,
        claims.stream().sorted(Comparator.comparing(claim -> claim.hydrant().id())).toList());
  }

  /** The task's name. */
  @Override
  public String id() {
    return quota.task();
  }

  /** Distinct hydrants accepted by the day, in service or not; whether in time or late. */
  public int done() {
    return states.get(Lifecycle.ACCEPTED) + states.get(Lifecycle.IN_SERVICE);
  }

  /** What of the done counts: never more than the quota. */
  public int clipped() {
    return Math.min(done(), quota.quantity());
  }

  /** Hydrants that name the task, in whatever state. */
  public int linked() {
    return unknown + states.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The accepted hydrants with a dated proof by a second person. */
  public int evidenced() {
    return count(claims, claim -> claim.isDone() && claim.isEvidenced());
  }

  /** From 0 to 1, or null where nothing is asked. */
  public Double completion() {
    return Sums.fraction(clipped(), quota.quantity());
  }

  @Override
  public Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("document", quota.document());
    properties.put("unit_code", quota.unitCode());
    properties.put("unit", quota.unit());
    properties.put("kind", quota.kind().key());
    properties.put("task", quota.task());
    properties.put("quota", quota.quantity());
    STATES.forEach(state -> properties.put(Sums.key(state), states.get(state)));
    properties.put("done", done());
    properties.put("late", late);
    properties.put("completion", completion());
    return properties;
  }

  private static int count(List<Claim> claims, Predicate<Claim> counts) {
    return (int) claims.stream().filter(counts).count();
  }
}
