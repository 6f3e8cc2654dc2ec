package org.firewell.ingest.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Refused;

/** What is the most that a file may hold, so that none fills the memory or the disk. */
final class Bounds {

  /** Of a file as it is sent, and of all that comes out of one that is packed. */
  static final long BYTES = 1L << 30;

  /** Of one text: a value, or well-known text of an outline. */
  static final int TEXT = 1 << 22;

  /** Files and folders in a zip. */
  static final int ENTRIES = 1_000;

  /** Positions of one geometry; the outline of a province has fewer. */
  static final int POSITIONS = 1 << 20;

  /** Outlines and holes of one geometry; which lies in which is asked of each pair. */
  static final int RINGS = 1 << 14;

  /** How deep lists or elements lie in each other. */
  static final int DEPTH = 64;

  private Bounds() {}

  /** The stream, refused as soon as more than {@link #BYTES} come out of it. */
  static InputStream bytes(InputStream in) {
    return new Counted(in, BYTES);
  }

  /**
   * The stream of an XML document. Texts and tags of more than {@link #TEXT} bytes are refused
   * before a parser keeps them.
   */
  static InputStream xml(InputStream in) {
    return new Xml(in);
  }

  static Refused tooLarge() {
    long mebibytes = BYTES >> 20;
    return new Refused(
        "文件（解开后）大于 " + mebibytes + " MiB",
        "the file, unpacked, is larger than " + mebibytes + " MiB");
  }

  static Refusal tooManyPositions() {
    return new Refusal(
        "一个几何的坐标多于 " + POSITIONS + " 个", "a geometry of more than " + POSITIONS + " positions");
  }

  static Refusal tooManyRings() {
    return new Refusal("一个几何的环多于 " + RINGS + " 个", "a geometry of more than " + RINGS + " rings");
  }

  static Refused tooLong() {
    return new Refused(
        "有一个值或标签长于 " + (TEXT >> 20) + " MiB",
        "a value or tag is longer than " + (TEXT >> 20) + " MiB");
  }

  private static class Counted extends FilterInputStream {
    private final long most;
    private long count;

    Counted(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      count += Math.max(0, read);
      if (count > most) {
        throw tooLarge();
      }
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      return read(new byte[(int) Math.min(wanted, 1 << 13)]);
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }

  private static final class Xml extends Counted {
    private int sinceTag;

    Xml(InputStream in) {
      super(in, BYTES);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      for (int i = offset; i < offset + read; i++) {
        sinceTag = target[i] == '<' ? 0 : sinceTag + 1;
        if (sinceTag > TEXT) {
          throw tooLong();
        }
      }
      return read;
    }
  }
}
