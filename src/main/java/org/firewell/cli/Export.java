package org.firewell.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.crs.FromLonLat;
import org.firewell.render.FileFormat;
import org.firewell.render.FileSettings;
import org.firewell.render.PlacedTable;
import org.firewell.render.Projection;
import org.firewell.render.Rounding;
import org.firewell.render.UnwritableException;
import org.firewell.render.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Writes a collection of a folder as a file of another format. */
@Command(
    name = "export",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Writes a collection as a file: the ending of its name says the format.")
final class Export implements Callable<Integer> {

  private static final String PUBLIC = "public";
  private static final List<String> LANGUAGES = List.of("zh", "en");
  private static final List<String> ENCODINGS = List.of("utf-8", "gbk");
  private static final List<String> AUDIENCES = List.of("internal", PUBLIC);

  @CommandLine.Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "the dataset's folder")
  private Path data;

  @Option(
      names = "--collection",
      required = true,
      paramLabel = "NAME",
      description = "hydrants ...")
  private String collection;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "where it goes: .geojson, .gpkg, .zip for a Shapefile, .csv, .xlsx, .kml, .kmz")
  private Path out;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "zh or en: headings and choices in words; by their names without it")
  private String language;

  @Option(
      names = "--encoding",
      paramLabel = "ENCODING",
      description = "utf-8 or gbk, of .csv and .zip; default utf-8")
  private String encoding;

  @Option(
      names = "--crs",
      paramLabel = "CRS",
      description = "of .gpkg and .zip: EPSG:4490, EPSG:4326, or a zone of CGCS2000 as EPSG:4549")
  private String crs;

  @Option(
      names = "--audience",
      paramLabel = "AUDIENCE",
      description = "internal or public: positions rounded, and what is guarded left out")
  private String audience;

  @CommandLine.Mixin private Seeds seeds;

  @Override
  public Integer call() throws IOException {
    FileFormat format = WholeFile.format(out);
    FeatureType<?> type =
        FeatureType.find(collection)
            .orElseThrow(
                () ->
                    unknown(
                        "--collection",
                        collection,
                        FeatureType.all().stream().map(FeatureType::name).toList()));
    check("--language", language, LANGUAGES);
    check("--audience", audience, AUDIENCES);
    Charset charset = charset(format);
    Projection projection = projection(format);
    Dataset dataset = Folder.read(data, seeds, spec.commandLine().getErr());
    if (!dataset.ground().has(type)) {
      throw new UnusableDataException(
          data + " 没有可用的 " + type + " · " + data + " holds no " + type + " that can be used");
    }
    FileSettings settings =
        new FileSettings(charset, language != null, projection, facts(dataset, type));
    try {
      WholeFile.write(out, file -> format.write(file, table(dataset, type), settings));
    } catch (UnwritableException e) {
      throw new UnusableDataException(e.zh() + " · " + e.en());
    }
    return CommandLine.ExitCode.OK;
  }

  private <F extends Feature> PlacedTable table(Dataset dataset, FeatureType<F> type) {
    UnaryOperator<F> seen = PUBLIC.equals(audience) ? Rounding::of : UnaryOperator.identity();
    return PlacedTable.of(
        type, dataset.ground().list(type), Wording.in(language == null ? "" : language), seen);
  }

  private Map<String, Object> facts(Dataset dataset, FeatureType<?> type) {
    Layer layer = dataset.layers().getOrDefault(type, Layer.UNDOCUMENTED);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("county", dataset.county().name());
    facts.put("collection", type.name());
    facts.put("count", dataset.ground().list(type).size());
    facts.put("origin", layer.origin());
    facts.put("licence", layer.licence());
    if (PUBLIC.equals(audience)) {
      facts.put("positions_off_by_up_to_m", Rounding.METRES);
    }
    return facts;
  }

  private Charset charset(FileFormat format) {
    check("--encoding", encoding, ENCODINGS);
    if (encoding == null || encoding.equals(ENCODINGS.get(0))) {
      return StandardCharsets.UTF_8;
    }
    check("--encoding", format.takesEncoding());
    return FileSettings.GBK;
  }

  private Projection projection(FileFormat format) {
    if (crs == null) {
      return Projection.CGCS2000;
    }
    check("--crs", format.takesProjection());
    return Projection.of(crs, FromLonLat::new)
        .orElseThrow(() -> unknown("--crs", crs, Projection.names()));
  }

  /** What a format has no room for is refused rather than left out. */
  private void check(String option, boolean isTaken) {
    if (!isTaken) {
      throw new UnusableDataException(
          option + "：" + out + " 的格式不能选 · the format of " + out + " leaves no choice");
    }
  }

  private static void check(String option, String wordOrNull, List<String> allowed) {
    if (wordOrNull != null && !allowed.contains(wordOrNull)) {
      throw unknown(option, wordOrNull, allowed);
    }
  }

  private static UnusableDataException unknown(String option, String word, List<String> allowed) {
    String known = allowed.stream().collect(Collectors.joining(", "));
    return new UnusableDataException(
        "%s %s：可用 %s · there are %s".formatted(option, word, known, known));
  }
}
