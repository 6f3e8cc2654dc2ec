package org.firewell.ingest.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Refused;
import org.firewell.ingest.file.Text;

/**
 * Unpacks a zip into nothing, to know what is in it before anybody trusts it: what it says of its
 * own size may be a lie.
 */
final class ZipCheck {

  private static final int BUFFER_BYTES = 1 << 16;

  private long unpacked;
  private int entries;

  private ZipCheck() {}

  /**
   * Checks a zip.
   *
   * @return how its names are written: in UTF-8, or GBK as Windows writes them in China
   * @throws Refusal when it is no zip, holds too much, or names a place outside of itself
   */
  static Charset check(Path zip) throws Refusal, IOException {
    try {
      return check(zip, StandardCharsets.UTF_8);
    } catch (ZipException | IllegalArgumentException e) {
      try {
        return check(zip, Charset.forName("GBK"));
      } catch (ZipException | IllegalArgumentException notEither) {
        throw new Refusal(
            "压缩包打不开：" + notEither.getMessage(),
            "the zip cannot be opened: " + notEither.getMessage());
      }
    }
  }

  private static Charset check(Path path, Charset names) throws Refusal, IOException {
    try (ZipFile zip = new ZipFile(path.toFile(), names)) {
      new ZipCheck().check(zip);
      return names;
    } catch (Refused e) {
      throw new Refusal(e.reason());
    } catch (EOFException e) {
      throw new Refusal("压缩包不完整", "the zip breaks off");
    }
  }

  private void check(ZipFile zip) throws Refusal, IOException {
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      checkName(entry.getName());
      if (++entries > Bounds.ENTRIES) {
        throw new Refusal(
            "压缩包里的文件多于 " + Bounds.ENTRIES + " 个",
            "the zip holds more than " + Bounds.ENTRIES + " files");
      }
      unpack(zip, entry);
    }
  }

  private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
    boolean isXml = entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml");
    byte[] buffer = new byte[BUFFER_BYTES];
    InputStream packed = zip.getInputStream(entry);
    try (InputStream in = isXml ? Bounds.xml(packed) : packed) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        unpacked += n;
        if (unpacked > Bounds.BYTES) {
          throw Bounds.tooLarge();
        }
      }
    }
  }

  private static void checkName(String name) throws Refusal {
    String path = name.replace('\\', '/');
    if (path.startsWith("/") || path.contains(":") || List.of(path.split("/")).contains("..")) {
      throw new Refusal(
          "压缩包内的路径指向外部：" + Text.quoted(name),
          "the zip names a place outside of itself: " + Text.quoted(name));
    }
  }
}
