package org.firewell.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.DatasetReader;

/**
 * The country north of Bayreuth as OpenStreetMap has it: ODbL, OpenStreetMap contributors. The file
 * is not part of the project; it may lie beside it.
 *
 * @param extract the file
 */
public record NorthBayreuth(Path extract) {

  private static final List<String> COLLECTIONS =
      List.of("hydrants", "water-intakes", "fire-stations", "roads", "barriers", "buildings");

  public static Optional<NorthBayreuth> find() {
    return Stream.of("../shared/data/osm", "../../shared/data/osm")
        .map(path -> Path.of(path, "north_bayreuth.osm.pbf").toAbsolutePath().normalize())
        .filter(Files::isRegularFile)
        .findFirst()
        .map(NorthBayreuth::new);
  }

  /** All that is read of it. */
  public Dataset read(Path folder) throws IOException {
    List<String> files =
        COLLECTIONS.stream().map(name -> "  " + name + ": {path: " + extract + "}").toList();
    Files.write(
        folder.resolve("dataset.yaml"),
        Stream.concat(Stream.of("name: north of Bayreuth", "files:"), files.stream()).toList());
    return DatasetReader.read(folder);
  }
}
