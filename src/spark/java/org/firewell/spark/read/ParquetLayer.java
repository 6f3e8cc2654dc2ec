package org.firewell.spark.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.firewell.ingest.file.Refused;

/**
 * The part files of one layer as one GeoJSON feature collection, in the order of the parts and
 * their rows. The workers make the text and keep it on their disks; one partition of it is fetched
 * at a time.
 */
final class ParquetLayer {

  private static final String CRS = "columns[primary_column].crs";
  private static final String[] HEAD = {
    "primary_column",
    CRS,
    "get_json_object(" + CRS + ", '$.id.authority')",
    "get_json_object(" + CRS + ", '$.id.code')"
  };

  /** How GeoParquet names the system that is meant where a file names none. */
  private static final String LON_LAT = "OGC:CRS84";

  private final SparkSession spark;
  private final List<String> parts;

  ParquetLayer(SparkSession spark, List<String> parts) {
    this.spark = spark;
    this.parts = parts;
  }

  /**
   * The column of the places, and the system that they are in: null where the file says unknown.
   */
  private record Head(String column, String crs) {}

  /** Reads the heads of the parts at once, and the rows when they are asked for. */
  InputStream open() throws IOException {
    if (parts.isEmpty()) {
      throw new Refused("目录里没有 .parquet 文件", "no .parquet file is in the directory");
    }
    Head head = inLoader(this::head);
    return new Rows(head);
  }

  private Head head() throws IOException {
    Head first = null;
    for (String part : parts) {
      Head head = head(part);
      if (first != null && !first.equals(head)) {
        throw new Refused(
            "各部分的几何列或坐标系不同：" + first + "、" + head,
            "the parts differ in their column of places or its crs: " + first + ", " + head);
      }
      first = head;
    }
    return first;
  }

  private Head head(String part) throws IOException {
    List<Row> found;
    try {
      found =
          spark.read().format("geoparquet.metadata").load(part).selectExpr(HEAD).collectAsList();
    } catch (Exception e) { // Spark throws checked ones that it does not declare
      throw new Refused("不是 GeoParquet：" + e.getMessage(), "not GeoParquet: " + e.getMessage());
    }
    if (found.isEmpty() || found.get(0).isNullAt(0)) {
      throw new Refused(
          "不是 GeoParquet：没有几何列的说明（geo）", "not GeoParquet: no geo metadata tells where places are");
    }
    Row row = found.get(0);
    return new Head(row.getString(0), crs(row.getString(1), row.getString(2), row.getString(3)));
  }

  private static String crs(String jsonOrNull, String authorityOrNull, String codeOrNull)
      throws Refused {
    if (jsonOrNull == null || jsonOrNull.isBlank()) {
      return LON_LAT;
    }
    if (jsonOrNull.equals("null")) {
      return null;
    }
    if (authorityOrNull == null || codeOrNull == null) {
      throw new Refused(
          "坐标系没有代号（crs 的 id），不知是哪一个", "its crs has no id, so that nobody knows which one it is");
    }
    return authorityOrNull + ":" + codeOrNull;
  }

  private JavaRDD<String> rows(Head head) {
    List<JavaRDD<String>> all =
        parts.stream()
            .map(part -> spark.read().format("geoparquet").load(part).javaRDD())
            .map(rows -> rows.map(new FeatureText(head.column())))
            .toList();
    return all.stream().reduce(JavaRDD::union).orElseThrow();
  }

  /** Spark finds what came with a question by the loader of the thread; readers have another. */
  private static <T> T inLoader(Work<T> work) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ParquetLayer.class.getClassLoader());
    try {
      return work.done();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private interface Work<T> {
    T done() throws IOException;
  }

  /** The text of the collection, a piece at a time. Whoever closes it early fetches no more. */
  private final class Rows extends InputStream {
    private final Head head;
    private JavaRDD<String> kept;
    private Iterator<String> left;
    private boolean ended;
    private byte[] piece;
    private int at;

    Rows(Head head) {
      this.head = head;
      piece = bytes("{\"type\":\"FeatureCollection\"," + crs() + "\"features\":[");
    }

    /** None where the file says unknown, so that the dataset says it. */
    private String crs() {
      return head.crs() == null
          ? ""
          : "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + head.crs() + "\"}},";
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (piece != null && at == piece.length) {
        piece = inLoader(this::next);
        at = 0;
      }
      if (piece == null) {
        return -1;
      }
      int some = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, into, from, some);
      at += some;
      return some;
    }

    /** Null behind the last. */
    private byte[] next() throws IOException {
      try {
        String between = ",\n";
        if (left == null) {
          kept = rows(head).persist(StorageLevel.DISK_ONLY());
          kept.count();
          left = kept.toLocalIterator();
          between = "\n";
        }
        if (left.hasNext()) {
          return bytes(between + left.next());
        }
        boolean isEnd = !ended;
        ended = true;
        return isEnd ? bytes("\n]}") : null;
      } catch (Exception e) { // as above
        throw new IOException(e.getMessage(), e);
      }
    }

    @Override
    public void close() {
      if (kept != null) {
        kept.unpersist();
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
