package org.firewell.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.firewell.exchange.Match.Basis;
import org.firewell.exchange.Places.Pair;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Which row of a file is which feature that stands.
 *
 * <p>What tells most comes first: the id, under which the sender spoke of it before or under which
 * it stands; the code; the name of a division in its township; the place. Points of a kind within
 * {@value #SAME_M} m are one object unless both carry codes that differ; lines and outlines are one
 * where none of their vertices lies farther than {@link Sameness#PLACE_M} from the other. What is
 * left and lies within {@value #NEAR_M} m of something that no row is, or shares its code or photo
 * with something elsewhere, is probably that: it is asked, nearest first. So is what lies where
 * something of another code stands, for a fire office and a water works number one hydrant each in
 * its own way. Each feature is at most one row's. What ended here is found by its id alone.
 *
 * <p>The order of the rows changes nothing. Takes n log n.
 */
final class Matching<F extends Feature> {

  /** As the contract tells duplicates of a register. */
  static final double SAME_M = 5;

  /** What two surveys of one place differ by, with a bad receiver or none. */
  static final double NEAR_M = 50;

  private final FeatureType<F> type;
  private final Traits traits;
  private final Said said;
  private final String partner;

  /** In an order that is not the file's. */
  private final List<Incoming<F>> rows;

  /** By row; null as long as it is open. */
  private final List<Match<F>> matches = new ArrayList<>();

  private final Map<String, F> standing = new HashMap<>();
  private final List<F> alive;

  /** By id of what stands, the row that it is. */
  private final Map<String, Integer> claimed = new HashMap<>();

  private Matching(
      FeatureType<F> type, List<Incoming<F>> rows, List<F> standing, Said said, String partner) {
    this.type = type;
    this.traits = new Traits(type);
    this.said = said;
    this.partner = partner;
    this.rows = rows.stream().sorted(Matching::order).toList();
    this.rows.forEach(row -> matches.add(null));
    standing.forEach(feature -> this.standing.put(feature.id(), feature));
    this.alive =
        standing.stream()
            .filter(feature -> !traits.isEnded(feature))
            .sorted(Comparator.comparing(Feature::id))
            .toList();
  }

  /** What each row is, by number of the row. */
  static <F extends Feature> List<Match<F>> of(
      FeatureType<F> type,
      List<Incoming<F>> rows,
      List<F> standing,
      Said said,
      String partnerOrNull) {
    Matching<F> matching = new Matching<>(type, rows, standing, said, partnerOrNull);
    matching.run();
    return matching.matches.stream()
        .sorted(Comparator.comparingLong(match -> match.row().row()))
        .toList();
  }

  private void run() {
    repeated(this::identity);
    repeated(row -> isPlaced(row) || givesId(row) ? null : traits.code(row.feature()));
    byTheirs();
    byId();
    byCode();
    byName();
    byPlace();
    twins();
    byPlaceOfRow();
    byPhoto();
    byCodeElsewhere();
    near();
    rest();
  }

  // ---- rows of one file that are one ----

  /** The id, or where the file gives none all that the row says. */
  private Object identity(Incoming<F> row) {
    return givesId(row) ? row.feature().id() : Ids.ofContent(row);
  }

  /** Rows of one identity: the same words are said once, other words by none. */
  private void repeated(Function<Incoming<F>, Object> identityOrNull) {
    for (List<Integer> group : groups(open(), i -> identityOrNull.apply(rows.get(i)))) {
      boolean isOneContent =
          group.stream().map(i -> Ids.content(rows.get(i))).distinct().limit(2).count() == 1;
      Basis basis = isOneContent ? Basis.TWIN : Basis.CONTRADICTED;
      for (int k = isOneContent ? 1 : 0; k < group.size(); k++) {
        int other = group.get(k == 0 ? 1 : 0);
        set(group.get(k), null, basis, rows.get(other).row(), Double.NaN);
      }
    }
  }

  /** Those that share a key with another, each in the order of the rows; null is no key. */
  private List<List<Integer>> groups(List<Integer> some, Function<Integer, Object> keyOrNull) {
    Map<Object, Integer> first = new HashMap<>();
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i : some) {
      Object key = keyOrNull.apply(i);
      Integer before = key == null ? null : first.putIfAbsent(key, i);
      if (before != null) {
        groups.computeIfAbsent(before, b -> new ArrayList<>(List.of(b))).add(i);
      }
    }
    return List.copyOf(groups.values());
  }

  /** Points that lie where another row lies. What stands here each for itself stays so. */
  private void twins() {
    List<Integer> placed =
        IntStream.range(0, rows.size())
            .filter(i -> traits.ofPoints() && isPlaced(rows.get(i)))
            .filter(i -> matches.get(i) == null || isKnown(i))
            .boxed()
            .toList();
    Places places = new Places(placed.stream().map(i -> place(rows.get(i))).toList());
    boolean[] alone = places.alone(SAME_M);
    Places.Search search = places.search(SAME_M);
    Set<Integer> speakers = new HashSet<>();
    IntStream.range(0, placed.size())
        .filter(k -> !alone[k])
        .boxed()
        .sorted(
            Comparator.<Integer, Boolean>comparing(k -> matches.get(placed.get(k)) == null)
                .thenComparing(k -> traits.code(rows.get(placed.get(k)).feature()) == null)
                .thenComparing(k -> k))
        .forEach(
            k -> {
              int i = placed.get(k);
              List<Pair> around = new ArrayList<>();
              search.each(k, place(rows.get(i)), around);
              around.stream()
                  .filter(pair -> matches.get(i) == null && speakers.contains(pair.to()))
                  .filter(pair -> !isAnother(i, placed.get(pair.to())))
                  .min(Pair.NEAREST_FIRST)
                  .ifPresentOrElse(
                      pair -> {
                        long other = rows.get(placed.get(pair.to())).row();
                        set(i, null, Basis.TWIN, other, pair.metres());
                      },
                      () -> speakers.add(k));
            });
  }

  private boolean isAnother(int one, int other) {
    return traits.isAnother(rows.get(one).feature(), rows.get(other).feature());
  }

  // ---- what stands ----

  private void byTheirs() {
    for (int i : open()) {
      Said.Thing thing = said.ofRow(type, rows.get(i)).orElse(null);
      if (thing != null) {
        F stands = standing.get(thing.feature());
        if (stands == null) {
          matches.set(
              i, new Match<>(rows.get(i), thing.feature(), null, Basis.REMOVED, 0, Double.NaN));
        } else {
          claim(i, stands, Basis.ID, Double.NaN);
        }
      }
    }
  }

  private void byId() {
    for (int i : open()) {
      F stands = givesId(rows.get(i)) ? standing.get(rows.get(i).feature().id()) : null;
      if (stands != null && isFree(i, stands)) {
        claim(i, stands, Basis.ID, Double.NaN);
      }
    }
  }

  /**
   * The code of a division is an office's: it tells wherever it lies. That of a plate tells what
   * lies there; where the row has no place it tells the only one.
   */
  private void byCode() {
    Map<String, List<F>> byCode = byText(traits::code);
    Set<String> shared = sharedCodes();
    for (int i : open()) {
      String code = traits.code(rows.get(i).feature());
      boolean isTelling = traits.ofDivisions() ? !shared.contains(code) : !isPlaced(rows.get(i));
      List<F> free = code == null || !isTelling ? List.of() : free(i, byCode.get(code));
      if (free.size() == 1) {
        claim(i, free.get(0), Basis.CODE, Double.NaN);
      }
    }
    if (traits.ofPoints()) {
      claimNearest(SAME_M, Basis.CODE, traits::isOfOneCode);
    }
  }

  private Set<String> sharedCodes() {
    Set<String> shared = new HashSet<>();
    groups(open(), i -> traits.code(rows.get(i).feature()))
        .forEach(group -> shared.add(traits.code(rows.get(group.get(0)).feature())));
    return shared;
  }

  private void byName() {
    if (!traits.ofDivisions()) {
      return;
    }
    Map<String, List<F>> byName = byText(Traits::name);
    List<Integer> named = new ArrayList<>();
    Map<String, Integer> rowsOfName = new HashMap<>();
    for (int i : open()) {
      String name = Traits.name(rows.get(i).feature());
      if (name != null) {
        named.add(i);
        rowsOfName.merge(key(rows.get(i).feature()), 1, Integer::sum);
      }
    }
    for (int i : named) {
      F row = rows.get(i).feature();
      List<F> free =
          free(i, byName.get(Traits.name(row))).stream()
              .filter(stands -> !traits.isAnother(row, stands))
              .filter(stands -> mayShareTownship(row, stands))
              .toList();
      if (free.size() == 1 && rowsOfName.get(key(row)) == 1) {
        boolean isSure = type == FeatureType.TOWNSHIPS || isOfOneTownship(row, free.get(0));
        claim(i, free.get(0), isSure ? Basis.NAME : Basis.NAME_ALONE, Double.NaN);
      }
    }
  }

  private String key(F division) {
    return traits.township(division) + " " + Traits.name(division);
  }

  private boolean isOfOneTownship(F one, F other) {
    String township = traits.township(one);
    return township != null && township.equals(traits.township(other));
  }

  private boolean mayShareTownship(F one, F other) {
    return traits.township(one) == null
        || traits.township(other) == null
        || isOfOneTownship(one, other);
  }

  private void byPlace() {
    if (traits.ofPoints()) {
      claimNearest(SAME_M, Basis.PLACE, (row, stands) -> !traits.isAnother(row, stands));
    } else {
      claimNearest(
          Sameness.PLACE_M,
          Basis.PLACE,
          (row, stands) ->
              !traits.isAnother(row, stands)
                  && Sameness.isWithin(row.geometry(), stands.geometry(), Sameness.PLACE_M));
    }
  }

  // ---- what is asked ----

  private void byPhoto() {
    Map<String, F> ofSaid = new HashMap<>();
    for (Said.Thing thing : said.list()) {
      F stands = standing.get(thing.feature());
      if (thing.photo() != null && stands != null) {
        ofSaid.putIfAbsent(thing.photo(), stands);
      }
    }
    Map<String, Integer> ofRows = new HashMap<>();
    IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).photo() != null && isSure(i))
        .forEach(i -> ofRows.putIfAbsent(rows.get(i).photo(), i));
    for (int i : open()) {
      String photo = rows.get(i).photo();
      F stands = photo == null ? null : ofSaid.get(photo);
      if (stands != null && isFree(i, stands)) {
        claim(i, stands, Basis.PHOTO, Double.NaN);
      } else if (photo != null && isPlaced(rows.get(i))) {
        Integer other = ofRows.putIfAbsent(photo, i);
        if (other != null) {
          set(i, null, Basis.PHOTO_OF_ROW, rows.get(other).row(), Double.NaN);
        }
      }
    }
  }

  private void byCodeElsewhere() {
    Map<String, List<F>> byCode = byText(traits::code);
    Map<String, Integer> ofRows = new HashMap<>();
    IntStream.range(0, rows.size())
        .filter(i -> isSure(i) && traits.code(rows.get(i).feature()) != null)
        .forEach(i -> ofRows.putIfAbsent(traits.code(rows.get(i).feature()), i));
    Map<Integer, Integer> otherOf = new HashMap<>();
    groups(openPlaced(), i -> traits.code(rows.get(i).feature()))
        .forEach(
            group -> group.forEach(i -> otherOf.put(i, group.get(i.equals(group.get(0)) ? 1 : 0))));
    for (int i : open()) {
      String code = traits.code(rows.get(i).feature());
      if (code == null) {
        continue;
      }
      F nearest = nearest(i, free(i, byCode.get(code)));
      Integer other = otherOf.getOrDefault(i, ofRows.get(code));
      if (other != null && isPlaced(rows.get(i))) {
        set(i, null, Basis.CODE_OF_ROW, rows.get(other).row(), Double.NaN);
      } else if (nearest != null) {
        claim(i, nearest, Basis.CODE_ELSEWHERE, metres(rows.get(i), nearest));
      }
    }
  }

  private F nearest(int i, List<F> some) {
    return some.stream()
        .min(
            Comparator.<F>comparingDouble(stands -> metres(rows.get(i), stands))
                .thenComparing(Feature::id))
        .orElse(null);
  }

  private double metres(Incoming<F> row, F stands) {
    return isPlaced(row)
        ? Sameness.metres(row.feature().geometry(), stands.geometry())
        : Double.NaN;
  }

  /** Where something stands that another row is, which may have moved it. */
  private void byPlaceOfRow() {
    List<F> taken = alive.stream().filter(stands -> claimed.containsKey(stands.id())).toList();
    List<Integer> asked = openPlaced();
    if (traits.ofPoints() && !taken.isEmpty()) {
      new Places(taken.stream().map(Feature::geometry).toList())
          .pairs(asked.stream().map(i -> place(rows.get(i))).toList(), SAME_M)
          .forEach(
              pair -> {
                int i = asked.get(pair.from());
                F stands = taken.get(pair.to());
                if (matches.get(i) == null && !traits.isAnother(rows.get(i).feature(), stands)) {
                  long other = rows.get(claimed.get(stands.id())).row();
                  set(i, null, Basis.PLACE_OF_ROW, other, pair.metres());
                }
              });
    }
  }

  private void near() {
    if (traits.ofPoints()) {
      claimNearest(NEAR_M, Basis.NEAR, (row, stands) -> !traits.isAnother(row, stands));
      claimNearest(SAME_M, Basis.OTHER_CODE, (row, stands) -> !Hydrant.areOfOtherUse(row, stands));
    }
  }

  // ---- the rest ----

  private void rest() {
    for (int i : open()) {
      set(i, null, isPlaced(rows.get(i)) ? Basis.NEW : Basis.PLACELESS, 0, Double.NaN);
    }
    Ids ids = new Ids(type, partner, standing.keySet());
    for (int i = 0; i < matches.size(); i++) {
      Match<F> match = matches.get(i);
      if (match.basis().mayBeNew() && isPlaced(match.row())) {
        boolean hasOwn = givesId(match.row()) || match.basis() == Basis.REMOVED;
        matches.set(i, match.as(ids.free(match.row(), hasOwn ? match.id() : null)));
      }
    }
  }

  // ---- common ----

  /** Pairs of an open row and something free, nearest first, each once. */
  private void claimNearest(double metres, Basis basis, BiPredicate<F, F> isOne) {
    List<Integer> asked = openPlaced();
    List<F> free = alive.stream().filter(stands -> !claimed.containsKey(stands.id())).toList();
    if (asked.isEmpty() || free.isEmpty()) {
      return;
    }
    List<Pair> pairs =
        new Places(free.stream().map(Feature::geometry).toList())
            .pairs(asked.stream().map(i -> place(rows.get(i))).toList(), metres);
    for (Pair pair : pairs) {
      int i = asked.get(pair.from());
      F stands = free.get(pair.to());
      if (matches.get(i) == null
          && isFree(i, stands)
          && isOne.test(rows.get(i).feature(), stands)) {
        claim(i, stands, basis, pair.metres());
      }
    }
  }

  private List<F> free(int i, List<F> someOrNull) {
    return someOrNull == null
        ? List.of()
        : someOrNull.stream().filter(stands -> isFree(i, stands)).toList();
  }

  /** No row's, and not what the sender calls otherwise. */
  private boolean isFree(int i, F stands) {
    if (claimed.containsKey(stands.id())) {
      return false;
    }
    return said.of(stands.id())
        .filter(thing -> thing.theirs() != null && givesId(rows.get(i)))
        .map(thing -> thing.theirs().equals(rows.get(i).feature().id()))
        .orElse(true);
  }

  private void claim(int i, F stands, Basis basis, double metres) {
    claimed.put(stands.id(), i);
    set(i, stands, basis, 0, metres);
  }

  private void set(int i, F stands, Basis basis, long other, double metres) {
    Incoming<F> row = rows.get(i);
    String id = givesId(row) ? row.feature().id() : stands == null ? null : stands.id();
    matches.set(i, new Match<>(row, id, stands, basis, other, metres));
  }

  private List<Integer> open() {
    return IntStream.range(0, rows.size()).filter(i -> matches.get(i) == null).boxed().toList();
  }

  /** Whether its sender's thing is known, be it that it stands no more. */
  private boolean isKnown(int i) {
    return isSure(i) || matches.get(i) != null && matches.get(i).basis() == Basis.REMOVED;
  }

  private List<Integer> openPlaced() {
    return open().stream().filter(i -> isPlaced(rows.get(i))).toList();
  }

  private boolean isSure(int i) {
    return matches.get(i) != null && matches.get(i).basis().isSure();
  }

  /** Those that stand, by a text that they carry. */
  private Map<String, List<F>> byText(Function<Feature, String> text) {
    Map<String, List<F>> byText = new HashMap<>();
    for (F stands : alive) {
      String key = text.apply(stands);
      if (key != null) {
        byText.computeIfAbsent(key, k -> new ArrayList<>(1)).add(stands);
      }
    }
    return byText;
  }

  private static boolean givesId(Incoming<?> row) {
    return Ids.isGiven(row);
  }

  private static boolean isPlaced(Incoming<?> row) {
    return row.feature().geometry() != null;
  }

  private static Geometry place(Incoming<?> row) {
    return row.feature().geometry();
  }

  /** By id, then by place; what is left by all that they say. */
  private static int order(Incoming<?> one, Incoming<?> other) {
    int byId = Comparator.<String>naturalOrder().compare(givenId(one), givenId(other));
    if (byId != 0) {
      return byId;
    }
    int byPlace = comparePlaces(place(one), place(other));
    return byPlace != 0 ? byPlace : Ids.content(one).compareTo(Ids.content(other));
  }

  private static String givenId(Incoming<?> row) {
    return givesId(row) ? row.feature().id() : "";
  }

  private static int comparePlaces(Geometry one, Geometry other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return one instanceof Point && other instanceof Point
        ? one.getCoordinate().compareTo(other.getCoordinate())
        : one.compareTo(other);
  }
}
