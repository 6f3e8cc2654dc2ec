package org.firewell.round;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;

/**
 * What the first bytes of a photo say that it is. Names and what a sender says of it are not
 * believed, and no pixel is decoded.
 *
 * @param type of the file
 * @param width in pixels, 1 to {@link #LONGEST_SIDE}
 * @param height in pixels, 1 to {@link #LONGEST_SIDE}
 */
public record Picture(Type type, int width, int height) {

  /** A side of so many pixels, and so many in all, are more than any phone takes. */
  public static final int LONGEST_SIDE = 20_000;

  public static final long MOST_PIXELS = 120_000_000;

  /** A kind of file that every browser shows. */
  public enum Type {
    JPEG,
    PNG,
    WEBP;

    /** {@code image/jpeg} and so on. */
    public String media() {
      return "image/" + word();
    }

    /** The word in a table, and the ending of a file. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int IHDR = 0x49484452;
  private static final int RIFF = 0x52494646;
  private static final int WEBP = 0x57454250;
  private static final int VP8 = 0x56503820;
  private static final int VP8L = 0x5650384C;
  private static final int VP8X = 0x56503858;

  /**
   * Reads the head of a file.
   *
   * @return empty when it is none of the types, is broken off, or says that it is 0 wide or high;
   *     how large it may be is asked by {@link #isBounded}
   */
  public static Optional<Picture> read(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    try {
      return Optional.ofNullable(pictureOrNull(file)).filter(p -> p.width > 0 && p.height > 0);
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty(); // broken off within its head
    }
  }

  /** Whether it can be shown without taking all memory of who shows it. */
  public boolean isBounded() {
    return Math.max(width, height) <= LONGEST_SIDE && (long) width * height <= MOST_PIXELS;
  }

  private static Picture pictureOrNull(ByteBuffer file) {
    if (file.limit() > 3 && (file.getInt(0) >>> 8) == 0xFFD8FF) {
      return jpegOrNull(file);
    }
    if (file.limit() > 8 && file.getLong(0) == PNG_SIGNATURE) {
      return file.getInt(12) == IHDR
          ? new Picture(Type.PNG, file.getInt(16), file.getInt(20))
          : null;
    }
    return file.limit() > 12 && file.getInt(0) == RIFF && file.getInt(8) == WEBP
        ? webpOrNull(file)
        : null;
  }

  /** Goes from segment to segment up to the one that tells the size. */
  private static Picture jpegOrNull(ByteBuffer file) {
    int at = 2;
    while ((file.get(at) & 0xFF) == 0xFF) {
      int marker = file.get(at + 1) & 0xFF;
      if (marker == 0xFF) {
        at++; // filling
      } else if (isFrame(marker)) {
        return new Picture(
            Type.JPEG, file.getShort(at + 7) & 0xFFFF, file.getShort(at + 5) & 0xFFFF);
      } else if (marker >= 0xD0 && marker <= 0xDA || marker == 0x01) {
        return null; // pixels, or the end, before any size was told
      } else {
        at += 2 + Math.max(2, file.getShort(at + 2) & 0xFFFF);
      }
    }
    return null;
  }

  /** C0 to CF but those that are tables. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static Picture webpOrNull(ByteBuffer file) {
    ByteBuffer little = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    switch (file.getInt(12)) {
      case VP8 -> {
        boolean isKeyFrame = (file.getInt(22) & 0xFFFFFF) == 0x9D012A;
        return isKeyFrame ? webp(little.getShort(26) & 0x3FFF, little.getShort(28) & 0x3FFF) : null;
      }
      case VP8L -> {
        int sizes = little.getInt(21);
        return file.get(20) == 0x2F
            ? webp((sizes & 0x3FFF) + 1, (sizes >>> 14 & 0x3FFF) + 1)
            : null;
      }
      case VP8X -> {
        return webp((little.getInt(24) & 0xFFFFFF) + 1, (little.getInt(26) >>> 8 & 0xFFFFFF) + 1);
      }
      default -> {
        return null;
      }
    }
  }

  private static Picture webp(int width, int height) {
    return new Picture(Type.WEBP, width, height);
  }
}
