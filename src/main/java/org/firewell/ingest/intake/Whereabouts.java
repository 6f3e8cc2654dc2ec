package org.firewell.ingest.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.firewell.exchange.Profile;
import org.firewell.feature.Ground;
import org.firewell.ingest.crs.Detective;
import org.firewell.ingest.crs.Sample;
import org.firewell.ingest.crs.Verdict;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Refused;
import org.firewell.ingest.format.Choice;
import org.firewell.ingest.format.PlacedRows;
import org.firewell.ingest.format.RowReader;

/** In which system the coordinates of a file are, before anything is made of its rows. */
public final class Whereabouts {

  private Whereabouts() {}

  /**
   * Reads the coordinates of a file and judges them.
   *
   * @param profile whose fields say where a row lies; its {@code crs} is not looked at
   * @param around what stands here, by which coordinates are judged
   * @return empty when the rows have no coordinates, or the file cannot be read
   */
  public static Optional<Verdict> judge(Path file, String name, Profile profile, Ground around)
      throws IOException {
    try (RowReader raw = new Source(file, name).raw(Choice.of(profile), Whereabouts::leave)) {
      RowReader rows = PlacedRows.ofAny(raw, profile::place);
      Sample sample = new Sample();
      long[] placed = {0};
      Intake.run(
          rows,
          row -> {
            if (row.geometry() != null && !row.geometry().isEmpty()) {
              sample.add(row.geometry());
              placed[0]++;
            }
          },
          Whereabouts::leave);
      return placed[0] == 0
          ? Optional.empty()
          : Optional.of(Detective.around(around).judge(sample, rows.declaredCrs().orElse(null)));
    } catch (Refusal | Refused e) {
      return Optional.empty();
    }
  }

  /** What is wrong with the file is told when it is looked at. */
  private static void leave(Reason reason) {}
}
