package org.firewell.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.firewell.feature.Condition;
import org.firewell.feature.Ternary;
import org.locationtech.jts.geom.Coordinate;

/**
 * What proves a step. Whatever was not measured or not looked at is null or unknown, never 0 and
 * never no.
 *
 * @param photos SHA-256 of each, 64 hexadecimal digits in lower case, each once
 * @param lon longitude in degrees, or null
 * @param lat latitude in degrees, or null
 * @param accuracyM metres around the position within which the device says that it is, or null
 * @param flowLS measured flow in litres a second, or null
 * @param pressureMpa measured pressure in megapascals, or null
 * @param waterSeen whether somebody saw water come out
 * @param signedBy the names of those who signed, each once
 * @param mainDiameterMm of the main that feeds it, in millimetres, or null where it is not told
 *     anew
 * @param condition what is wrong with it when it goes out of order, or null
 */
public record Evidence(
    List<String> photos,
    Double lon,
    Double lat,
    Double accuracyM,
    Double flowLS,
    Double pressureMpa,
    Ternary waterSeen,
    List<String> signedBy,
    Double mainDiameterMm,
    Condition condition) {

  /** Nothing was shown. */
  public static final Evidence NONE =
      new Evidence(List.of(), null, null, null, null, null, null, List.of(), null, null);

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException when a photo is no hash, a position has one half alone or lies
   *     outside of the earth, or a number is below 0
   */
  public Evidence {
    photos = List.copyOf(new LinkedHashSet<>(photos));
    waterSeen = Ternary.orUnknown(waterSeen);
    signedBy =
        signedBy.stream().map(String::trim).filter(name -> !name.isEmpty()).distinct().toList();
    photos.forEach(
        photo ->
            check(SHA_256.matcher(photo).matches(), "photos: \"" + photo + "\" is no SHA-256"));
    check((lon == null) == (lat == null), "a position has a longitude and a latitude");
    check(lon == null || within(lon, 180) && within(lat, 90), "lon, lat: outside of the earth");
    check(isSize(accuracyM), "accuracy_m: below 0");
    check(isSize(flowLS), "flow_l_s: below 0");
    check(isSize(pressureMpa), "pressure_mpa: below 0");
    check(isSize(mainDiameterMm), "main_diameter_mm: below 0");
  }

  /** Longitude and latitude, where both are told. */
  Optional<Coordinate> position() {
    return lon == null ? Optional.empty() : Optional.of(new Coordinate(lon, lat));
  }

  private static boolean within(double degrees, double most) {
    return Math.abs(degrees) <= most;
  }

  private static boolean isSize(Double number) {
    return number == null || number >= 0 && Double.isFinite(number);
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
