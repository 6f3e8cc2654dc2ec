package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Something that shows a photo: {@link org.firewell.round.Attachments.Use}. */
@Entity
@Table(name = "attachment_use")
@IdClass(AttachmentUseRow.Key.class)
final class AttachmentUseRow {
  @Id String sha256;
  @Id String kind;

  @Id
  @Column(name = "used_in")
  UUID usedIn;

  String collection;
  String feature;

  record Key(String sha256, String kind, UUID usedIn) implements Serializable {}

  /**
   * Writes down which photos something shows.
   *
   * @param kind inspection, report or step
   * @param photos that are kept, each once
   * @param collectionOrNull of what it is of
   */
  static void insert(
      StatelessSession session,
      String kind,
      UUID usedIn,
      List<String> photos,
      String collectionOrNull,
      String featureOrNull) {
    for (String sha256 : photos) {
      AttachmentUseRow row = new AttachmentUseRow();
      row.sha256 = sha256;
      row.kind = kind;
      row.usedIn = usedIn;
      row.collection = collectionOrNull;
      row.feature = featureOrNull;
      session.insert(row);
    }
  }
}
