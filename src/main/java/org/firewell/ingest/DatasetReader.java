package org.firewell.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.firewell.exchange.Profile;
import org.firewell.feature.County;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Figure;
import org.firewell.feature.Ground;
import org.firewell.feature.Layer;
import org.firewell.ingest.LayerReader.Placed;
import org.firewell.ingest.file.ClassPathFolder;
import org.firewell.ingest.file.FileEntry;
import org.firewell.ingest.file.Folder;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.PathFolder;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.format.Choice;
import org.firewell.ingest.format.Formats;
import org.firewell.ingest.format.PlacedRows;
import org.firewell.ingest.format.RowReader;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.standard.Rulesets;

/**
 * Reads a dataset: a folder with one file for each collection, {@code figures.csv} for what is on
 * no map ({@link FigureReader}), and {@code dataset.yaml} beside them.
 *
 * <pre>
 * name: 晋江市
 * crs: CRS84               # of all files that name none; the default
 * as_of: 2022-12-31
 * rulesets: [jinjiang-2022]
 * files:                   # only what is not called hydrants.geojson and the like
 *   hydrants:
 *     path: from-the-water-works.csv
 *     crs: EPSG:4549
 *     licence: CC BY 4.0
 *     origin: the water works
 *     id: OBJECTID                  # the field that holds the id
 *     rename: {X: lon, Y: lat, DN: main_diameter_mm}   # the file's word: ours
 *     defaults: {ownership: municipal}                 # for a blank
 * </pre>
 *
 * <p>Everything in the manifest may be missing, and so may the manifest. Files end in {@code
 * .geojson}, {@code .json} or {@code .csv}, each also with {@code .gz}; in {@code .shp} or {@code
 * .zip}; in {@code .osm.pbf}, from which several collections may be taken. A path is taken within
 * the folder and may lead out of it, so a folder that a stranger sent is read as a zip file system,
 * which has no outside.
 *
 * <p>Files are read side by side, in as many threads as there are processors; what is read, and
 * what is told of it, does not depend on them.
 *
 * <p>Whatever is wrong becomes a {@link Notice} and reading goes on: this class throws nothing for
 * a fault of the data. A layer whose file is missing, cannot be trusted as a whole, or has rows of
 * which none can be used is not in the ground, which is to say unknown; a file with no rows makes
 * an empty layer.
 */
public final class DatasetReader {

  private static final String DEMO = "demo/jinjiang";
  private static final List<String> FIGURE_FILES = List.of(".csv", ".csv.gz");

  private static final List<String> NOT_READ =
      List.of(".xls", ".fgb", ".parquet", ".dwg", ".dxf", ".rar", ".7z");

  private final Folder folder;
  private final Supplier<? extends Rulesets> rulesets;
  private final Notices notices = new Notices();
  private final Map<FeatureType<?>, Map<String, Placed>> features = new LinkedHashMap<>();
  private final Map<FeatureType<?>, Layer> layers = new LinkedHashMap<>();
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  private DatasetReader(Folder folder, Supplier<? extends Rulesets> rulesets) {
    this.folder = folder;
    this.rulesets = rulesets;
  }

  /** Reads the dataset in a folder whose figures are asked by the rulesets that ship. */
  public static Dataset read(Path folder) {
    return read(folder, SeedRulesets::new);
  }

  /**
   * Reads the dataset in a folder, be it a directory or the inside of a zip file.
   *
   * @param rulesets what figures may be asked; looked at when the dataset has figures
   * @return what could be read, with an error among the notices when there is no such folder
   */
  public static Dataset read(Path folder, Supplier<? extends Rulesets> rulesets) {
    DatasetReader reader = new DatasetReader(new PathFolder(folder), rulesets);
    return Files.isDirectory(folder) ? reader.read() : reader.noFolder();
  }

  /**
   * Reads the county that comes with the program.
   *
   * @param rulesets what figures may be asked
   */
  public static Dataset readDemo(Supplier<? extends Rulesets> rulesets) {
    return read(new ClassPathFolder(DEMO), rulesets);
  }

  /** Reads the dataset in a place of another kind. */
  public static Dataset read(Folder folder, Supplier<? extends Rulesets> rulesets) {
    return new DatasetReader(folder, rulesets).read();
  }

  private Dataset noFolder() {
    notices.error(folder.name(), "没有这个文件夹", "there is no such folder");
    return nothing();
  }

  private Dataset nothing() {
    County county = new County(folder.name(), null, List.of());
    return new Dataset(county, Ground.of(Map.of()), Map.of(), notices.list());
  }

  private Dataset read() {
    Optional<Manifest> manifest = new ManifestReader(notices).read(folder);
    if (manifest.isEmpty()) {
      return nothing();
    }
    FeatureType.all().parallelStream()
        .map(type -> new Reading(type, manifest.get()).read())
        .toList()
        .forEach(this::keep);
    Optional<String> figures =
        path(Manifest.FIGURES, manifest.get().figures().path(), FIGURE_FILES, notices);
    figures.ifPresent(taken::add);
    warnOfStrays();
    if (features.isEmpty()) {
      notices.error(
          folder.name(),
          "没有读到任何图层的文件，例如 hydrants.geojson",
          "no file of a collection was read, such as hydrants.geojson");
    }
    Outliers.settle(features, layers, notices);
    new Checks(features, layers, notices).run();
    HeightSystems.warn(features, layers, notices);
    Ground ground = ground();
    WebMapPositions.warn(ground, layers, notices);
    Ground whole =
        figures
            .map(path -> ground.withFigures(figures(path, manifest.get(), ground)))
            .orElse(ground);
    return new Dataset(manifest.get().county(), whole, layers, notices.list());
  }

  private Ground ground() {
    Map<FeatureType<?>, List<Feature>> ground = new LinkedHashMap<>();
    features.forEach(
        (type, rows) -> ground.put(type, rows.values().stream().map(Placed::feature).toList()));
    return Ground.of(ground);
  }

  private List<Figure> figures(String path, Manifest manifest, Ground ground) {
    if (FIGURE_FILES.stream().noneMatch(lower(path)::endsWith)) {
      notices.error(
          path, "指标只从表格读取；请另存为 CSV", "figures are read from a table alone; save it as CSV");
      return List.of();
    }
    LocalDate lastDay =
        Optional.ofNullable(manifest.county().asOf())
            .orElseGet(() -> LocalDate.now(FigureReader.ZONE));
    return new FigureReader(rulesets.get(), ground, lastDay, path, notices)
        .read(folder, manifest.figures()::attribute);
  }

  private void keep(Reading reading) {
    notices.addAll(reading.notices);
    if (reading.rows != null) {
      features.put(reading.type, reading.rows);
      layers.put(reading.type, layer(reading.path, reading.manifest.file(reading.type)));
    }
  }

  /** One layer, which one thread reads; what it has to say it keeps until its turn. */
  private final class Reading {

    private final FeatureType<?> type;
    private final Manifest manifest;
    private final Notices notices = new Notices();
    private String path;
    private Map<String, Placed> rows;

    Reading(FeatureType<?> type, Manifest manifest) {
      this.type = type;
      this.manifest = manifest;
    }

    Reading read() {
      path(type.name(), manifest.file(type).path(), Formats.ENDINGS, notices).ifPresent(this::read);
      return this;
    }

    private void read(String found) {
      path = found;
      taken.add(path);
      try (FileCrs open = rows(type, path, manifest, notices)) {
        rows = new LayerReader(path, manifest.file(type).profile(), open.crs(), notices).read(open);
      } catch (Refusal e) {
        notices.error(path, e.reason().ofTheWhole());
      } catch (IOException e) {
        notices.error(path, "打不开：" + e.getMessage(), "cannot be opened: " + e.getMessage());
      }
    }
  }

  /** An extract of OpenStreetMap says by its ending whose it is and on what terms. */
  private static Layer layer(String path, FileEntry entry) {
    boolean osm = lower(path).endsWith(".osm.pbf");
    return new Layer(
        path,
        Optional.ofNullable(entry.origin()).orElse(osm ? "OpenStreetMap contributors" : null),
        Optional.ofNullable(entry.licence()).orElse(osm ? "ODbL 1.0" : null),
        null);
  }

  /** Files of data that no collection took: most likely misspelt, and never silently dropped. */
  private void warnOfStrays() {
    try {
      folder.list().stream()
          .filter(name -> !taken.contains(name) && isData(name))
          .forEach(
              name ->
                  notices.warn(
                      name,
                      "未读取：文件名不是任何图层，dataset.yaml 也没有写它",
                      "left out: it is called like no collection, nor does dataset.yaml name it"));
    } catch (IOException e) {
      notices.error(
          folder.name(), "列不出文件：" + e.getMessage(), "cannot be listed: " + e.getMessage());
    }
  }

  private static boolean isData(String name) {
    return Stream.concat(Formats.ENDINGS.stream(), NOT_READ.stream())
        .anyMatch(lower(name)::endsWith);
  }

  private static String lower(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  /** Where the file of a collection lies; none when there is none. */
  private Optional<String> path(
      String name, String namedOrNull, List<String> endings, Notices notices) {
    if (namedOrNull != null) {
      if (folder.has(namedOrNull)) {
        return Optional.of(namedOrNull);
      }
      notices.error(
          namedOrNull,
          "没有这个文件；dataset.yaml 把它写作 " + name,
          "there is no such file; dataset.yaml names it for " + name);
      return Optional.empty();
    }
    List<String> found = endings.stream().map(name::concat).filter(folder::has).toList();
    found.stream()
        .skip(1)
        .forEach(
            other -> {
              taken.add(other);
              notices.warn(
                  other, "未读取，因为读了 " + found.get(0), "left out, for " + found.get(0) + " is read");
            });
    if (!found.isEmpty()) {
      return Optional.of(found.get(0));
    }
    return NOT_READ.stream().map(name::concat).filter(folder::has).findFirst();
  }

  private FileCrs rows(FeatureType<?> type, String path, Manifest manifest, Notices notices)
      throws Refusal, IOException {
    if (NOT_READ.stream().anyMatch(lower(folder.form(path))::endsWith)) {
      throw new Refusal(
          "这种文件不读；请另存为 GeoJSON 或 CSV",
          "files of this ending are not read; save it as GeoJSON or CSV");
    }
    Profile profile = manifest.file(type).profile();
    RowReader rows =
        Formats.open(folder, path, Choice.of(profile), reason -> notices.warn(path, reason));
    try {
      return new FileCrs(PlacedRows.of(rows, profile::place), profile.crs(), manifest.crs());
    } catch (Refusal | IOException | RuntimeException e) {
      rows.close();
      throw e;
    }
  }
}
