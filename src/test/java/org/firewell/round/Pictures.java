package org.firewell.round;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Files of pictures, some of which lie. */
public final class Pictures {

  private Pictures() {}

  /** A picture as Java's own encoder writes it, of one colour. */
  public static byte[] encoded(String format, int width, int height, int colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, colour);
      }
    }
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException(format);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A PNG that says of itself how large it is. */
  public static byte[] pngThatSays(int width, int height) {
    byte[] png = encoded("png", 1, 1, 0);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    return png;
  }

  /** The head of a WebP file of one of its three kinds. */
  static byte[] webp(String kind, int width, int height) {
    ByteBuffer file = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
    put(file, 0, "RIFF");
    file.putInt(4, 32);
    put(file, 8, "WEBP");
    put(file, 12, kind);
    file.putInt(16, 20);
    switch (kind) {
      case "VP8 " -> {
        file.put(23, (byte) 0x9D).put(24, (byte) 0x01).put(25, (byte) 0x2A);
        file.putShort(26, (short) (width | 1 << 14)).putShort(28, (short) height);
      }
      case "VP8L" -> {
        file.put(20, (byte) 0x2F);
        file.putInt(21, width - 1 | height - 1 << 14);
      }
      default -> {
        file.putInt(24, width - 1);
        file.put(27, (byte) (height - 1)).put(28, (byte) (height - 1 >> 8));
        file.put(29, (byte) (height - 1 >> 16));
      }
    }
    return file.array();
  }

  private static void put(ByteBuffer file, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < bytes.length; i++) {
      file.put(at + i, bytes[i]);
    }
  }
}
