package org.firewell.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.firewell.feature.Attribute;

/**
 * The words of values, read from the dictionaries and the legend of the pages, so that a paper
 * calls a thing what the map calls it.
 */
final class Words {

  private static final String FILE = "/static/js/i18n/%s.js";
  private static final Pattern ENTRY =
      Pattern.compile("^\\s*'([^']+)':\\s*'((?:[^'\\\\]|\\\\.)*)',?\\s*$", Pattern.MULTILINE);
  private static final String LEGEND = "/static/js/pure/legend.js";
  private static final Pattern RULE =
      Pattern.compile("\"key\": \"([^\"]+)\",\\s*\"zh\": \"([^\"]+)\",\\s*\"en\": \"([^\"]+)\"");
  private static final Map<Language, Words> ALL =
      Map.of(Language.ZH, read(Language.ZH), Language.EN, read(Language.EN));

  private final Language language;
  private final Map<String, String> byKey;

  private Words(Language language, Map<String, String> byKey) {
    this.language = language;
    this.byKey = byKey;
  }

  static Words of(Language language) {
    return ALL.get(language);
  }

  /**
   * The text of a key such as {@code indicator.monthly_report}; the key's end where none has it.
   */
  String get(String key) {
    return byKey.getOrDefault(key, key.substring(key.lastIndexOf('.') + 1).replace('_', ' '));
  }

  /** The word for a value of the data: an enum, or a word such as {@code in_service}. */
  String value(Object valueOrNull) {
    if (valueOrNull == null) {
      return get("value.unknown");
    }
    String word =
        valueOrNull instanceof Enum<?> choice ? Attribute.text(choice) : valueOrNull.toString();
    return get("value." + word);
  }

  /** Codes such as {@code HOSE-2} and {@code OOO:h-7} as people say them. */
  String codes(Collection<?> codes) {
    return codes.stream()
        .map(code -> code(code.toString()))
        .collect(Collectors.joining(language.of("；", "; ")));
  }

  /** The same without the objects that they name, each once with how many there are. */
  String summed(Collection<String> codes) {
    Map<String, Integer> times = new LinkedHashMap<>();
    for (String code : codes) {
      int colon = code.indexOf(':');
      times.merge(code(colon < 0 ? code : code.substring(0, colon)), 1, Integer::sum);
    }
    return times.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " × " + e.getValue())
        .collect(Collectors.joining(language.of("；", "; ")));
  }

  private String code(String code) {
    String head = head(code);
    String rest = code.substring(head.length());
    if (rest.startsWith("-") && byKey.containsKey("missing." + head + ".count")) {
      return get("missing." + head + ".count").replace("{count}", rest.substring(1));
    }
    String word = get("missing." + head);
    return rest.isEmpty()
        ? word
        : word + language.of("（", " (") + rest.substring(1) + language.of("）", ")");
  }

  /** {@code HOSE} of {@code HOSE-2}, {@code OOO} of {@code OOO:h-7}. */
  static String head(String code) {
    Matcher head = HEAD.matcher(code);
    return head.lookingAt() ? head.group() : code;
  }

  private static final Pattern HEAD = Pattern.compile("[A-Z_]+\\d*(?=[:-]|$)");

  /** What a code counts: 2 of {@code HOSE-2}, else 1. */
  static int count(String code) {
    String rest = code.substring(head(code).length());
    return rest.matches("-\\d+") ? Integer.parseInt(rest.substring(1)) : 1;
  }

  private static Words read(Language language) {
    String file = FILE.formatted(language.name().toLowerCase(Locale.ROOT));
    Map<String, String> byKey = new HashMap<>();
    Matcher rule = RULE.matcher(text(LEGEND));
    while (rule.find()) {
      byKey.put(rule.group(1), language.of(rule.group(2), rule.group(3)));
    }
    Matcher entry = ENTRY.matcher(text(file));
    while (entry.find()) {
      byKey.put(entry.group(1), entry.group(2).replaceAll("\\\\(.)", "$1"));
    }
    return new Words(language, Map.copyOf(byKey));
  }

  private static String text(String file) {
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The values of a ternary as a paper writes them: yes, no, unknown. */
  List<String> ternary() {
    return List.of(value("yes"), value("no"), value("unknown"));
  }
}
