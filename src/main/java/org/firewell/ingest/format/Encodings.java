package org.firewell.ingest.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Text;
import org.firewell.ingest.file.Utf8Reader;
import org.firewell.ingest.format.RowReader.Opening;

/** In which encoding the texts of a file are. */
final class Encodings {

  /** The Chinese national standard, which holds the GBK that Windows writes in China. */
  static final Charset GB18030 = Charset.forName("GB18030");

  private static final int BUFFER_CHARS = 1 << 15;

  /**
   * Of what is not ASCII in a Chinese table at least so much is of the 7,445 signs of GB 2312; an
   * accented letter of Western Europe with the one behind it reads as one of the rare others.
   */
  private static final double MOSTLY = 0.8;

  private Encodings() {}

  /**
   * The encoding of a name; GBK and GB2312 are read as GB18030, which holds them.
   *
   * @throws Refusal when nobody knows it
   */
  static Charset of(String name) throws Refusal {
    try {
      Charset charset = Charset.forName(name.trim());
      return charset.name().startsWith("GB") ? GB18030 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Refusal(
          "无法识别的编码：" + Text.quoted(name) + "；可写 UTF-8、GB18030",
          "nobody knows the encoding " + Text.quoted(name) + "; UTF-8 and GB18030 are examples");
    }
  }

  /** Characters strictly: what is not of the encoding is an exception. */
  static Reader reader(InputStream in, Charset charset) {
    return charset.equals(StandardCharsets.UTF_8)
        ? new Utf8Reader(in)
        : new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /**
   * Looks through a file that does not say its encoding. UTF-16 is known by its mark. GB18030 is
   * meant where it reads so from end to end, what is not ASCII is mostly common Chinese, and most
   * of those bytes are not UTF-8: UTF-8 with one spoilt byte reads as GB18030, too, and as
   * nonsense. All else is taken for UTF-8, and refused where it is not.
   */
  static Charset look(Opening file) throws IOException {
    try (InputStream in = new BufferedInputStream(file.open())) {
      in.mark(2);
      int mark = in.read() << 8 | in.read();
      if (mark == 0xFEFF || mark == 0xFFFE) {
        return StandardCharsets.UTF_16;
      }
      in.reset();
      if (isMostlyUtf8(in)) {
        return StandardCharsets.UTF_8;
      }
    }
    return isChinese(file) ? GB18030 : StandardCharsets.UTF_8;
  }

  /** Whether at least half of the bytes that are not ASCII stand as UTF-8 has them. */
  private static boolean isMostlyUtf8(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER_CHARS];
    long foreign = 0;
    long wellFormed = 0;
    int expected = 0;
    int begun = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      for (int i = 0; i < n; i++) {
        int b = buffer[i] & 0xFF;
        foreign += b >= 0x80 ? 1 : 0;
        if (expected > 0 && (b & 0xC0) == 0x80) {
          begun++;
          expected--;
          wellFormed += expected == 0 ? begun : 0;
        } else {
          expected =
              b >= 0xF0 && b < 0xF5 ? 3 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xC2 && b < 0xE0 ? 1 : 0;
          begun = 1;
        }
      }
    }
    // a file may be cut within a character
    wellFormed += expected > 0 ? begun : 0;
    return 2 * wellFormed >= foreign;
  }

  private static boolean isChinese(Opening file) throws IOException {
    CharsetEncoder common = Charset.forName("GB2312").newEncoder();
    long foreign = 0;
    long chinese = 0;
    char[] buffer = new char[BUFFER_CHARS];
    try (Reader text = reader(file.open(), GB18030)) {
      for (int n = text.read(buffer); n >= 0; n = text.read(buffer)) {
        for (int i = 0; i < n; i++) {
          foreign += buffer[i] >= 0x80 ? 1 : 0;
          chinese += buffer[i] >= 0x80 && common.canEncode(buffer[i]) ? 1 : 0;
        }
      }
    } catch (CharacterCodingException e) {
      return false;
    }
    return chinese >= MOSTLY * foreign;
  }
}
