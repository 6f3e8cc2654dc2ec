package org.firewell.ingest.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.firewell.exchange.Incoming;
import org.firewell.exchange.Profile;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.ingest.file.Notice;

/** Looks at a file and reads it. */
public final class Intake {

  private Intake() {}

  /**
   * What a look at a file tells.
   *
   * @param format a word such as {@code csv}, {@code xlsx}, {@code shapefile}
   * @param tables the sheets or layers to choose from; one or none for most
   * @param rows how many rows it has
   * @param fields its fields, in their order
   * @param suggested how it may be read; somebody looks at it before it is
   * @param notices what is wrong with the file as a whole
   */
  public record Inspection(
      String format,
      List<String> tables,
      long rows,
      List<Field> fields,
      Profile suggested,
      List<Notice> notices) {}

  /**
   * A field of a file.
   *
   * @param samples some of its values, the most frequent first
   * @param filled in how many rows it says something
   * @param attribute that is suggested; null where none is
   * @param zh why that one, in Chinese; empty without
   * @param en why, in English
   */
  public record Field(
      String name, List<String> samples, long filled, String attribute, String zh, String en) {}

  /**
   * What was read of a file.
   *
   * @param rows how many it has
   * @param incoming those that could be read, in the order of their rows
   * @param notices what could not, and what was read with doubt
   * @param facts what is to be told beside, such as the coordinate reference system by its name
   */
  public record Reading(
      long rows, List<Incoming<?>> incoming, List<Notice> notices, Map<String, Object> facts) {}

  /**
   * @param file laid on the disk
   * @param name what its sender calls it; the ending tells the format
   * @param typeOrNull the collection, where it is chosen
   * @param around what stands here, by which coordinates are judged
   */
  public static Inspection inspect(Path file, String name, FeatureType<?> typeOrNull, Ground around)
      throws IOException {
    throw new UnsupportedOperationException("being built");
  }

  /**
   * @param read is told from time to time how many rows were read
   */
  public static Reading read(
      Path file, String name, Profile profile, Ground around, LongConsumer read)
      throws IOException {
    throw new UnsupportedOperationException("being built");
  }
}
