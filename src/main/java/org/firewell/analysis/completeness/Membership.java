package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Ternary;
import org.firewell.feature.Village;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Distinct;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Point;

/**
 * Gives every object of a kind that is built to the village it belongs to, rows of one object once.
 *
 * @param <F> hydrants, water intakes or micro stations
 */
final class Membership<F extends Feature> {

  private final Snapshot snapshot;
  private final Villages villages;
  private final Settlements settlements;
  private final Notices notices;
  private final FeatureType<F> type;
  private final Function<F, String> declared;
  private final double nearM;
  private final List<F> objects;
  private final Map<String, List<Member<F>>> members = new HashMap<>();

  private Membership(
      Snapshot snapshot,
      Villages villages,
      Settlements settlements,
      Notices notices,
      FeatureType<F> type,
      Function<F, String> declared,
      Function<F, Standing> standing,
      Norm near) {
    this.snapshot = snapshot;
    this.villages = villages;
    this.settlements = settlements;
    this.notices = notices;
    this.type = type;
    this.declared = declared;
    this.nearM = snapshot.law().value(near);
    this.objects = distinct(standing);
    objects.forEach(this::assign);
  }

  static Membership<Hydrant> ofHydrants(
      Snapshot snapshot, Villages villages, Settlements settlements, Notices notices) {
    return new Membership<>(
        snapshot,
        villages,
        settlements,
        notices,
        FeatureType.HYDRANTS,
        Hydrant::village,
        snapshot::standing,
        Norm.NEAR_HYDRANT_M);
  }

  static Membership<MicroStation> ofStations(
      Snapshot snapshot, Villages villages, Settlements settlements, Notices notices) {
    return new Membership<>(
        snapshot,
        villages,
        settlements,
        notices,
        FeatureType.MICRO_STATIONS,
        MicroStation::village,
        snapshot::standing,
        Norm.NEAR_STATION_M);
  }

  static Membership<WaterIntake> ofIntakes(
      Snapshot snapshot, Villages villages, Settlements settlements, Notices notices) {
    Membership<WaterIntake> intakes =
        new Membership<>(
            snapshot,
            villages,
            settlements,
            notices,
            FeatureType.WATER_INTAKES,
            WaterIntake::village,
            snapshot::standing,
            Norm.NEAR_INTAKE_M);
    intakes.objects.forEach(intake -> intakes.share(intake, intake.sharedWith()));
    return intakes;
  }

  /** What a village has. */
  Roll<F> roll(Village village) {
    List<Member<F>> own = new ArrayList<>(members.getOrDefault(village.id(), List.of()));
    own.sort(Comparator.comparing(Member::id));
    return new Roll<>(snapshot.has(type), own);
  }

  /** Every object that is built, whosever it is, sorted by id. */
  List<F> objects() {
    return objects;
  }

  private List<F> distinct(Function<F, Standing> standing) {
    Distinct<F> distinct =
        snapshot.distinct(
            snapshot.list(type).stream()
                .filter(row -> standing.apply(row).built() != Ternary.NO)
                .toList());
    distinct.conflicts().forEach(this::noteConflict);
    distinct.objects().forEach(object -> noteDuplicates(object, distinct.rows(object)));
    return distinct.objects();
  }

  private void assign(F object) {
    String name = declared.apply(object);
    if (name == null || name.isBlank()) {
      assignByPlace(object);
      return;
    }
    List<Village> meant = villages.named(name, place(object).getCoordinate());
    if (meant.isEmpty()) {
      note(object, "VILLAGE", villages.whyNobody(name) + "; its place decides");
      assignByPlace(object);
    } else if (meant.size() == 1) {
      add(meant.get(0), object, Basis.CODE, isFarOff(object, meant.get(0)));
    } else {
      assignAmong(object, name.trim(), meant);
    }
  }

  private boolean isFarOff(F object, Village village) {
    Point place = place(object);
    if (!Villages.hasOutline(village) || villages.holds(village, place.getCoordinate())) {
      return false;
    }
    double metres = new Around(place).metresTo(village.geometry());
    boolean farOff = metres > snapshot.law().value(Norm.BOUNDARY_TOLERANCE_M);
    if (farOff) {
      note(
          object,
          "GEOM",
          String.format(
              Locale.ROOT, "declares village %s and lies %.0f m outside", village.id(), metres));
    }
    return farOff;
  }

  /**
   * What the village that it declares was split into, or was before it was one, decides by place.
   */
  private void assignAmong(F object, String name, List<Village> meant) {
    List<Settlements.Neighbour> near = settlements.near(place(object), nearM, meant::contains);
    if (near.isEmpty()) {
      note(
          object,
          "AMBIGUOUS",
          String.format(
              Locale.ROOT,
              "declares %s, which is %s on this day, and none of them is within %.0f m:"
                  + " none gets it",
              name,
              meant.stream().map(Village::id).collect(Collectors.joining(", ")),
              nearM));
    } else {
      nearest(object, near).ifPresent(v -> add(v, object, Basis.CODE, isFarOff(object, v)));
    }
  }

  private void assignByPlace(F object) {
    List<Village> around = villages.around(place(object).getCoordinate());
    if (around.size() == 1) {
      add(around.get(0), object, Basis.GEOM, false);
      return;
    }
    List<Settlements.Neighbour> near =
        settlements.near(place(object), nearM, v -> around.isEmpty() || around.contains(v));
    if (near.isEmpty() && around.isEmpty()) {
      note(object, "NOBODY", "no village is within " + Math.round(nearM) + " m");
    } else if (near.isEmpty()) {
      note(object, "AMBIGUOUS", "lies on the line of several villages: none gets it");
    } else {
      Basis basis = around.isEmpty() ? Basis.NEAR : Basis.GEOM;
      nearest(object, near).ifPresent(village -> add(village, object, basis, false));
    }
  }

  /** The first of some neighbours, nobody where the second is about as near. */
  private Optional<Village> nearest(F object, List<Settlements.Neighbour> near) {
    if (!isTie(near)) {
      return Optional.of(near.get(0).village());
    }
    note(
        object,
        "AMBIGUOUS",
        String.format(
            Locale.ROOT,
            "village %s is %.0f m and village %s %.0f m away: neither gets it",
            near.get(0).village().id(),
            near.get(0).metres(),
            near.get(1).village().id(),
            near.get(1).metres()));
    return Optional.empty();
  }

  private boolean isTie(List<Settlements.Neighbour> near) {
    double tolerance = 1 + snapshot.law().value(Norm.AMBIGUITY_PERCENT) / 100;
    return near.size() > 1 && near.get(1).metres() <= near.get(0).metres() * tolerance;
  }

  /** An agreement binds all that a village became. */
  private void share(F object, List<String> namesOrNull) {
    for (String name : namesOrNull == null ? List.<String>of() : namesOrNull) {
      List<Village> meant = villages.named(name);
      meant.forEach(village -> addShared(village, object));
      if (meant.isEmpty()) {
        note(object, "VILLAGE", "is shared, but " + villages.whyNobody(name));
      }
    }
  }

  private void addShared(Village village, F object) {
    boolean has =
        members.getOrDefault(village.id(), List.of()).stream()
            .anyMatch(m -> m.id().equals(object.id()));
    if (!has) {
      add(village, object, Basis.SHARED, false);
    }
  }

  private void add(Village village, F object, Basis basis, boolean isFarOff) {
    members
        .computeIfAbsent(village.id(), id -> new ArrayList<>(2))
        .add(new Member<>(object, basis, isFarOff));
  }

  private void noteConflict(Distinct.Conflict<F> conflict) {
    String ids = String.join(", ", conflict.objects().stream().map(Feature::id).toList());
    conflict
        .objects()
        .forEach(o -> note(o, "CODE", "code " + conflict.code() + " stands on " + ids));
  }

  private void noteDuplicates(F object, List<F> rows) {
    rows.stream()
        .filter(row -> !row.id().equals(object.id()))
        .forEach(row -> note(row, "DUPLICATE", "is the same object as " + object.id()));
  }

  private void note(F object, String code, String reason) {
    notices.add(type.name(), object.id(), code, reason);
  }

  private Point place(F object) {
    return (Point) object.geometry();
  }
}
