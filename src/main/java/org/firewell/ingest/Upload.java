package org.firewell.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipError;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.Text;
import org.firewell.standard.Rulesets;

/**
 * A dataset that somebody sent: one GeoJSON file of a collection, or the folder in a zip. It is
 * laid into a temporary file, and of a zip no more than {@link #UNPACKED_BYTES} is ever unpacked.
 */
public final class Upload {

  /** The largest message, packed or not. */
  public static final long SENT_BYTES = 64L << 20;

  /** The most that may come out of a zip, all its files together. */
  public static final long UNPACKED_BYTES = 512L << 20;

  /** The most files and folders in a zip. */
  public static final int ENTRIES = 1_000;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final List<String> PACKED = List.of(".zip", ".gz");

  private Upload() {}

  /**
   * Reads a GeoJSON file of one collection.
   *
   * @throws RefusedException when it is too large
   */
  public static Dataset geoJson(
      FeatureType<?> type, InputStream sent, Supplier<? extends Rulesets> rulesets)
      throws IOException {
    Path folder = Files.createTempDirectory("firewell-import-");
    Path file = folder.resolve(type.name() + ".geojson");
    try {
      keep(sent, file);
      return DatasetReader.read(folder, rulesets);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  /**
   * Reads the folder of a dataset in a zip. Its files lie at the root or together in one folder.
   *
   * @throws RefusedException when it is no zip, too large, or names a place outside of itself
   */
  public static Dataset zip(InputStream sent, Supplier<? extends Rulesets> rulesets)
      throws IOException {
    Path file = Files.createTempFile("firewell-import-", ".zip");
    try {
      keep(sent, file);
      check(file);
      try (FileSystem zip = FileSystems.newFileSystem(file)) {
        return DatasetReader.read(root(zip), rulesets);
      }
    } catch (ZipException | ZipError | IllegalArgumentException e) {
      throw new RefusedException(
          "压缩包无法读取（文件名须为 UTF-8）：" + e.getMessage(),
          "the zip cannot be read (its names must be UTF-8): " + e.getMessage());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void keep(InputStream sent, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      if (copy(sent, out, SENT_BYTES) > SENT_BYTES) {
        throw new RefusedException(
            "文件大于 " + SENT_BYTES + " 字节", "the file is larger than " + SENT_BYTES + " bytes");
      }
    }
  }

  /** Stops when more than {@code most} bytes came. */
  private static long copy(InputStream in, OutputStream out, long most) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long total = 0;
    for (int n = in.read(buffer); n >= 0 && total <= most; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      total += n;
    }
    return total;
  }

  /** Unpacks it into nothing: what a zip says of its own size may be a lie. */
  private static void check(Path file) throws IOException {
    long unpacked = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        checkName(entry.getName());
        entries++;
        unpacked += copy(zip, OutputStream.nullOutputStream(), UNPACKED_BYTES - unpacked);
        if (entries > ENTRIES || unpacked > UNPACKED_BYTES) {
          throw new RefusedException(
              "压缩包解开后超过 " + UNPACKED_BYTES + " 字节或 " + ENTRIES + " 个文件",
              "the zip holds more than " + UNPACKED_BYTES + " bytes or " + ENTRIES + " files");
        }
      }
    }
    if (entries == 0) {
      throw new RefusedException("不是压缩包，或是空的", "it is no zip, or an empty one");
    }
  }

  private static void checkName(String name) {
    String path = name.replace('\\', '/');
    if (path.startsWith("/") || path.contains(":") || List.of(path.split("/")).contains("..")) {
      throw new RefusedException(
          "压缩包内的路径指向外部：" + Text.quoted(name),
          "the zip names a place outside of itself: " + Text.quoted(name));
    }
    if (PACKED.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith)) {
      throw new RefusedException(
          "压缩包内不能再有压缩文件，请先解开：" + Text.quoted(name),
          "a zip within the zip is not read; unpack it first: " + Text.quoted(name));
    }
  }

  private static Path root(FileSystem zip) throws IOException {
    Path root = zip.getPath("/");
    try (Stream<Path> top = Files.list(root)) {
      List<Path> all =
          new ArrayList<>(top.filter(path -> !path.toString().startsWith("/__MACOSX")).toList());
      return all.size() == 1 && Files.isDirectory(all.get(0)) ? all.get(0) : root;
    }
  }

  /** What was sent is not read at all. */
  public static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String zh;
    private final String en;

    RefusedException(String zh, String en) {
      super(en);
      this.zh = zh;
      this.en = en;
    }

    public String zh() {
      return zh;
    }

    public String en() {
      return en;
    }
  }
}
