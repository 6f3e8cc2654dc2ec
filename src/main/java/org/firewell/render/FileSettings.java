package org.firewell.render;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How a file is written, as far as its format lets one choose.
 *
 * @param encoding of the texts of a CSV file or a Shapefile; all others are UTF-8
 * @param forPeople whether a CSV file of UTF-8 begins with the mark by which spreadsheets know it,
 *     and programs stumble
 * @param projection of a GeoPackage or a Shapefile; all others hold longitude and latitude
 * @param facts what is told beside the rows, in the order in which it is read: the summary of an
 *     answer, the source of a collection. CSV has no room for it
 */
public record FileSettings(
    Charset encoding, boolean forPeople, Projection projection, Map<String, Object> facts) {

  public static final Charset GBK = Charset.forName("GBK");

  /** UTF-8, in the degrees of CGCS2000. */
  public static FileSettings usual(Map<String, Object> facts) {
    return new FileSettings(StandardCharsets.UTF_8, false, Projection.CGCS2000, facts);
  }
}
