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
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipError;
import java.util.zip.ZipException;
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.file.Folder;
import org.firewell.ingest.file.PathFolder;
import org.firewell.ingest.file.Refusal;

/**
 * A Shapefile in a zip, as they are sent; the zip is laid into a temporary file while it is read.
 */
public final class ZippedShapefile implements RowReader {

  /** How deep in folders the Shapefile may lie. */
  private static final int DEPTH = 4;

  /** Makes the reader of the Shapefile that was found. */
  public interface Maker {
    RowReader of(Folder folder, String path) throws Refusal, IOException;
  }

  private final Path copy = Files.createTempFile("firewell-", ".zip");
  private FileSystem zip;
  private RowReader shapefile;

  public ZippedShapefile(InputStream in, Maker maker) throws Refusal, IOException {
    try (in) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      zip = open();
      Path shp = find();
      shapefile = maker.of(new PathFolder(shp.getParent()), shp.getFileName().toString());
    } catch (Refusal | IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  @Override
  public Crs crs() {
    return shapefile.crs();
  }

  @Override
  public void read(Consumer<Row> rows) throws Refusal, Broken, IOException {
    shapefile.read(rows);
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
    Files.deleteIfExists(copy);
  }

  /** Names are UTF-8, or GBK as Windows writes them in China. */
  private FileSystem open() throws Refusal, IOException {
    try {
      return FileSystems.newFileSystem(copy);
    } catch (ZipException | ZipError | IllegalArgumentException e) {
      try {
        return FileSystems.newFileSystem(copy, Map.of("encoding", "GBK"));
      } catch (ZipException | ZipError | IllegalArgumentException notEither) {
        throw new Refusal("the zip cannot be opened: " + notEither.getMessage());
      }
    }
  }

  private Path find() throws Refusal, IOException {
    try (Stream<Path> all = Files.walk(zip.getPath("/"), DEPTH)) {
      List<Path> found = all.filter(ZippedShapefile::isShapefile).sorted().toList();
      if (found.size() != 1) {
        throw new Refusal(
            found.isEmpty()
                ? "no Shapefile (.shp) is in the zip"
                : found.size() + " Shapefiles are in the zip; one was expected");
      }
      return found.get(0);
    }
  }

  private static boolean isShapefile(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".shp") && !name.contains("__macosx");
  }
}
