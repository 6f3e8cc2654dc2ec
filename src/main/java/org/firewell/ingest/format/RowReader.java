package org.firewell.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Refused;

/**
 * Reads the rows of a file as the file has them, one after the other, never all at once: its own
 * names of the fields, its own coordinates.
 */
public interface RowReader extends Closeable {

  /** Opens the bytes of a file from their beginning, as often as it is asked. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  /**
   * The names of the fields in their order, where the format has them before the rows; else none.
   */
  default List<String> columns() throws Refusal, IOException {
    return List.of();
  }

  /**
   * Whether the format itself says where a row lies. Of a table without places they have to be
   * found in its columns ({@link PlacedRows}).
   */
  default boolean hasPlaces() {
    return true;
  }

  /**
   * What the file itself says that its coordinates are, as the name of a system ({@code EPSG:4549},
   * {@code CRS84}) or as well-known text.
   */
  default Optional<String> declaredCrs() throws Refusal, IOException {
    return Optional.empty();
  }

  /**
   * @param rows takes each row as soon as it is read
   * @throws Refusal when the file as a whole is not what it should be, before or after some rows
   * @throws Broken when the file cannot be read on; the rows before are sound
   * @throws Refused when nothing of the file can be taken: its encoding is another, its size too
   *     large
   */
  void read(Consumer<Row> rows) throws Refusal, Broken, IOException;

  /** Gives back what was needed for reading. */
  @Override
  default void close() throws IOException {}

  /** The file breaks off or is spoilt from some place on. */
  final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    private final String zh;

    Broken(String zh, String en) {
      super(en, null, false, false);
      this.zh = zh;
    }

    public Reason reason() {
      return new Reason(zh, getMessage());
    }
  }
}
