package org.firewell.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.CoverageAnswer;
import org.firewell.feature.Ground;
import org.firewell.ingest.DatasetReader;
import org.firewell.snapshot.Snapshot;

/**
 * One real city as it is: Freeport, CC BY 4.0, data provided by The Grand Bahama Port Authority.
 * The files are not part of the project; they may lie beside it.
 *
 * @param files the folder in which they lie
 */
public record Freeport(Path files) {

  public static Optional<Freeport> find() {
    return Stream.of("../shared/data/freeport", "../../shared/data/freeport")
        .map(path -> Path.of(path).toAbsolutePath().normalize())
        .filter(Files::isDirectory)
        .findFirst()
        .map(Freeport::new);
  }

  /** Hydrants and 61,722 addresses as places of buildings. */
  public Ground addresses(Path folder) throws IOException {
    return read(folder, "addresses.csv.gz", "add_id");
  }

  /** Hydrants and 14,768 footprints of buildings. */
  public Ground footprints(Path folder) throws IOException {
    return read(folder, "Building_Footprint.geojson.gz", "OBJECTID");
  }

  /** Who is within 150 m of a hydrant that stands; nothing tells which of them work. */
  public static CoverageAnswer centroidCoverage(Ground ground) {
    Coverage coverage = new Coverage();
    Map<String, String> asked =
        Map.of("facilities", "hydrants", "basis", "built", "reach", "150", "at", "centroid");
    return coverage.answer(
        Snapshot.of(ground, Laws.desert(), LocalDate.of(2022, 12, 31)),
        Values.of(coverage.inputs(), asked),
        Progress.NONE);
  }

  /** Hydrants, 61,722 addresses as places of buildings, and 15,627 roads of the Shapefile. */
  public Ground roads(Path folder) throws IOException {
    return read(
        folder,
        "addresses.csv.gz",
        "add_id",
        "  roads: {path: " + files.resolve("Roads.zip") + ", id: OBJECTID_1}");
  }

  private Ground read(Path folder, String buildings, String id, String... more) throws IOException {
    List<String> manifest =
        new ArrayList<>(
            List.of(
                "name: Freeport",
                "files:",
                "  hydrants: {path: " + files.resolve("Fire_Hydrants.geojson") + ", id: OBJECTID}",
                "  buildings: {path: " + files.resolve(buildings) + ", id: " + id + "}"));
    manifest.addAll(List.of(more));
    Files.write(folder.resolve("dataset.yaml"), manifest);
    return DatasetReader.read(folder).ground();
  }
}
