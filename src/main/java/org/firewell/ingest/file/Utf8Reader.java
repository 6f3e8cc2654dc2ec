package org.firewell.ingest.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 strictly, leaves a byte order mark out, and says in which line the bytes stop being
 * UTF-8. Every character before that place is given out first.
 */
public final class Utf8Reader extends Reader {

  /** The bytes are of another encoding; nothing of the file can be trusted. */
  public static final class NotUtf8 extends Refused {
    private static final long serialVersionUID = 1;

    private NotUtf8(String zh, String en) {
      super(zh, en);
    }
  }

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private long line = 1;
  private boolean started;
  private boolean ended;

  public Utf8Reader(InputStream in) {
    this.in = in;
  }

  /** The line in which the next character stands, from 1. */
  public long line() {
    return line;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (!started) {
      skipByteOrderMark();
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
    while (chars.position() == 0 && length > 0) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (chars.position() > 0) {
        break;
      }
      if (result.isError()) {
        throw fault();
      }
      if (ended) {
        return -1;
      }
      fill();
    }
    countLines(target, offset, chars.position());
    return chars.position();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void skipByteOrderMark() throws IOException {
    started = true;
    while (!ended && bytes.remaining() < 3) {
      fill();
    }
    if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      throw new NotUtf8("文件是 UTF-16，请另存为 UTF-8", "the file is UTF-16; save it as UTF-8");
    }
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      bytes.position(3);
    }
  }

  private boolean startsWith(int... mark) {
    if (bytes.remaining() < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes.get(i) & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(0, count));
    bytes.flip();
  }

  private void countLines(char[] target, int offset, int count) {
    for (int i = offset; i < offset + count; i++) {
      if (target[i] == '\n') {
        line++;
      }
    }
  }

  private IOException fault() {
    if (ended && bytes.remaining() < 4) {
      return new EOFException("the file breaks off within a character");
    }
    String guess = readsAs("GBK") ? " (they read as GBK)" : "";
    return new NotUtf8(
        "第 " + line + " 行起不是 UTF-8" + (guess.isEmpty() ? "" : "（像是 GBK）") + "，请另存为 UTF-8",
        "line " + line + " holds bytes that are not UTF-8" + guess + "; save the file as UTF-8");
  }

  /** Whether what is in the buffer, but for its last bytes, is sound in another encoding. */
  private boolean readsAs(String charset) {
    ByteBuffer rest = bytes.duplicate();
    CoderResult result =
        Charset.forName(charset)
            .newDecoder()
            .decode(rest, CharBuffer.allocate(rest.remaining()), false);
    return !result.isError();
  }
}
