package org.firewell.api;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * An address as a QR code (ISO/IEC 18004) that scales to any plate: an SVG of one path, a module to
 * a unit, within the quiet zone of four modules that the standard asks for. Error correction is at
 * level Q: a quarter of a plate may be scratched, painted or shaded.
 */
final class QrCode {

  private static final int QUIET = 4;

  private QrCode() {}

  /**
   * @throws IllegalArgumentException when the text is longer than a code holds, 1663 bytes
   */
  static String svg(String text) {
    ByteMatrix modules = modules(text);
    int size = modules.getWidth() + 2 * QUIET;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
            .formatted(size, size)
        + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/>".formatted(size, size)
        + "<path d=\"%s\"/></svg>\n".formatted(path(modules));
  }

  /** Each run of dark modules of a row as one rectangle. */
  private static String path(ByteMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int run = run(modules, x, y);
        if (run > 0) {
          path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, run, run));
        }
        x += run + 1;
      }
    }
    return path.toString();
  }

  private static int run(ByteMatrix modules, int x, int y) {
    int end = x;
    while (end < modules.getWidth() && modules.get(end, y) == 1) {
      end++;
    }
    return end - x;
  }

  private static ByteMatrix modules(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", e);
    }
  }
}
