package org.firewell.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.exchange.Profile;
import org.firewell.feature.Feature;
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Refused;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.format.Row;
import org.firewell.ingest.format.RowReader;

/** Makes the layer of a dataset out of the rows of its file: each has a place and an id. */
final class LayerReader {

  /** A feature and the row that it came from. */
  record Placed(Feature feature, long row) {}

  private final String file;
  private final Notices notices;
  private final Profile profile;
  private final FeatureMaker maker;
  private final Map<String, Placed> features = new LinkedHashMap<>();
  private boolean broken;

  LayerReader(String file, Profile profile, Crs crs, Notices notices) {
    this.file = file;
    this.notices = notices;
    this.profile = profile;
    this.maker = new FeatureMaker(profile, crs, file, notices::add);
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
      notices.error(file, e.reason().ofTheWhole());
      return null;
    } catch (Refused e) {
      notices.error(file, e.reason().ofTheWhole());
      return null;
    } catch (IOException e) {
      broken = true;
      notices.error(file, zh(e), en(e));
    }
    if (broken && maker.rows() == 0) {
      return null;
    }
    maker.tellOfTheWhole();
    features.replaceAll(
        (id, placed) -> new Placed(maker.settled(placed.row(), placed.feature()), placed.row()));
    if (features.isEmpty() && maker.rows() > 0) {
      notices.error(
          file,
          maker.rows() + " 行全部不能用；" + profile.type() + " 仍为不明",
          "none of " + maker.rows() + " rows can be used; " + profile.type() + " stay unknown");
      return null;
    }
    return features;
  }

  private void take(Row row) {
    maker.make(row).ifPresent(made -> keep(made, row));
  }

  private void keep(FeatureMaker.Made made, Row row) {
    if (made.feature().geometry() == null) {
      refuse(made, row, "没有位置", "no geometry");
      return;
    }
    Placed first =
        features.putIfAbsent(made.feature().id(), new Placed(made.feature(), made.row()));
    if (first != null) {
      refuse(
          made,
          row,
          "第 " + first.row() + " 行已用此标识；保留该行",
          "the id stands in row " + first.row() + " already; that one is kept");
    }
  }

  private void refuse(FeatureMaker.Made made, Row row, String zh, String en) {
    notices.add(
        Severity.ERROR,
        file,
        made.row(),
        made.feature().id(),
        new Reason(zh, en).inLine(row.line()));
  }

  private String zh(IOException e) {
    String when = maker.rows() == 0 ? "打不开：" : "读了 " + maker.rows() + " 行后读不下去：";
    return when + (e instanceof EOFException ? "文件中断" : e.getMessage());
  }

  private String en(IOException e) {
    String when = maker.rows() == 0 ? "opened: " : "read on after " + maker.rows() + " rows: ";
    return "cannot be "
        + when
        + (e instanceof EOFException ? "the file breaks off" : e.getMessage());
  }
}
