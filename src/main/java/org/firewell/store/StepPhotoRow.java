package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.firewell.ledger.Step;

/** A photo that was shown with a step. */
@Entity
@Table(name = "step_photo")
@IdClass(StepPhotoRow.Key.class)
final class StepPhotoRow {
  @Id UUID step;
  @Id int place;
  String sha256;

  record Key(UUID step, int place) implements Serializable {}

  static List<StepPhotoRow> of(Step step) {
    List<String> photos = step.evidence().photos();
    return IntStream.range(0, photos.size())
        .mapToObj(n -> of(step.id(), n, photos.get(n)))
        .toList();
  }

  private static StepPhotoRow of(UUID step, int place, String sha256) {
    StepPhotoRow row = new StepPhotoRow();
    row.step = step;
    row.place = place;
    row.sha256 = sha256;
    return row;
  }
}
