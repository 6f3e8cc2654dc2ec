package org.firewell.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ownership;
import org.firewell.feature.PositionBasis;
import org.firewell.standard.Norm;
import org.firewell.standard.Refusal;
import org.firewell.standard.Ruleset;
import org.firewell.standard.TaskName;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Makes planned hydrants of proposed places, and says why a place is none. */
public final class Siting {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private Siting() {}

  /**
   * A planned municipal hydrant of a task, in its unit, valid from a day on.
   *
   * @param known what else is known of it, by attribute
   */
  public static Hydrant planned(
      String id, Coordinate place, TaskName task, LocalDate from, Map<String, Object> known) {
    Map<String, Object> values = new HashMap<>(known);
    values.put("id", id);
    values.put("township", task.unitCode());
    values.put("ownership", Ownership.MUNICIPAL);
    values.put("lifecycle", Lifecycle.PLANNED);
    values.put("position_basis", PositionBasis.DECLARED);
    values.put("valid_from", from);
    values.put("quota_task", task.toString());
    return FeatureType.HYDRANTS.create(GEOMETRY.createPoint(place), values);
  }

  /**
   * Why a hydrant cannot be planned where it is: one stands or is planned there already; or one was
   * removed there, so that for a task that counts it would be a replacement.
   *
   * @param others that lie near, of all dates, itself perhaps among them
   */
  public static List<Refusal> refusals(
      Hydrant planned, List<Hydrant> others, Ruleset law, LocalDate today) {
    List<Refusal> refusals = new ArrayList<>();
    nearest(planned, others, law.value(Norm.DUPLICATE_M), other -> !Dossier.isGone(other, today))
        .ifPresent(other -> refusals.add(same(planned, other)));
    if (TaskName.of(planned.quotaTask()).filter(name -> name.kind().counts()).isPresent()) {
      nearest(planned, others, law.value(Norm.REPLACEMENT_M), other -> Dossier.isGone(other, today))
          .ifPresent(former -> refusals.add(replacement(planned, former)));
    }
    return refusals;
  }

  private static Optional<Hydrant> nearest(
      Hydrant planned, List<Hydrant> others, double within, Predicate<Hydrant> counts) {
    Stream<Hydrant> counted =
        others.stream().filter(other -> !other.id().equals(planned.id()) && counts.test(other));
    return Neighbours.nearest(Dossier.place(planned), counted, within);
  }

  private static double metres(Hydrant planned, Hydrant other) {
    return Neighbours.metres(Dossier.place(planned), other);
  }

  private static Refusal same(Hydrant planned, Hydrant other) {
    String metres = "%.1f".formatted(metres(planned, other));
    String task = other.quotaTask() == null ? "" : " (" + other.quotaTask() + ")";
    return new Refusal(
        "same_hydrant",
        "距 " + other.id() + task + " " + metres + " 米，是同一座消火栓",
        metres + " m from " + other.id() + task + ": it is one hydrant with that");
  }

  private static Refusal replacement(Hydrant planned, Hydrant former) {
    String metres = "%.1f".formatted(metres(planned, former));
    return new Refusal(
        "replacement",
        metres + " 米处的 " + former.id() + " 已拆除：原址重建是更换，不计入 " + planned.quotaTask(),
        former.id()
            + " was removed "
            + metres
            + " m from here: a replacement does not count for "
            + planned.quotaTask());
  }
}
