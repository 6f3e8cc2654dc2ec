package org.firewell.exchange;

import java.util.Set;
import org.firewell.feature.Feature;

/**
 * A row of a file as a feature, before it meets what stands.
 *
 * @param row its number in the file, 1 for the first
 * @param feature what it says; what its file has no field for, or leaves blank, is null there, its
 *     geometry too. Where the file has no id it has one that was made up
 * @param given the attributes that it says something of: {@code geometry} among them where it has a
 *     place, {@code id} where that is the file's. What a profile's defaults fill in is in the
 *     feature and not given: it is for what is new, and changes nothing that stands
 * @param photo what its file calls a photo of it, or null
 */
public record Incoming<F extends Feature>(long row, F feature, Set<String> given, String photo) {

  public Incoming {
    given = Set.copyOf(given);
  }
}
