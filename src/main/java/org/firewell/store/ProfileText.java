package org.firewell.store;

import java.util.Map;
import org.firewell.exchange.Profile;
import org.firewell.feature.FeatureType;

/** A profile as it is kept: its collection by name, for a record alone is written as JSON. */
record ProfileText(
    String name,
    String partner,
    String collection,
    String crs,
    String encoding,
    String table,
    String id,
    Map<String, String> fields,
    Map<String, String> units,
    Map<String, Map<String, String>> values,
    Map<String, String> defaults) {

  static String of(Profile profile) {
    return PlainText.of(
        new ProfileText(
            profile.name(),
            profile.partner(),
            profile.type().name(),
            profile.crs(),
            profile.encoding(),
            profile.table(),
            profile.id(),
            profile.fields(),
            profile.units(),
            profile.values(),
            profile.defaults()));
  }

  static Profile read(String text) {
    ProfileText kept = PlainText.read(ProfileText.class, text);
    return new Profile(
        kept.name,
        kept.partner,
        FeatureType.find(kept.collection).orElseThrow(),
        kept.crs,
        kept.encoding,
        kept.table,
        kept.id,
        kept.fields,
        kept.units,
        kept.values,
        kept.defaults);
  }
}
