package org.firewell.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Utf8Reader;

/** Reads the rows of a file, one after the other, never all at once. */
public interface RowReader extends Closeable {

  /** Opens the bytes of a file from their beginning, as often as it is asked. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  /** What the coordinates of the rows are. */
  Crs crs();

  /**
   * @param rows takes each row as soon as it is read
   * @throws Refusal when the file as a whole is not what it should be, before or after some rows
   * @throws Broken when the file cannot be read on; the rows before are sound
   * @throws Utf8Reader.NotUtf8 when the file is of another encoding
   */
  void read(Consumer<Row> rows) throws Refusal, Broken, IOException;

  /** Gives back what was needed for reading. */
  @Override
  default void close() throws IOException {}

  /** The file breaks off or is spoilt from some place on. */
  final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    public Broken(String zh, String en) {
      super(en, null, false, false);
      this.reason = new Reason(zh, en);
    }

    public Reason reason() {
      return reason;
    }
  }
}
