package org.firewell.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Header;
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.file.FileEntry;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.file.Text;
import org.firewell.ingest.file.Utf8Reader;
import org.firewell.ingest.format.Row;
import org.firewell.ingest.format.RowReader;
import org.locationtech.jts.geom.Geometry;

/**
 * Makes the features of one collection out of the rows of its file, and remarks on each row that is
 * not as it should be.
 */
final class LayerReader {

  /** A feature and the row that it came from. */
  record Placed(Feature feature, long row) {}

  private final FeatureType<?> type;
  private final String file;
  private final FileEntry entry;
  private final Notices notices;
  private final ValueReader values;
  private final GeometryGate gate;
  private final Heights heights;
  private final Map<String, Placed> features = new LinkedHashMap<>();
  private final Map<String, Long> unknownFields = new TreeMap<>();
  private boolean broken;
  private long rows;
  private long madeIds;

  LayerReader(FeatureType<?> type, String file, FileEntry entry, Crs crs, Notices notices) {
    this.type = type;
    this.file = file;
    this.entry = entry;
    this.notices = notices;
    this.values = new ValueReader(type, entry.defaults());
    this.gate = new GeometryGate(type.geometryTypes(), crs);
    this.heights = new Heights(type);
  }

  /**
   * Reads the file to its end, or as far as it goes.
   *
   * @return the features by id in the order of their rows; null when the file cannot be trusted,
   *     breaks off before its first row, or has rows and none can be used: the layer is unknown
   *     then, not empty
   */
  Map<String, Placed> read(RowReader reader) {
    try {
      reader.read(this::take);
    } catch (RowReader.Broken e) {
      broken = true;
      notices.error(file, e.reason());
    } catch (Refusal e) {
      notices.error(file, e.reason().then("；整个文件不用", "; nothing of the file is used"));
      return null;
    } catch (Utf8Reader.NotUtf8 e) {
      notices.error(file, e.reason().then("；整个文件不用", "; nothing of the file is used"));
      return null;
    } catch (IOException e) {
      broken = true;
      String when = rows == 0 ? "opened: " : "read on after " + rows + " rows: ";
      notices.error(file, "cannot be " + when + reason(e));
    }
    if (broken && rows == 0) {
      return null;
    }
    warnOfTheWhole();
    heights.withoutPlaceholders(features, reason -> notices.warn(file, reason));
    if (features.isEmpty() && rows > 0) {
      notices.error(file, "none of " + rows + " rows can be used; " + type + " stay unknown");
      return null;
    }
    return features;
  }

  private void take(Row given) {
    rows++;
    Row row = heights.taken(type == FeatureType.ROADS ? TurnedRoad.of(given) : given);
    Map<String, Object> known = new HashMap<>();
    String id = null;
    try {
      id = givenId(row);
      if (row.fault() != null) {
        throw new Refusal(row.fault());
      }
      id = id == null ? madeId(row) : id;
      known.put("id", id);
      Remarks remarks = new Remarks(row, id);
      Geometry geometry = geometry(row, remarks);
      values.read(row.fields(), known, remarks);
      keep(type.create(geometry, known), row, remarks);
    } catch (Refusal e) {
      notices.add(Severity.ERROR, file, row.number(), id, e.reason().inLine(row.line()));
    }
    countUnknown(row);
  }

  private void keep(Feature feature, Row row, Remarks remarks) throws Refusal {
    Placed first = features.putIfAbsent(feature.id(), new Placed(feature, row.number()));
    if (first != null) {
      throw new Refusal("the id stands in row " + first.row() + " already; that one is kept");
    }
    Header header = feature.header();
    if (header.validFrom() != null
        && header.validTo() != null
        && !header.validTo().isAfter(header.validFrom())) {
      remarks.add(
          Severity.WARNING,
          new Reason(
              "valid_to " + header.validTo() + " 不晚于 valid_from " + header.validFrom() + "：没有一天有效",
              "valid_to "
                  + header.validTo()
                  + " is not after valid_from "
                  + header.validFrom()
                  + ": it stands on no day"));
    }
  }

  private Geometry geometry(Row row, Remarks remarks) throws Refusal {
    row.repairs().forEach(repair -> remarks.add(Severity.WARNING, repair));
    return gate.admit(row.geometry(), reason -> remarks.add(Severity.WARNING, reason));
  }

  /** The named field, else the feature's own id, else the field {@code id}; null without. */
  private String givenId(Row row) throws Refusal {
    Object given = entry.id() != null ? row.fields().get(entry.attribute(entry.id())) : row.id();
    if (given == null && entry.id() == null) {
      given = row.fields().get("id");
    }
    if (given instanceof String text && !text.isBlank()) {
      return values.id(text, new Remarks(row, text));
    }
    if (given != null && !(given instanceof String)) {
      throw new Refusal("the id is no text and no number");
    }
    return null;
  }

  private String madeId(Row row) {
    madeIds++;
    return type.name() + "-" + row.number();
  }

  private void countUnknown(Row row) {
    for (String field : row.fields().keySet()) {
      if (!values.knows(field) && !field.equals(entry.id())) {
        unknownFields.merge(field, 1L, Long::sum);
      }
    }
  }

  private void warnOfTheWhole() {
    if (madeIds > 0) {
      notices.warn(
          file,
          madeIds
              + " of "
              + rows
              + " rows without an id; it is made of the row number and moves with it");
    }
    if (!unknownFields.isEmpty()) {
      notices.warn(file, "not attributes of " + type + ", left out: " + listed(unknownFields));
    }
  }

  private static String listed(Map<String, Long> counts) {
    StringBuilder list = new StringBuilder();
    counts.forEach(
        (name, count) ->
            list.append(list.isEmpty() ? "" : ", ")
                .append(Text.oneLine(name))
                .append(" (")
                .append(count)
                .append(')'));
    return list.toString();
  }

  private static String reason(IOException e) {
    return e instanceof EOFException ? "the file breaks off" : String.valueOf(e.getMessage());
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
    public void add(Severity severity, Reason reason) {
      notices.add(severity, file, row.number(), id, reason.inLine(row.line()));
    }
  }
}
