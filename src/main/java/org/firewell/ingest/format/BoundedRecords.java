package org.firewell.ingest.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text of records, refused as soon as one of them is longer than {@link Bounds#TEXT}: a quotation
 * mark that is never closed would take the rest of the file for one cell.
 */
final class BoundedRecords extends FilterReader {

  private long sinceRecord;

  BoundedRecords(Reader text) {
    super(text);
  }

  /** Says that a record was read to its end; what was read ahead of it is not counted again. */
  void endOfRecord() {
    sinceRecord = 0;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    sinceRecord += Math.max(0, read);
    if (sinceRecord > Bounds.TEXT) {
      throw Bounds.tooLong();
    }
    return read;
  }
}
