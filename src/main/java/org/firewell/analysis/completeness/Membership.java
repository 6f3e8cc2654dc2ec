package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Ternary;
import org.firewell.feature.Village;
import org.firewell.feature.WaterIntake;
import org.firewell.geo.Tape;
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

  /** By object how it stands. */
  private final Standing[] standings;

  /** By object the village that it belongs to, or {@link Shares#NOBODY}. */
  private final int[] owners;

  private final Shares<Member<F>> members;

  /** By village what belongs to others and is shared with it. */
  private final Map<String, List<Member<F>>> shared = new HashMap<>();

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
    this.standings = objects.parallelStream().map(standing).toArray(Standing[]::new);
    this.owners = new int[objects.size()];
    this.members = new Shares<>(villages.size(), assign(), owners);
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
    intakes.share(WaterIntake::sharedWith);
    return intakes;
  }

  /** What a village has. */
  Roll<F> roll(Village village) {
    List<Member<F>> own = members.of(villages.rank(village));
    List<Member<F>> others = shared.getOrDefault(village.id(), List.of());
    return new Roll<>(
        snapshot.has(type),
        others.isEmpty()
            ? own
            : Stream.concat(own.stream(), others.stream())
                .sorted(Comparator.comparing(Member::id))
                .toList(),
        own.size());
  }

  /** The objects that are built, whosever they are, each with what a test says of it. */
  Sifted<F> sift(BiFunction<F, Standing, Ternary> test) {
    Ternary[] said = new Ternary[standings.length];
    IntStream.range(0, said.length)
        .parallel()
        .forEach(i -> said[i] = test.apply(objects.get(i), standings[i]));
    return new Sifted<>(objects, said);
  }

  /**
   * Objects, sorted by id, and what was said of each: asked once, since each lies elsewhere in
   * memory.
   */
  record Sifted<F>(List<F> objects, Ternary[] said) {

    /** Those of which it was said. */
    List<F> only(Set<Ternary> words) {
      return IntStream.range(0, said.length)
          .parallel()
          .filter(i -> words.contains(said[i]))
          .mapToObj(objects::get)
          .toList();
    }
  }

  private List<F> distinct(Function<F, Standing> standing) {
    Distinct<F> distinct =
        snapshot.distinct(
            snapshot.list(type).parallelStream()
                .filter(row -> standing.apply(row).built() != Ternary.NO)
                .toList());
    distinct.conflicts().forEach(this::noteConflict);
    distinct.repeated().forEach(object -> noteDuplicates(object, distinct.rows(object)));
    return distinct.objects();
  }

  /** Fills in the owners; by object the member that it is, or null. */
  private List<Member<F>> assign() {
    @SuppressWarnings("unchecked") // filled with members of the kind alone
    Member<F>[] given = new Member[owners.length];
    IntStream.range(0, owners.length)
        .parallel()
        .forEach(
            i -> {
              owners[i] = Shares.NOBODY;
              claim(objects.get(i))
                  .ifPresent(
                      claim -> {
                        owners[i] = villages.rank(claim.village());
                        given[i] = member(i, claim.basis(), claim.isFarOff());
                      });
            });
    return Arrays.asList(given);
  }

  private Member<F> member(int i, Basis basis, boolean isFarOff) {
    return new Member<>(objects.get(i), standings[i], basis, isFarOff);
  }

  /** Whose an object is, and why. */
  private record Claim(Village village, Basis basis, boolean isFarOff) {}

  private Optional<Claim> claim(F object) {
    String name = declared.apply(object);
    if (name == null || name.isBlank()) {
      return claimByPlace(object);
    }
    List<Village> meant = villages.named(name, place(object).getCoordinate());
    if (meant.isEmpty()) {
      note(object, "VILLAGE", villages.whyNobody(name) + "; its place decides");
      return claimByPlace(object);
    }
    return meant.size() == 1
        ? Optional.of(asDeclared(object, meant.get(0)))
        : claimAmong(object, name.trim(), meant);
  }

  private Claim asDeclared(F object, Village village) {
    return new Claim(village, Basis.CODE, isFarOff(object, village));
  }

  private boolean isFarOff(F object, Village village) {
    Point place = place(object);
    if (!Villages.hasOutline(village) || villages.holds(village, place.getCoordinate())) {
      return false;
    }
    double metres = new Tape(place.getCoordinate()).metresTo(village.geometry());
    boolean farOff = metres > snapshot.law().value(Norm.BOUNDARY_TOLERANCE_M);
    if (farOff) {
      note(
          object,
          "GEOM",
          String.format(
              Locale.ROOT, "declares village %s and lies %.0f m outside", village.id(), metres));
      List<Dispute.Candidate> candidates = new ArrayList<>();
      villages
          .around(place.getCoordinate())
          .forEach(holder -> candidates.add(new Dispute.Candidate(holder.id(), 0)));
      candidates.add(new Dispute.Candidate(village.id(), metres));
      dispute(object, Dispute.CONFLICT, Basis.CODE, village.id(), candidates);
    }
    return farOff;
  }

  /**
   * What the village that it declares was split into, or was before it was one, decides by place.
   */
  private Optional<Claim> claimAmong(F object, String name, List<Village> meant) {
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
      ambiguous(object, meant);
      return Optional.empty();
    }
    return nearest(object, near).map(village -> asDeclared(object, village));
  }

  private Optional<Claim> claimByPlace(F object) {
    List<Village> around = villages.around(place(object).getCoordinate());
    if (around.size() == 1) {
      return Optional.of(new Claim(around.get(0), Basis.GEOM, false));
    }
    List<Settlements.Neighbour> near =
        settlements.near(place(object), nearM, v -> around.isEmpty() || around.contains(v));
    if (near.isEmpty() && around.isEmpty()) {
      note(object, "NOBODY", "no village is within " + Math.round(nearM) + " m");
    } else if (near.isEmpty()) {
      note(object, "AMBIGUOUS", "lies on the line of several villages: none gets it");
      ambiguous(object, around);
    } else {
      Basis basis = around.isEmpty() ? Basis.NEAR : Basis.GEOM;
      return nearest(object, near).map(v -> new Claim(v, basis, false));
    }
    return Optional.empty();
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
    double farthest = near.get(0).metres() * tolerance();
    dispute(
        object,
        Dispute.AMBIGUOUS,
        null,
        null,
        near.stream()
            .filter(neighbour -> neighbour.metres() <= farthest)
            .map(neighbour -> new Dispute.Candidate(neighbour.village().id(), neighbour.metres()))
            .toList());
    return Optional.empty();
  }

  private void ambiguous(F object, List<Village> among) {
    Tape tape = new Tape(place(object).getCoordinate());
    List<Dispute.Candidate> candidates =
        among.stream()
            .map(v -> new Dispute.Candidate(v.id(), tape.metresTo(v.geometry())))
            .sorted(
                Comparator.comparingDouble(Dispute.Candidate::metres)
                    .thenComparing(Dispute.Candidate::village))
            .toList();
    dispute(object, Dispute.AMBIGUOUS, null, null, candidates);
  }

  private void dispute(
      F object,
      String code,
      Basis wonByOrNull,
      String countedForOrNull,
      List<Dispute.Candidate> candidates) {
    notices.add(
        new Dispute(type.name(), object.id(), code, wonByOrNull, countedForOrNull, candidates));
  }

  private boolean isTie(List<Settlements.Neighbour> near) {
    return near.size() > 1 && near.get(1).metres() <= near.get(0).metres() * tolerance();
  }

  private double tolerance() {
    return 1 + snapshot.law().value(Norm.AMBIGUITY_PERCENT) / 100;
  }

  private void share(Function<F, List<String>> sharers) {
    for (int i = 0; i < owners.length; i++) {
      List<String> names = sharers.apply(objects.get(i));
      for (String name : names == null ? List.<String>of() : names) {
        share(i, name);
      }
    }
  }

  /** An agreement binds all that a village became. */
  private void share(int i, String name) {
    List<Village> meant = villages.named(name);
    meant.stream()
        .filter(village -> owners[i] != villages.rank(village))
        .forEach(village -> addShared(village, i));
    if (meant.isEmpty()) {
      note(objects.get(i), "VILLAGE", "is shared, but " + villages.whyNobody(name));
    }
  }

  private void addShared(Village village, int i) {
    List<Member<F>> others = shared.computeIfAbsent(village.id(), id -> new ArrayList<>(2));
    if (others.stream().noneMatch(member -> member.object() == objects.get(i))) {
      others.add(member(i, Basis.SHARED, false));
    }
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
