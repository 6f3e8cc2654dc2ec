package org.firewell.round;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The photos that are kept. None is ever changed or deleted. Implemented by the store. */
public interface Attachments {

  /** The photo of a hash. */
  Optional<Attachment> find(String sha256);

  /** Its bytes as they came. */
  Optional<byte[]> findContent(String sha256);

  /**
   * Keeps a photo.
   *
   * @return false when it is kept already; who brought it first stays
   */
  boolean keep(Attachment attachment, byte[] content);

  /** What it is used in, by kind and id. */
  List<Use> uses(String sha256);

  /**
   * Something that shows a photo.
   *
   * @param kind inspection, report or step
   * @param id of it
   * @param layer of what it is of, or null
   * @param object the id of what it is of, or null
   */
  record Use(String kind, UUID id, String layer, String object) {}
}
