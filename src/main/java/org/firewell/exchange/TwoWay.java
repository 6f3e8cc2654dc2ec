package org.firewell.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.firewell.exchange.Line.Difference;
import org.firewell.exchange.Line.Side;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;

/**
 * The register beside a partner's, both ways: what is new here and there, and who changed what.
 *
 * @param rows of what either has, by id; what ended here and was never spoken of is not among them
 */
public record TwoWay(List<Row> rows) {

  /** How the two registers meet at one thing. */
  public enum Meeting {
    /** It stands here, and the partner does not have it. */
    NEW_HERE,
    /** The partner has it, and it does not stand here. */
    NEW_THERE,
    /** It stands here otherwise than the partner says and said before. */
    CHANGED_HERE,
    /** The partner's new file changes it, and it stands here as it was. */
    CHANGED_THERE,
    /** Both changed it, or it never was the same. */
    CHANGED_BOTH,
    SAME;

    /** The word in a table and an answer. */
    public String word() {
      return Attribute.text(this);
    }
  }

  /**
   * One thing.
   *
   * @param id here; that of the file where it does not stand here
   * @param differences attribute by attribute
   */
  public record Row(String id, Meeting meeting, List<Difference> differences) {}

  public TwoWay {
    rows = rows.stream().sorted(Comparator.comparing(Row::id)).toList();
  }

  /** By what the partner said in the last file that was taken. */
  public static <F extends Feature> TwoWay of(FeatureType<F> type, List<F> standing, Said said) {
    Traits traits = new Traits(type);
    List<Row> rows = new ArrayList<>();
    Set<String> here = new HashSet<>();
    for (F stands : standing) {
      here.add(stands.id());
      Said.Thing thing = said.of(stands.id()).orElse(null);
      if (thing != null) {
        rows.add(row(type, stands, thing));
      } else if (!traits.isEnded(stands)) {
        rows.add(new Row(stands.id(), Meeting.NEW_HERE, List.of()));
      }
    }
    said.list().stream()
        .filter(thing -> !here.contains(thing.feature()))
        .forEach(thing -> rows.add(new Row(thing.feature(), Meeting.NEW_THERE, List.of())));
    return new TwoWay(rows);
  }

  private static <F extends Feature> Row row(FeatureType<F> type, F stands, Said.Thing thing) {
    Map<String, Object> values = new HashMap<>(thing.values());
    values.put("id", stands.id());
    Set<String> given = new LinkedHashSet<>(thing.values().keySet());
    if (thing.place() != null) {
      given.add(Merging.GEOMETRY);
    }
    Incoming<F> repeated = new Incoming<>(1, type.create(thing.place(), values), given, null);
    List<Difference> differences = Merging.differences(repeated, stands, thing);
    return new Row(
        stands.id(), differences.isEmpty() ? Meeting.SAME : Meeting.CHANGED_HERE, differences);
  }

  /**
   * By a new file of the partner's that was read and not taken.
   *
   * @param lines what becomes of its rows
   */
  public static <F extends Feature> TwoWay of(
      FeatureType<F> type, List<F> standing, List<Line> lines) {
    Traits traits = new Traits(type);
    List<Row> rows = new ArrayList<>();
    Set<String> here = standing.stream().map(Feature::id).collect(Collectors.toSet());
    Set<String> met = new HashSet<>();
    for (Line line : lines) {
      String id = line.stands() == null ? line.id() : line.stands();
      Meeting meeting = meeting(line, id != null && here.contains(id));
      if (meeting != null && met.add(id)) {
        rows.add(new Row(id, meeting, line.differences()));
      }
    }
    standing.stream()
        .filter(stands -> !met.contains(stands.id()) && !traits.isEnded(stands))
        .forEach(stands -> rows.add(new Row(stands.id(), Meeting.NEW_HERE, List.of())));
    return new TwoWay(rows);
  }

  /** Null of a row that says nothing of its own: a twin, or one that cannot be read. */
  private static Meeting meeting(Line line, boolean stands) {
    return switch (line.outcome()) {
      case ADDED -> Meeting.NEW_THERE;
      case CHANGED -> Meeting.CHANGED_THERE;
      case CONFLICT -> stands ? Meeting.CHANGED_BOTH : Meeting.NEW_THERE;
      case SAME ->
          line.differences().stream().anyMatch(d -> d.side() == Side.REGISTER)
              ? Meeting.CHANGED_HERE
              : Meeting.SAME;
      case SKIPPED, REFUSED -> null;
    };
  }

  /** How many there are of each. */
  public Map<Meeting, Long> counts() {
    Map<Meeting, Long> counts = new EnumMap<>(Meeting.class);
    for (Meeting meeting : Meeting.values()) {
      counts.put(meeting, 0L);
    }
    rows.forEach(row -> counts.merge(row.meeting(), 1L, Long::sum));
    return counts;
  }

  /**
   * What stands here as the file that goes to the partner: under the ids that it gave, where it
   * gave one, and else under ours.
   */
  public static <F extends Feature> List<F> outgoing(
      FeatureType<F> type, List<F> standing, Said said) {
    Traits traits = new Traits(type);
    return standing.stream()
        .filter(stands -> !traits.isEnded(stands))
        .map(stands -> outgoing(type, stands, said))
        .sorted(Comparator.comparing(Feature::id))
        .toList();
  }

  private static <F extends Feature> F outgoing(FeatureType<F> type, F stands, Said said) {
    String theirs =
        said.of(stands.id()).map(Said.Thing::theirs).filter(Objects::nonNull).orElse(stands.id());
    if (theirs.equals(stands.id())) {
      return stands;
    }
    Map<String, Object> values = FeatureType.values(stands);
    values.put("id", theirs);
    return type.create(stands.geometry(), values);
  }
}
