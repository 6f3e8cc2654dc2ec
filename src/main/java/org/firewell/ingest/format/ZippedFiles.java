package org.firewell.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<Format> PACKED = Set.of(Format.ZIP, Format.KMZ);
  private static final String KMZ_DOCUMENT = "doc.kml";

  private final TemporaryFile copy;
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
      Choice inside = new Choice(choice.type(), null, choice.encoding(), choice.fields());
      reader = Formats.open(new PathFolder(path.getParent()), name, inside, warnings);
    } catch (Refusal | IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private ZippedFiles(InputStream in) throws Refusal, IOException {
    copy = new TemporaryFile(in, ".zip");
    try {
      Charset names = ZipCheck.check(copy.path());
      zip = FileSystems.newFileSystem(copy.path(), Map.of("encoding", names.name()));
    } catch (ZipException | ZipError | IllegalArgumentException e) {
      close();
      throw new Refusal("压缩包打不开：" + e.getMessage(), "the zip cannot be opened: " + e.getMessage());
    } catch (Refusal | IOException | RuntimeException e) {
      close();
      throw e;
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
        && Formats.find(path).filter(format -> !PACKED.contains(format)).isPresent();
  }

  /** Of several documents of a KMZ the first at its root is meant. */
  private String chosen(String wantedOrNull) throws Refusal, IOException {
    List<String> tables = tables();
    boolean isKmz = wantedOrNull == null && tables.contains(KMZ_DOCUMENT);
    return isKmz ? KMZ_DOCUMENT : Formats.chosen(tables, wantedOrNull);
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
    copy.close();
  }
}
