package org.firewell.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipError;
import java.util.zip.ZipException;
import org.firewell.ingest.file.PathFolder;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;

/**
 * One of the files in a zip, as Shapefiles are sent: each file of data in it is a table, by its
 * path. The zip is laid into a temporary file while it is read.
 */
final class ZippedFiles implements RowReader {

  /** How deep in folders a file may lie. */
  private static final int DEPTH = 4;

  private final Path copy = Files.createTempFile("firewell-", ".zip");
  private FileSystem zip;
  private RowReader reader;

  /** The paths of the files of data, sorted. */
  static List<String> tables(InputStream in) throws Refusal, IOException {
    try (ZippedFiles files = new ZippedFiles(in)) {
      return files.tables();
    }
  }

  ZippedFiles(InputStream in, Choice choice, Consumer<Reason> warnings)
      throws Refusal, IOException {
    this(in);
    try {
      Path path = zip.getPath("/", chosen(choice.table()));
      String name = path.getFileName().toString();
      reader = Formats.open(new PathFolder(path.getParent()), name, choice, warnings);
    } catch (Refusal | IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private ZippedFiles(InputStream in) throws Refusal, IOException {
    try (in) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      zip = open();
    } catch (Refusal | IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Names are UTF-8, or GBK as Windows writes them in China. */
  private FileSystem open() throws Refusal, IOException {
    try {
      return FileSystems.newFileSystem(copy);
    } catch (ZipException | ZipError | IllegalArgumentException e) {
      try {
        return FileSystems.newFileSystem(copy, Map.of("encoding", "GBK"));
      } catch (ZipException | ZipError | IllegalArgumentException notEither) {
        throw new Refusal(
            "压缩包打不开：" + notEither.getMessage(),
            "the zip cannot be opened: " + notEither.getMessage());
      }
    }
  }

  private List<String> tables() throws IOException {
    try (Stream<Path> all = Files.walk(zip.getPath("/"), DEPTH)) {
      return all.filter(Files::isRegularFile)
          .map(path -> path.toString().substring(1))
          .filter(ZippedFiles::isData)
          .sorted()
          .toList();
    }
  }

  /** A zip within the zip is not looked into. */
  private static boolean isData(String path) {
    return !path.toLowerCase(Locale.ROOT).contains("__macosx")
        && Formats.find(path).filter(format -> format != Format.ZIP).isPresent();
  }

  private String chosen(String wantedOrNull) throws Refusal, IOException {
    List<String> tables = tables();
    if (tables.isEmpty()) {
      throw new Refusal("压缩包里没有可读的数据文件", "no file of data that is read is in the zip");
    }
    if (wantedOrNull == null && tables.size() == 1) {
      return tables.get(0);
    }
    if (tables.contains(wantedOrNull)) {
      return wantedOrNull;
    }
    String list = String.join(", ", tables);
    throw wantedOrNull == null
        ? new Refusal(
            "压缩包里有 " + tables.size() + " 个数据文件，请选一个：" + list,
            tables.size() + " files of data are in the zip, choose one: " + list)
        : new Refusal(
            "压缩包里没有 " + wantedOrNull + "；有：" + list,
            "no " + wantedOrNull + " is in the zip; there are " + list);
  }

  @Override
  public List<String> columns() throws Refusal, IOException {
    return reader.columns();
  }

  @Override
  public boolean hasPlaces() {
    return reader.hasPlaces();
  }

  @Override
  public Optional<String> declaredCrs() throws Refusal, IOException {
    return reader.declaredCrs();
  }

  @Override
  public void read(Consumer<Row> rows) throws Refusal, Broken, IOException {
    reader.read(rows);
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    if (zip != null) {
      zip.close();
    }
    Files.deleteIfExists(copy);
  }
}
