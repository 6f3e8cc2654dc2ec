package org.firewell.ingest;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.firewell.exchange.Profile;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Header;
import org.firewell.ingest.GeometryGate.Admitted;
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.crs.Middle;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.file.Text;
import org.firewell.ingest.format.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/**
 * Makes the features of one collection out of the rows of one file, as a {@link Profile} says what
 * its fields, units and words mean, and remarks on each row that is not as it should be.
 */
public final class FeatureMaker {

  /** Stands among the fields of a profile for what a file calls a photo. */
  public static final String PHOTO = "photo";

  /** What stands among what a row gives where it has a place. */
  public static final String GEOMETRY = "geometry";

  private static final String GIVEN_POSITION = "given_position";
  private static final Admitted NOWHERE = new Admitted(null, null);

  private static final String ID = "id";
  private static final Set<String> POINT = Set.of("Point");

  /** A Shapefile's columns are called by ten letters at most. */
  private static final int SHORTENED = 10;

  /**
   * A feature and the row that it was made of.
   *
   * @param row its number, 1 for the first
   * @param feature without a geometry where the row has no place
   * @param given the attributes that the row says something of, {@code geometry} among them where
   *     it has a place, {@code id} where the id is the file's own and not made of the row's number;
   *     defaults are none of them
   * @param photo what the file calls a photo of it, or null
   */
  public record Made(long row, Feature feature, Set<String> given, String photo) {}

  private final FeatureType<?> type;
  private final Profile profile;
  private final String file;
  private final Consumer<Notice> notices;
  private final ValueReader values;
  private final GeometryGate gate;
  private final Heights heights;
  private final Map<String, Long> unknownFields = new TreeMap<>();
  private long rows;
  private long madeIds;
  private long outlines;

  /**
   * @param crs what the coordinates of the rows are
   * @param file by which the notices call it
   * @param notices takes what is wrong, row by row
   */
  public FeatureMaker(Profile profile, Crs crs, String file, Consumer<Notice> notices) {
    this.type = profile.type();
    this.profile = profile;
    this.file = file;
    this.notices = notices;
    this.values = new ValueReader(profile);
    this.gate = new GeometryGate(type.geometryTypes(), crs);
    this.heights = new Heights(type);
  }

  /** How many rows were given. */
  public long rows() {
    return rows;
  }

  /**
   * Makes the feature of a row.
   *
   * @return empty when the row is refused, which is told
   */
  public Optional<Made> make(Row given) {
    rows++;
    countUnknown(given);
    String id = null;
    try {
      id = givenId(given);
      boolean isOwn = id != null;
      if (given.fault() != null) {
        throw given.fault();
      }
      id = isOwn ? id : madeId(given);
      return Optional.of(made(given, id, isOwn));
    } catch (Refusal e) {
      tell(Severity.ERROR, given, id, e.field(), e.value(), e.reason());
      return Optional.empty();
    }
  }

  private Made made(Row given, String id, boolean isOwnId) throws Refusal {
    Row row = heights.taken(turned(named(given)));
    Map<String, String> ownNames = ownNames(given);
    Remarks remarks = new Remarks(row, id);
    Admitted place = place(row, remarks);
    Geometry geometry = place.geometry();
    Map<String, Object> known =
        values.read(row.fields(), name -> ownNames.getOrDefault(name, name), remarks);
    Set<String> says = new LinkedHashSet<>(known.keySet());
    known.put(ID, id);
    if (isOwnId) {
      says.add(ID);
    }
    if (geometry != null) {
      says.add(GEOMETRY);
    }
    if (place.given() != null) {
      known.put(GIVEN_POSITION, place.given());
      says.add(GIVEN_POSITION);
    }
    known.putAll(values.defaults(row.fields()));
    Feature feature = type.create(geometry, known);
    warnOfNoDay(feature.header(), remarks);
    return new Made(row.number(), feature, says, photo(row));
  }

  private Row turned(Row row) {
    return type == FeatureType.ROADS ? TurnedRoad.of(row) : row;
  }

  /** The row with its fields by the attributes that they stand for; of two the first is taken. */
  private Row named(Row row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    row.fields().forEach((field, value) -> fields.putIfAbsent(attribute(field), value));
    return new Row(
        row.number(), row.line(), row.id(), fields, row.geometry(), row.repairs(), row.fault());
  }

  private Map<String, String> ownNames(Row row) {
    Map<String, String> names = new LinkedHashMap<>();
    row.fields().keySet().forEach(field -> names.putIfAbsent(attribute(field), field));
    return names;
  }

  /** What a field stands for: {@code main_diame} is {@code main_diameter_mm}. */
  private String attribute(String field) {
    String named = profile.attribute(field);
    if (!named.equals(field) || field.length() != SHORTENED || values.knows(field)) {
      return named;
    }
    List<String> meant =
        type.attributes().stream().map(Attribute::name).filter(a -> a.startsWith(field)).toList();
    return meant.size() == 1 ? meant.get(0) : named;
  }

  private Admitted place(Row row, Remarks remarks) throws Refusal {
    row.repairs().forEach(repair -> remarks.add(Severity.WARNING, null, null, repair));
    return row.geometry() == null
        ? NOWHERE
        : gate.admit(
            middle(row.geometry()), reason -> remarks.add(Severity.WARNING, null, null, reason));
  }

  /** A station that is drawn as its house stands in the middle of it. */
  private Geometry middle(Geometry geometry) {
    if (!(geometry instanceof Polygonal) || !type.geometryTypes().equals(POINT)) {
      return geometry;
    }
    outlines++;
    return geometry.getCentroid();
  }

  private static String photo(Row row) {
    return row.fields().get(PHOTO) instanceof String text && !text.isBlank() ? text.trim() : null;
  }

  private static void warnOfNoDay(Header header, Remarks remarks) {
    if (header.validFrom() != null
        && header.validTo() != null
        && !header.validTo().isAfter(header.validFrom())) {
      remarks.add(
          Severity.WARNING,
          null,
          null,
          new Reason(
              "valid_to " + header.validTo() + " 不晚于 valid_from " + header.validFrom() + "：没有一天有效",
              "valid_to "
                  + header.validTo()
                  + " is not after valid_from "
                  + header.validFrom()
                  + ": it stands on no day"));
    }
  }

  /** The named field, else the feature's own id, else the field of the attribute; null without. */
  private String givenId(Row row) throws Refusal {
    String field = profile.id() != null ? profile.id() : idField(row);
    Object given = profile.id() == null && row.id() != null ? row.id() : row.fields().get(field);
    if (given instanceof String text && !text.isBlank()) {
      return values.id(field, text, new Remarks(row, text));
    }
    if (given != null && !(given instanceof String)) {
      throw new Refusal(field, null, new Reason("标识不是文字，也不是数", "the id is no text and no number"));
    }
    return null;
  }

  private String idField(Row row) {
    return row.fields().keySet().stream()
        .filter(field -> attribute(field).equals(ID))
        .findFirst()
        .orElse(ID);
  }

  private String madeId(Row row) {
    madeIds++;
    return type.name() + "-" + row.number();
  }

  private void countUnknown(Row row) {
    Set<String> taken = new LinkedHashSet<>();
    for (String field : row.fields().keySet()) {
      String attribute = attribute(field);
      boolean isKnown = values.knows(attribute) || attribute.equals(PHOTO);
      if (!(isKnown && taken.add(attribute)) && !field.equals(profile.id())) {
        unknownFields.merge(field, 1L, Long::sum);
      }
    }
  }

  /** Tells what is to be said of the file as a whole, after its last row. */
  public void tellOfTheWhole() {
    if (madeIds > 0) {
      tellOfTheWhole(
          new Reason(
              rows + " 行中 " + madeIds + " 行没有标识；以行号代替，行变则变",
              madeIds
                  + " of "
                  + rows
                  + " rows without an id; it is made of the row number and moves with it"));
    }
    if (outlines > 0) {
      tellOfTheWhole(
          new Reason(
              outlines + " 行画的是轮廓，取其中心", "drawn as an outline, taken by its middle: " + outlines));
    }
    if (!unknownFields.isEmpty()) {
      String listed =
          unknownFields.entrySet().stream()
              .map(e -> Text.oneLine(e.getKey()) + " (" + e.getValue() + ")")
              .collect(Collectors.joining(", "));
      tellOfTheWhole(
          new Reason(
              "不是 " + type + " 的属性，未采用：" + listed,
              "not attributes of " + type + ", left out: " + listed));
    }
    heights.placeholders().ifPresent(this::tellOfTheWhole);
  }

  /**
   * The feature as it is known when the whole file was read: heights that were no heights are
   * unknown.
   */
  public Feature settled(long row, Feature feature) {
    return heights.settled(row, feature);
  }

  /**
   * The features of the whole file, of which those are put right, and told, that lie far from most
   * and near them with their ordinates the other way round: both orders are degrees where no
   * longitude is above 90.
   */
  public List<Made> straightened(List<Made> all) {
    List<Coordinate> centres =
        all.stream().filter(FeatureMaker::hasPlace).map(FeatureMaker::centre).toList();
    if (centres.isEmpty()) {
      return all;
    }
    Middle middle =
        Middle.of(
            centres.stream().mapToDouble(c -> c.x).toArray(),
            centres.stream().mapToDouble(c -> c.y).toArray());
    return all.stream().map(made -> isTurned(made, middle) ? turned(made) : made).toList();
  }

  private static boolean hasPlace(Made made) {
    return made.feature().geometry() != null;
  }

  private static Coordinate centre(Made made) {
    return made.feature().geometry().getEnvelopeInternal().centre();
  }

  private static boolean isTurned(Made made, Middle middle) {
    if (!hasPlace(made) || made.feature().header().givenPosition() != null) {
      return false;
    }
    Coordinate centre = centre(made);
    return middle.isTurned(centre.x, centre.y);
  }

  private Made turned(Made made) {
    Coordinate centre = centre(made);
    String place = centre.x + " " + centre.y;
    notices.accept(
        new Notice(
            Severity.WARNING,
            file,
            made.row(),
            made.feature().id(),
            null,
            null,
            "经纬度颠倒，已对调：" + place + " 远离其他行，对调后在其中",
            "longitude and latitude were swapped and are put right: "
                + place
                + " lies far from the other rows and its swap among them"));
    Set<String> given = new LinkedHashSet<>(made.given());
    given.add(GIVEN_POSITION);
    return new Made(made.row(), turned(type, made.feature()), given, made.photo());
  }

  /** A feature with its ordinates the other way round, and with what the file gave. */
  static Feature turned(FeatureType<?> type, Feature feature) {
    Geometry given = feature.geometry();
    Map<String, Object> values = FeatureType.values(feature);
    values.put(
        GIVEN_POSITION,
        given instanceof Point point
            ? Crs.SWAPPED + "CRS84 " + point.getX() + " " + point.getY()
            : Crs.SWAPPED + "CRS84");
    return type.create(Crs.turned(given), values);
  }

  private void tellOfTheWhole(Reason reason) {
    notices.accept(
        new Notice(Severity.WARNING, file, 0, null, null, null, reason.zh(), reason.en()));
  }

  /** The line is told where the file has more than one. */
  private void tell(
      Severity severity, Row row, String id, String field, String value, Reason reason) {
    Reason told = reason.inLine(row.line());
    notices.accept(
        new Notice(
            severity,
            file,
            row.number(),
            id,
            field,
            value,
            Text.oneLine(told.zh()),
            Text.oneLine(told.en())));
  }

  /** Remarks on a row. */
  private final class Remarks implements ValueReader.Remarks {
    private final Row row;
    private final String id;

    private Remarks(Row row, String id) {
      this.row = row;
      this.id = id;
    }

    @Override
    public void add(Severity severity, String field, String value, Reason reason) {
      tell(severity, row, id, field, value, reason);
    }
  }
}
