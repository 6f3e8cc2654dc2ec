package org.firewell.ingest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.exchange.Profile;
import org.firewell.exchange.ProfileFault;
import org.yaml.snakeyaml.nodes.Node;

/**
 * How a file is read, as somebody wrote it: {@code crs}, {@code encoding}, {@code table}, {@code
 * id}, {@code rename} (or {@code fields}, which says the same), {@code units}, {@code values} and
 * {@code defaults}.
 *
 * @param where what stands before a fault
 */
record ProfileNode(YamlNodes yaml, String where) {

  /** The profile with what an entry says laid over it; what an entry says wrong is left out. */
  Profile over(Profile given, Map<String, Node> entry, Node node) {
    Map<String, String> fields = new HashMap<>(given.fields());
    fields.putAll(yaml.texts(yaml.mapping(entry, "fields")));
    fields.putAll(yaml.texts(yaml.mapping(entry, "rename")));
    Map<String, String> units = new HashMap<>(given.units());
    units.putAll(yaml.texts(yaml.mapping(entry, "units")));
    Map<String, Map<String, String>> values = new HashMap<>(given.values());
    yaml.mapping(entry, "values")
        .forEach((attribute, words) -> values.put(attribute, words(attribute, words)));
    Map<String, String> defaults = new HashMap<>(given.defaults());
    defaults.putAll(yaml.texts(yaml.mapping(entry, "defaults")));
    return sound(
        new Profile(
            given.name(),
            yaml.text(entry, "partner").orElse(given.partner()),
            given.type(),
            yaml.text(entry, "crs").orElse(given.crs()),
            yaml.text(entry, "encoding").orElse(given.encoding()),
            yaml.text(entry, "table").orElse(given.table()),
            yaml.text(entry, "id").orElse(given.id()),
            fields,
            units,
            values,
            defaults),
        entry,
        node);
  }

  /** Ours by theirs; a blank one is kept, for it says that the word means unknown. */
  private Map<String, String> words(String attribute, Node node) {
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, Node> nodes = yaml.entries(node, where + "values: " + attribute);
    nodes.keySet().forEach(word -> words.put(word, yaml.text(nodes, word).orElse("")));
    return words;
  }

  private Profile sound(Profile profile, Map<String, Node> entry, Node node) {
    List<ProfileFault> faults = ProfileFault.of(profile);
    faults.forEach(
        fault ->
            yaml.error(
                entry.getOrDefault(fault.part(), node),
                where + fault.part() + "：" + fault.zh(),
                where + fault.part() + ": " + fault.en()));
    return faults.isEmpty() ? profile : ProfileFault.without(profile, faults);
  }
}
