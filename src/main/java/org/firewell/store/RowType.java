package org.firewell.store;

import jakarta.persistence.Table;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Attribute;
import org.firewell.feature.Barrier;
import org.firewell.feature.Building;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.FireStation;
import org.firewell.feature.Hydrant;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Pipe;
import org.firewell.feature.Road;
import org.firewell.feature.Township;
import org.firewell.feature.Village;
import org.firewell.feature.WaterIntake;
import org.locationtech.jts.geom.Geometry;

/**
 * How a collection's record is copied to its row and back: component by component, by name.
 *
 * <p>A record component without a field of the same name in the row is refused when this class is
 * loaded.
 *
 * @param <F> the record
 */
final class RowType<F extends Feature> {

  /** CGCS2000, longitude and latitude. */
  static final int SRID = 4490;

  private static final Map<FeatureType<?>, RowType<?>> ALL = all();

  private final FeatureType<F> type;
  private final Constructor<? extends Row> constructor;
  private final Map<Attribute, Field> fields = new LinkedHashMap<>();

  private RowType(FeatureType<F> type, Class<? extends Row> row) {
    this.type = type;
    try {
      this.constructor = row.getDeclaredConstructor();
      for (Attribute attribute : type.attributes()) {
        Class<?> declaring = attribute.inHeader() ? Row.class : row;
        fields.put(attribute, declaring.getDeclaredField(attribute.component()));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(row.getSimpleName() + " does not fit " + type, e);
    }
  }

  @SuppressWarnings("unchecked") // all() keeps a type's rows under that type
  static <F extends Feature> RowType<F> of(FeatureType<F> type) {
    return (RowType<F>) ALL.get(type);
  }

  /** The row's name in HQL. */
  String entity() {
    return row().getSimpleName();
  }

  Class<? extends Row> row() {
    return constructor.getDeclaringClass();
  }

  /** The table's name in SQL. */
  String table() {
    return row().getAnnotation(Table.class).name();
  }

  /** What one of the type's attributes is called in the table. */
  String column(Attribute attribute) {
    return Copy.column(fields.get(attribute));
  }

  Row toRow(F feature, long version) {
    try {
      Row row = constructor.newInstance();
      row.version = version;
      row.geometry = located(feature.geometry());
      for (Map.Entry<Attribute, Field> field : fields.entrySet()) {
        field.getValue().set(row, kept(field.getKey().of(feature)));
      }
      return row;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " " + feature.id(), e);
    }
  }

  F toFeature(Row row) {
    Map<String, Object> values = new HashMap<>();
    fields.forEach((attribute, field) -> values.put(attribute.name(), read(attribute, field, row)));
    return type.create(row.geometry, values);
  }

  private static Object kept(Object value) {
    return value instanceof Enum<?> choice ? Attribute.text(choice) : value;
  }

  private static Object read(Attribute attribute, Field field, Row row) {
    try {
      Object kept = field.get(row);
      return attribute.kind() == Attribute.Kind.CHOICE
          ? attribute.parse((String) kept)
          : frozen(kept);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(attribute.name() + " of " + row.id, e);
    }
  }

  private static Object frozen(Object kept) {
    return kept instanceof List<?> list ? List.copyOf(list) : kept;
  }

  /** A copy, for the reference system is written on it and the feature's own stays as it was. */
  static Geometry located(Geometry geometry) {
    Geometry copy = geometry.copy();
    copy.setSRID(SRID);
    return copy;
  }

  private static Map<FeatureType<?>, RowType<?>> all() {
    Map<Class<? extends Feature>, Class<? extends Row>> rows =
        Map.of(
            Township.class, TownshipRow.class,
            Village.class, VillageRow.class,
            Hydrant.class, HydrantRow.class,
            WaterIntake.class, WaterIntakeRow.class,
            FireStation.class, FireStationRow.class,
            MicroStation.class, MicroStationRow.class,
            Road.class, RoadRow.class,
            Pipe.class, PipeRow.class,
            Barrier.class, BarrierRow.class,
            Building.class, BuildingRow.class);
    Map<FeatureType<?>, RowType<?>> all = new HashMap<>();
    FeatureType.all().forEach(t -> all.put(t, new RowType<>(t, rows.get(t.recordType()))));
    return all;
  }
}
