package org.firewell.render.print;

import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The font of all papers. The library would look through the fonts of the machine; it is given this
 * one alone, so that a paper looks the same wherever it is made.
 */
final class HouseFont implements FontMapper {

  static final String FAMILY = "Noto Sans SC";

  private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";

  private final TrueTypeFont font;

  private HouseFont() {
    try (InputStream in = open()) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream open() {
    return HouseFont.class.getResourceAsStream(FILE);
  }

  /** From now on, in this process. */
  static void serveAlone() {
    Once.set();
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor described) {
    return new FontMapping<>(font, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor described) {
    return new FontMapping<>(font, true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String name, PDFontDescriptor described, PDCIDSystemInfo system) {
    return new CIDFontMapping(null, font, true);
  }

  /** Set when it is first touched. */
  private static final class Once {
    static {
      XRLog.setLoggingEnabled(false); // it tells the console of each step
      FontMappers.set(new HouseFont());
    }

    static void set() {}
  }
}
