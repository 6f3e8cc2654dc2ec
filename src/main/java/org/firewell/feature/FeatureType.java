package org.firewell.feature;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * One of the ten collections: its name, the geometries it takes, and its attributes.
 *
 * <p>The attributes are read off the record, so a component added there appears in files, tables
 * and answers under the same noun.
 *
 * @param <F> the record of the collection
 */
public final class FeatureType<F extends Feature> {

  private static final Set<String> AREA = Set.of("MultiPolygon", "Polygon", "Point");
  private static final Set<String> POINT = Set.of("Point");
  private static final Set<String> LINE = Set.of("LineString", "MultiLineString");
  private static final Set<String> LINE_OR_AREA =
      Set.of("LineString", "MultiLineString", "Polygon", "MultiPolygon");

  public static final FeatureType<Township> TOWNSHIPS =
      new FeatureType<>("townships", Township.class, AREA);
  public static final FeatureType<Village> VILLAGES =
      new FeatureType<>("villages", Village.class, AREA);
  public static final FeatureType<Hydrant> HYDRANTS =
      new FeatureType<>("hydrants", Hydrant.class, POINT);
  public static final FeatureType<WaterIntake> WATER_INTAKES =
      new FeatureType<>("water-intakes", WaterIntake.class, POINT);
  public static final FeatureType<FireStation> FIRE_STATIONS =
      new FeatureType<>("fire-stations", FireStation.class, POINT);
  public static final FeatureType<MicroStation> MICRO_STATIONS =
      new FeatureType<>("micro-stations", MicroStation.class, POINT);
  public static final FeatureType<Road> ROADS = new FeatureType<>("roads", Road.class, LINE);
  public static final FeatureType<Pipe> PIPES = new FeatureType<>("pipes", Pipe.class, LINE);
  public static final FeatureType<Barrier> BARRIERS =
      new FeatureType<>("barriers", Barrier.class, LINE_OR_AREA);
  public static final FeatureType<Building> BUILDINGS =
      new FeatureType<>("buildings", Building.class, AREA);

  private static final Constructor<Header> HEADER = canonical(Header.class);

  private static final List<FeatureType<?>> ALL =
      List.of(
          TOWNSHIPS,
          VILLAGES,
          HYDRANTS,
          WATER_INTAKES,
          FIRE_STATIONS,
          MICRO_STATIONS,
          ROADS,
          PIPES,
          BARRIERS,
          BUILDINGS);

  private final String name;
  private final Class<F> recordType;
  private final Set<String> geometryTypes;
  private final List<Attribute> headerAttributes;
  private final List<Attribute> ownAttributes;
  private final Constructor<F> constructor;

  private FeatureType(String name, Class<F> recordType, Set<String> geometryTypes) {
    this.name = name;
    this.recordType = recordType;
    this.geometryTypes = geometryTypes;
    this.headerAttributes = attributes(Header.class, 0, true);
    this.ownAttributes = attributes(recordType, 2, false);
    this.constructor = canonical(recordType);
  }

  /** The ten collections in the order in which they are loaded and drawn. */
  public static List<FeatureType<?>> all() {
    return ALL;
  }

  /** The collection of a name such as {@code water-intakes}. */
  public static Optional<FeatureType<?>> find(String name) {
    return ALL.stream().filter(type -> type.name.equals(name)).findFirst();
  }

  /** The collection that a feature belongs to. */
  @SuppressWarnings("unchecked") // a record class belongs to one type alone
  public static <F extends Feature> FeatureType<F> of(F feature) {
    return (FeatureType<F>)
        ALL.stream()
            .filter(type -> type.recordType == feature.getClass())
            .findFirst()
            .orElseThrow();
  }

  /** The plural noun of file, collection, table and layer, for example {@code water-intakes}. */
  public String name() {
    return name;
  }

  public Class<F> recordType() {
    return recordType;
  }

  /** The names of the geometry types it takes, as GeoJSON spells them. */
  public Set<String> geometryTypes() {
    return geometryTypes;
  }

  /** All attributes: those of the header first, then its own, in declared order. */
  public List<Attribute> attributes() {
    List<Attribute> all = new ArrayList<>(headerAttributes);
    all.addAll(ownAttributes);
    return all;
  }

  /** The attribute of a public name. */
  public Optional<Attribute> attribute(String attributeName) {
    return attributes().stream().filter(a -> a.name().equals(attributeName)).findFirst();
  }

  /**
   * Makes a feature.
   *
   * @param geometry in longitude and latitude; one of {@link #geometryTypes()}
   * @param values by attribute name, each of the attribute's {@link Attribute#type()}; a missing
   *     one is unknown
   * @throws IllegalArgumentException when the id is missing or a value has another type
   */
  public F create(Geometry geometry, Map<String, Object> values) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(header(values));
    arguments.add(geometry);
    ownAttributes.forEach(a -> arguments.add(values.get(a.name())));
    return construct(constructor, arguments);
  }

  /** All that is known of a feature, by attribute name, in a map of the caller's own. */
  public static Map<String, Object> values(Feature feature) {
    Map<String, Object> values = new HashMap<>();
    of(feature).attributes().forEach(a -> values.put(a.name(), a.of(feature)));
    return values;
  }

  @Override
  public String toString() {
    return name;
  }

  private Header header(Map<String, Object> values) {
    List<Object> arguments = new ArrayList<>();
    headerAttributes.forEach(a -> arguments.add(values.get(a.name())));
    if (arguments.get(0) == null) {
      throw new IllegalArgumentException("a feature of " + name + " has no id");
    }
    return construct(HEADER, arguments);
  }

  private static <T> T construct(Constructor<T> constructor, List<Object> arguments) {
    try {
      return constructor.newInstance(arguments.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Attribute> attributes(Class<?> type, int skipped, boolean inHeader) {
    return Arrays.stream(type.getRecordComponents())
        .skip(skipped)
        .map(c -> new Attribute(publicName(c), c.getType(), c.getAccessor(), inHeader))
        .toList();
  }

  private static String publicName(RecordComponent component) {
    AttributeName given = component.getAnnotation(AttributeName.class);
    return given != null ? given.value() : snakeCase(component.getName());
  }

  /** {@code flowLS} is {@code flow_l_s}. */
  private static String snakeCase(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
  }

  private static <T> Constructor<T> canonical(Class<T> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " is not a record", e);
    }
  }
}
