package org.firewell.ingest.format;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.firewell.exchange.Profile;
import org.firewell.feature.FeatureType;

/**
 * What is chosen of a file where it leaves a choice. Nulls choose nothing.
 *
 * @param type the collection that the rows are of; an extract of OpenStreetMap cannot be read
 *     without
 * @param table the sheet or layer, of a file of several
 * @param encoding of the texts, where the file does not say
 * @param fields what is asked for by its own name: tags of OpenStreetMap
 */
public record Choice(FeatureType<?> type, String table, String encoding, Set<String> fields) {

  public static final Choice NONE = new Choice(null, null, null, Set.of());

  public Choice {
    fields = Set.copyOf(fields);
  }

  public static Choice of(Profile profile) {
    Set<String> fields = new HashSet<>(profile.fields().keySet());
    Optional.ofNullable(profile.id()).ifPresent(fields::add);
    return new Choice(profile.type(), profile.table(), profile.encoding(), fields);
  }
}
