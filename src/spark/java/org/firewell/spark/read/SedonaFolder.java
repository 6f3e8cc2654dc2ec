package org.firewell.spark.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.sedona.spark.SedonaContext;
import org.apache.spark.sql.SparkSession;
import org.firewell.ingest.file.Folder;
import org.firewell.ingest.file.PathFolder;

/**
 * A directory that may hold layers as GeoParquet, each a file or a directory of part files, which
 * the workers read under the same path. Everything else in it is read as ever.
 */
public final class SedonaFolder implements Folder {

  private static final String PARQUET = ".parquet";

  private final SparkSession spark;
  private final Path path;
  private final Folder files;

  public SedonaFolder(SparkSession spark, Path path) {
    this.spark = SedonaContext.create(spark);
    this.path = path;
    this.files = new PathFolder(path);
  }

  /** Whether a layer in it is GeoParquet. */
  public static boolean isNeededFor(Path folder) {
    String[] names = folder.toFile().list();
    return names != null && Arrays.stream(names).anyMatch(SedonaFolder::isParquet);
  }

  @Override
  public String name() {
    return files.name();
  }

  @Override
  public boolean has(String file) {
    return files.has(file) || isParquet(file) && Files.isDirectory(path.resolve(file));
  }

  @Override
  public String form(String file) {
    return isParquet(file) ? file + ".geojson" : file;
  }

  @Override
  public InputStream open(String file) throws IOException {
    return isParquet(file)
        ? new ParquetLayer(spark, parts(path.resolve(file))).open()
        : files.open(file);
  }

  @Override
  public List<String> list() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> files.has(name) || isParquet(name))
          .sorted()
          .toList();
    }
  }

  /** By name, as they are numbered. */
  private static List<String> parts(Path layer) throws IOException {
    if (!Files.isDirectory(layer)) {
      return List.of(uri(layer));
    }
    try (Stream<Path> entries = Files.list(layer)) {
      return entries
          .filter(part -> isParquet(part.getFileName().toString()))
          .sorted()
          .map(SedonaFolder::uri)
          .toList();
    }
  }

  private static String uri(Path file) {
    return file.toAbsolutePath().toUri().toString();
  }

  private static boolean isParquet(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(PARQUET);
  }
}
