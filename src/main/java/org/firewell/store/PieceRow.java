package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Some of the bytes of a file, in its order. */
@Entity
@Table(name = "upload_piece")
@IdClass(PieceRow.Key.class)
final class PieceRow {
  @Id UUID upload;

  /** 0 for the first. */
  @Id int number;

  byte[] content;

  record Key(UUID upload, int number) implements Serializable {}

  static PieceRow of(UUID upload, int number, byte[] content) {
    PieceRow row = new PieceRow();
    row.upload = upload;
    row.number = number;
    row.content = content;
    return row;
  }
}
