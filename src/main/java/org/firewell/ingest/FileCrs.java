package org.firewell.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Shapes;
import org.firewell.ingest.format.Row;
import org.firewell.ingest.format.RowReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The rows of a file whose coordinate reference system is settled: what the file itself declares,
 * else what the dataset says of it. Where both speak they have to mean the same.
 */
public final class FileCrs implements RowReader {

  /** No two systems that mean the same put a place farther apart. */
  private static final double SAME_DEGREES = 1e-5;

  private final RowReader rows;
  private final Crs crs;
  private final Crs named;
  private Refusal contradiction;
  private boolean compared;

  /**
   * @param namedOrNull the system that the dataset names for this file
   * @param otherwise the system that is meant where nobody names one
   */
  public FileCrs(RowReader rows, String namedOrNull, String otherwise) throws Refusal, IOException {
    this.rows = rows;
    Optional<String> declared = rows.declaredCrs();
    this.crs =
        declared.isPresent() ? Crs.declared(declared.get()) : Crs.of(named(namedOrNull, otherwise));
    this.named = declared.isPresent() && namedOrNull != null ? Crs.of(namedOrNull) : crs;
    this.compared = crs == named || crs.isSame(named.name());
  }

  /** The system that somebody chose who knows what the file itself declares. */
  public static FileCrs chosen(RowReader rows, String name) throws Refusal {
    return new FileCrs(rows, Crs.of(name));
  }

  private FileCrs(RowReader rows, Crs chosen) {
    this.rows = rows;
    this.crs = chosen;
    this.named = chosen;
    this.compared = true;
  }

  private static String named(String namedOrNull, String otherwise) {
    return namedOrNull == null ? otherwise : namedOrNull;
  }

  /** What the coordinates of the rows are. */
  public Crs crs() {
    return crs;
  }

  @Override
  public List<String> columns() throws Refusal, IOException {
    return rows.columns();
  }

  @Override
  public void read(Consumer<Row> taker) throws Refusal, Broken, IOException {
    rows.read(
        row -> {
          compare(row.geometry());
          taker.accept(row);
        });
    if (contradiction != null) {
      throw contradiction;
    }
  }

  /** By the first place that there is: two names or texts of one system are seldom alike. */
  private void compare(Geometry geometry) {
    if (compared || geometry == null || geometry.isEmpty()) {
      return;
    }
    compared = true;
    try {
      Coordinate at = geometry.getCoordinate();
      if (place(crs, at).distance(place(named, at)) > SAME_DEGREES) {
        contradiction =
            new Refusal(
                "文件自身写的坐标系是 "
                    + crs.name()
                    + "，dataset.yaml 写的是 "
                    + named.name()
                    + "：请在 crs 写正确的那个并去掉文件中的（.prj 或 crs），或去掉 crs",
                "the file itself says crs "
                    + crs.name()
                    + " and dataset.yaml "
                    + named.name()
                    + ": write the right one as crs and take the file's own (.prj or crs member)"
                    + " away, or take the crs out");
      }
    } catch (Refusal e) {
      contradiction = e;
    }
  }

  private static Coordinate place(Crs crs, Coordinate at) throws Refusal {
    return crs.toLonLat(Shapes.FACTORY.createPoint(at.copy())).getCoordinate();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
