package org.firewell.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files with nothing wrong in them, for tests of other rooms. */
public final class SoundFiles {

  private SoundFiles() {}

  /** An extract with two roads and nodes that are something by themselves. */
  public static byte[] osm() {
    return new OsmBytes()
        .node(1, 11.5, 50)
        .node(2, 11.51, 50, "emergency=fire_hydrant", "ref=7")
        .node(3, 11.51, 50.01)
        .way(7, new long[] {1, 2, 3}, "highway=residential", "name=Lindenstraße")
        .way(8, new long[] {3, 1}, "highway=service", "maxspeed=30")
        .relation(9, "highway=service")
        .bytes();
  }

  /** Outlines, one of them with a hole, and their table. */
  public static byte[] zippedShapefile() {
    ShapefileBytes shapes =
        ShapefileBytes.polygons("id", "village")
            .parts(
                new double[][] {
                  {118.5, 24.7, 118.6, 24.8, 118.6, 24.7, 118.5, 24.7},
                  {118.58, 24.71, 118.59, 24.71, 118.59, 24.72, 118.58, 24.71}
                },
                "b1",
                "v1")
            .none("b2", "v1");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.shp"));
      zip.write(shapes.shp());
      zip.putNextEntry(new ZipEntry("a.dbf"));
      zip.write(shapes.dbf(StandardCharsets.UTF_8, 0));
      zip.putNextEntry(new ZipEntry("a.cpg"));
      zip.write("UTF-8".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
