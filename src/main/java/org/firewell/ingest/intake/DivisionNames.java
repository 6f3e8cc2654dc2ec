package org.firewell.ingest.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firewell.feature.Attribute;
import org.firewell.feature.Division;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Village;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Text;

/**
 * Brings the names of townships and villages in a file to the ids of those that stand: people write
 * names, the register joins by ids.
 *
 * <p>A name tells where one that stands bears it alone, a village's within the row's township where
 * that is known, be it that the one writes 玉湖 and the other 玉湖村委会. Names repeat, in Jinjiang alone
 * twelve: what several bear is left as it is written and told.
 */
final class DivisionNames {

  private static final String TOWNSHIP = "township";
  private static final String VILLAGE = "village";

  /** What some write behind a name and others leave away. */
  private static final Map<String, Pattern> KINDS =
      Map.of(
          TOWNSHIP,
          Pattern.compile("(?<=.)(街道办事处|街道|镇|乡)$"),
          VILLAGE,
          Pattern.compile("(?<=..)(村民委员会|居民委员会|社区居委会|村委会|居委会|社区|村)$"));

  private static final int LISTED = 20;

  private final Map<String, Known> known = new HashMap<>();
  private final Map<String, TreeMap<String, Long>> brought = new LinkedHashMap<>();
  private final Map<String, TreeMap<String, Long>> ambiguous = new LinkedHashMap<>();

  DivisionNames(Ground ground) {
    known.put(TOWNSHIP, new Known(TOWNSHIP, ground.list(FeatureType.TOWNSHIPS)));
    known.put(VILLAGE, new Known(VILLAGE, ground.list(FeatureType.VILLAGES)));
  }

  /** The feature with ids where it had names that tell. */
  <F extends Feature> F resolved(F feature) {
    FeatureType<F> type = FeatureType.of(feature);
    Map<String, Object> values = FeatureType.values(feature);
    boolean isChanged = false;
    for (String attribute : List.of(TOWNSHIP, VILLAGE)) {
      if (type.attribute(attribute).map(Attribute::kind).orElse(null) == Attribute.Kind.TEXT
          && values.get(attribute) instanceof String text
          && !known.get(attribute).isReference(text)) {
        String id = id(attribute, text, (String) values.get(TOWNSHIP));
        isChanged |= id != null && values.put(attribute, id) != null;
      }
    }
    return isChanged ? type.create(feature.geometry(), values) : feature;
  }

  private String id(String attribute, String text, String township) {
    List<Division> bearers =
        known.get(attribute).named(text).stream()
            .filter(
                bearer ->
                    !attribute.equals(VILLAGE)
                        || township == null
                        || known.get(TOWNSHIP).areOne(township, ((Village) bearer).township()))
            .toList();
    if (bearers.size() == 1) {
      String id = bearers.get(0).id();
      count(brought, attribute, text + " → " + id);
      return id;
    }
    if (bearers.size() > 1) {
      count(ambiguous, attribute, text);
    }
    return null;
  }

  private static void count(Map<String, TreeMap<String, Long>> to, String attribute, String what) {
    to.computeIfAbsent(attribute, a -> new TreeMap<>()).merge(Text.oneLine(what), 1L, Long::sum);
  }

  /** Tells what was brought to ids, and what was not. */
  void tell(Consumer<Reason> warnings) {
    brought.forEach(
        (attribute, names) ->
            warnings.accept(
                new Reason(
                    attribute + " 写的是名称，已对应到标识：" + listed(names),
                    attribute + " was a name and is brought to the id: " + listed(names))));
    ambiguous.forEach(
        (attribute, names) ->
            warnings.accept(
                new Reason(
                    attribute + " 写的是名称，同名的不止一个，请写标识或代码：" + listed(names),
                    attribute
                        + " is a name that several bear, write the id or code: "
                        + listed(names))));
  }

  private static String listed(Map<String, Long> names) {
    String list =
        names.entrySet().stream()
            .limit(LISTED)
            .map(name -> name.getKey() + " (" + name.getValue() + ")")
            .collect(Collectors.joining(", "));
    return names.size() > LISTED ? list + " … +" + (names.size() - LISTED) : list;
  }

  /** The townships or the villages that stand. */
  private static final class Known {
    private final Pattern kind;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> references = new HashSet<>();
    private final Map<String, List<Division>> byName;
    private final Map<String, List<Division>> byBareName;

    Known(String attribute, List<? extends Division> divisions) {
      this.kind = KINDS.get(attribute);
      List<Division> standing =
          divisions.stream()
              .map(Division.class::cast)
              .filter(d -> d.header().validTo() == null && d.name() != null)
              .toList();
      divisions.forEach(
          d ->
              Stream.concat(Stream.of(d.id()), Stream.ofNullable(d.code()))
                  .forEach(reference -> ids.putIfAbsent(reference, d.id())));
      references.addAll(ids.keySet());
      divisions.forEach(d -> references.addAll(d.otherWords()));
      this.byName = standing.stream().collect(Collectors.groupingBy(Feature::name));
      this.byBareName = standing.stream().collect(Collectors.groupingBy(d -> bare(d.name())));
    }

    boolean isReference(String text) {
      return references.contains(text);
    }

    /** Those that bear the name as it is written, else those that bear it but for its end. */
    List<Division> named(String name) {
      List<Division> exact = byName.getOrDefault(name.strip(), List.of());
      return exact.isEmpty() ? byBareName.getOrDefault(bare(name), List.of()) : exact;
    }

    /** Whether two ids or codes mean one. */
    boolean areOne(String one, String other) {
      return ids.getOrDefault(one, one).equals(ids.getOrDefault(other, other));
    }

    private String bare(String name) {
      return kind.matcher(name.strip()).replaceFirst("");
    }
  }
}
