package org.firewell.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.firewell.exchange.Match.Basis;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.Lifecycle;
import org.firewell.geo.Ellipsoid;
import org.locationtech.jts.geom.Point;

/**
 * Which row is which hydrant, found by looking at every pair again and again: what {@link Matching}
 * promises, without an index.
 */
final class NaiveMatching {

  /** What a row was taken for, in words. */
  record Told(Basis basis, String stands, long other) {}

  private final List<Incoming<Hydrant>> rows;
  private final List<Hydrant> standing;
  private final Said said;
  private final Map<Incoming<Hydrant>, Told> told = new HashMap<>();
  private final Map<String, Incoming<Hydrant>> claimed = new HashMap<>();

  /**
   * @param rows in the order in which ties are broken
   */
  NaiveMatching(List<Incoming<Hydrant>> rows, List<Hydrant> standing, Said said) {
    this.rows = rows;
    this.standing = standing.stream().sorted(Comparator.comparing(Hydrant::id)).toList();
    this.said = said;
  }

  /** By number of the row. */
  Map<Long, Told> run() {
    repeatedIds();
    ids();
    codesOfPlaceless();
    nearest(5, Basis.CODE, (row, h) -> code(row.feature()) != null && sameCode(row, h));
    nearest(5, Basis.PLACE, (row, h) -> !isAnother(row.feature(), h));
    twins();
    placesOfRows();
    photos();
    codesElsewhere();
    nearest(50, Basis.NEAR, (row, h) -> !isAnother(row.feature(), h));
    nearest(5, Basis.OTHER_CODE, (row, h) -> !isOfOtherUse(row.feature(), h));
    open().forEach(row -> tell(row, place(row) == null ? Basis.PLACELESS : Basis.NEW, null, 0));
    Map<Long, Told> byRow = new HashMap<>();
    told.forEach((row, what) -> byRow.put(row.row(), what));
    return byRow;
  }

  private void repeatedIds() {
    for (Incoming<Hydrant> row : rows) {
      List<Incoming<Hydrant>> like =
          rows.stream().filter(other -> key(other).equals(key(row))).toList();
      if (like.size() > 1) {
        Set<String> contents = new HashSet<>();
        like.forEach(other -> contents.add(Ids.content(other)));
        boolean isFirst = like.get(0) == row;
        if (contents.size() > 1) {
          tell(row, Basis.CONTRADICTED, null, like.get(isFirst ? 1 : 0).row());
        } else if (!isFirst) {
          tell(row, Basis.TWIN, null, like.get(0).row());
        }
      }
    }
    List<Incoming<Hydrant>> loose =
        open().stream()
            .filter(r -> place(r) == null && id(r) == null && code(r.feature()) != null)
            .toList();
    for (Incoming<Hydrant> row : loose) {
      List<Incoming<Hydrant>> like =
          loose.stream().filter(o -> code(o.feature()).equals(code(row.feature()))).toList();
      if (like.size() > 1) {
        tell(row, Basis.CONTRADICTED, null, like.get(like.get(0) == row ? 1 : 0).row());
      }
    }
  }

  private static String key(Incoming<Hydrant> row) {
    return id(row) == null ? "content " + Ids.content(row) : "id " + id(row);
  }

  private void ids() {
    for (Incoming<Hydrant> row : open()) {
      Said.Thing thing = said.ofRow(FeatureType.HYDRANTS, row).orElse(null);
      if (thing != null) {
        Hydrant there = find(thing.feature());
        if (there == null) {
          tell(row, Basis.REMOVED, null, 0);
        } else {
          claim(row, there, Basis.ID);
        }
      }
    }
    for (Incoming<Hydrant> row : open()) {
      Hydrant there = id(row) == null ? null : find(id(row));
      if (there != null && isFree(row, there)) {
        claim(row, there, Basis.ID);
      }
    }
  }

  private void codesOfPlaceless() {
    for (Incoming<Hydrant> row : open()) {
      if (place(row) == null && code(row.feature()) != null) {
        List<Hydrant> free =
            alive().stream().filter(h -> sameCode(row, h) && isFree(row, h)).toList();
        if (free.size() == 1) {
          claim(row, free.get(0), Basis.CODE);
        }
      }
    }
  }

  private interface Test {
    boolean of(Incoming<Hydrant> row, Hydrant hydrant);
  }

  private void nearest(double reach, Basis basis, Test test) {
    while (true) {
      double least = Double.POSITIVE_INFINITY;
      Incoming<Hydrant> bestRow = null;
      Hydrant best = null;
      for (Incoming<Hydrant> row : open()) {
        for (Hydrant hydrant : alive()) {
          if (place(row) != null && isFree(row, hydrant) && test.of(row, hydrant)) {
            double metres = metres(place(row), hydrant.geometry());
            if (metres <= reach && metres < least) {
              least = metres;
              bestRow = row;
              best = hydrant;
            }
          }
        }
      }
      if (best == null) {
        return;
      }
      claim(bestRow, best, basis);
    }
  }

  private void twins() {
    List<Incoming<Hydrant>> speakers = new ArrayList<>();
    for (Incoming<Hydrant> row : rows) {
      boolean isKnown =
          told.get(row) != null
              && (told.get(row).basis().isSure() || told.get(row).basis() == Basis.REMOVED);
      if (place(row) != null && isKnown) {
        speakers.add(row);
      }
    }
    List<Incoming<Hydrant>> open = open();
    List<Incoming<Hydrant>> inTurn = new ArrayList<>();
    open.stream().filter(row -> code(row.feature()) != null).forEach(inTurn::add);
    open.stream().filter(row -> code(row.feature()) == null).forEach(inTurn::add);
    for (Incoming<Hydrant> row : inTurn) {
      if (place(row) != null) {
        Incoming<Hydrant> of = null;
        double least = Double.POSITIVE_INFINITY;
        for (Incoming<Hydrant> speaker : rows) {
          if (speakers.contains(speaker) && !isAnother(row.feature(), speaker.feature())) {
            double metres = metres(place(row), place(speaker));
            if (metres <= 5 && metres < least) {
              least = metres;
              of = speaker;
            }
          }
        }
        if (of == null) {
          speakers.add(row);
        } else {
          tell(row, Basis.TWIN, null, of.row());
        }
      }
    }
  }

  private void placesOfRows() {
    for (Incoming<Hydrant> row : open()) {
      double least = Double.POSITIVE_INFINITY;
      Hydrant best = null;
      for (Hydrant hydrant : alive()) {
        if (place(row) != null
            && claimed.containsKey(hydrant.id())
            && !isAnother(row.feature(), hydrant)) {
          double metres = metres(place(row), hydrant.geometry());
          if (metres <= 5 && metres < least) {
            least = metres;
            best = hydrant;
          }
        }
      }
      if (best != null) {
        tell(row, Basis.PLACE_OF_ROW, null, claimed.get(best.id()).row());
      }
    }
  }

  private void photos() {
    for (Incoming<Hydrant> row : open()) {
      if (row.photo() == null) {
        continue;
      }
      Hydrant of =
          said.list().stream()
              .filter(thing -> row.photo().equals(thing.photo()))
              .map(thing -> find(thing.feature()))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      if (of != null && isFree(row, of)) {
        claim(row, of, Basis.PHOTO);
        continue;
      }
      if (place(row) == null) {
        continue;
      }
      Incoming<Hydrant> other =
          rows.stream()
              .filter(o -> o != row && row.photo().equals(o.photo()))
              .filter(o -> told.get(o) != null && told.get(o).basis().isSure())
              .findFirst()
              .orElseGet(
                  () ->
                      rows.subList(0, rows.indexOf(row)).stream()
                          .filter(o -> row.photo().equals(o.photo()))
                          .filter(o -> told.get(o) == null && place(o) != null)
                          .findFirst()
                          .orElse(null));
      if (other != null) {
        tell(row, Basis.PHOTO_OF_ROW, null, other.row());
      }
    }
  }

  private void codesElsewhere() {
    List<Incoming<Hydrant>> open = open();
    for (Incoming<Hydrant> row : open) {
      if (code(row.feature()) == null) {
        continue;
      }
      Incoming<Hydrant> other =
          open.stream()
              .filter(o -> o != row && place(o) != null)
              .filter(o -> code(row.feature()).equals(code(o.feature())))
              .findFirst()
              .orElseGet(
                  () ->
                      rows.stream()
                          .filter(o -> code(row.feature()).equals(code(o.feature())))
                          .filter(o -> told.get(o) != null && told.get(o).basis().isSure())
                          .findFirst()
                          .orElse(null));
      Hydrant nearest =
          alive().stream()
              .filter(h -> sameCode(row, h) && isFree(row, h))
              .min(
                  Comparator.comparingDouble(
                      h -> place(row) == null ? Double.NaN : exact(place(row), h.geometry())))
              .orElse(null);
      if (other != null && place(row) != null) {
        tell(row, Basis.CODE_OF_ROW, null, other.row());
      } else if (nearest != null) {
        claim(row, nearest, Basis.CODE_ELSEWHERE);
      }
    }
  }

  private List<Incoming<Hydrant>> open() {
    return rows.stream().filter(row -> told.get(row) == null).toList();
  }

  private void claim(Incoming<Hydrant> row, Hydrant hydrant, Basis basis) {
    claimed.put(hydrant.id(), row);
    tell(row, basis, hydrant.id(), 0);
  }

  private void tell(Incoming<Hydrant> row, Basis basis, String stands, long other) {
    told.put(row, new Told(basis, stands, other));
  }

  private boolean isFree(Incoming<Hydrant> row, Hydrant hydrant) {
    String theirs = said.of(hydrant.id()).map(Said.Thing::theirs).orElse(null);
    boolean isOthers = theirs != null && id(row) != null && !theirs.equals(id(row));
    return !claimed.containsKey(hydrant.id()) && !isOthers;
  }

  private Hydrant find(String id) {
    return standing.stream().filter(h -> h.id().equals(id)).findFirst().orElse(null);
  }

  private List<Hydrant> alive() {
    return standing.stream()
        .filter(h -> h.lifecycle() != Lifecycle.REMOVED && h.header().validTo() == null)
        .toList();
  }

  private static boolean sameCode(Incoming<Hydrant> row, Hydrant hydrant) {
    return Objects.equals(code(row.feature()), code(hydrant));
  }

  private static boolean isAnother(Hydrant one, Hydrant other) {
    boolean codesDiffer =
        code(one) != null && code(other) != null && !code(one).equals(code(other));
    return codesDiffer || isOfOtherUse(one, other);
  }

  private static boolean isOfOtherUse(Hydrant one, Hydrant other) {
    return one.kind() != null
        && other.kind() != null
        && (one.kind() == HydrantKind.WATER_CRANE) != (other.kind() == HydrantKind.WATER_CRANE);
  }

  private static String id(Incoming<Hydrant> row) {
    return row.given().contains("id") ? row.feature().id() : null;
  }

  private static String code(Hydrant hydrant) {
    return hydrant.code();
  }

  private static Point place(Incoming<Hydrant> row) {
    return row.feature().geometry();
  }

  /** To the millimetre. */
  private static double metres(Point one, Point other) {
    return Math.round(exact(one, other) * 1000) / 1000.0;
  }

  private static double exact(Point one, Point other) {
    return Ellipsoid.distance(one.getX(), one.getY(), other.getX(), other.getY());
  }
}
