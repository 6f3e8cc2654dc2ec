package org.firewell.api.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.firewell.ingest.file.Reason;
import tools.jackson.databind.JsonNode;

/** The members of an object in a body, each read as what it must be; null and missing are alike. */
public final class Members {

  private static final int LONGEST = 1000;

  private final JsonNode object;

  public Members(JsonNode object) {
    this.object = object;
  }

  /** A text without blanks around it; null when it is missing or blank. */
  public String text(String name) {
    JsonNode value = object.path(name);
    if (isMissing(value)) {
      return null;
    }
    if (!value.isString() || value.asString().length() > LONGEST) {
      throw refused(
          name, value, "应为不超过 " + LONGEST + " 字的文本", "a text of up to " + LONGEST + " signs");
    }
    String text = value.asString().trim();
    return text.isEmpty() ? null : text;
  }

  /** A text that must be there. */
  public String textOf(String name) {
    return required(name, text(name), new Reason("应为文本，必填", "a text, which must be there"));
  }

  public List<String> texts(String name) {
    JsonNode value = object.path(name);
    if (isMissing(value)) {
      return List.of();
    }
    if (!value.isArray()
        || StreamSupport.stream(value.spliterator(), false).anyMatch(v -> !v.isString())) {
      throw refused(name, value, "应为文本列表", "a list of texts");
    }
    return StreamSupport.stream(value.spliterator(), false).map(JsonNode::asString).toList();
  }

  /** A number in a range, both ends in it; null when it is missing. */
  public Double number(String name, double least, double most) {
    JsonNode value = object.path(name);
    if (isMissing(value)) {
      return null;
    }
    if (!value.isNumber() || !(value.asDouble() >= least && value.asDouble() <= most)) {
      String end = most == Double.MAX_VALUE ? "" : " – " + plain(most);
      String range = plain(least) + (end.isEmpty() ? " +" : end);
      throw refused(name, value, "应为数字，" + range, "a number, " + range);
    }
    return value.asDouble();
  }

  /** A whole number that must be there. */
  public int wholeOf(String name, int least) {
    JsonNode value = object.path(name);
    if (!value.isInt() || value.asInt() < least) {
      throw refused(
          name, value, "应为不小于 " + least + " 的整数", "a whole number of " + least + " or more");
    }
    return value.asInt();
  }

  public LocalDate dayOf(String name) {
    try {
      return LocalDate.parse(required(name, text(name), DAY));
    } catch (DateTimeParseException e) {
      throw refused(name, object.path(name), DAY);
    }
  }

  public UUID uuidOf(String name) {
    try {
      return UUID.fromString(required(name, text(name), UUID_LIKE));
    } catch (IllegalArgumentException e) {
      throw refused(name, object.path(name), UUID_LIKE);
    }
  }

  /** One of the words of an enumeration; empty when it is missing. */
  public <T extends Enum<T>> Optional<T> word(String name, Class<T> type) {
    String word = text(name);
    if (word == null) {
      return Optional.empty();
    }
    List<String> words = words(type);
    if (!words.contains(word)) {
      throw notOneOf(name, type);
    }
    return Optional.of(type.getEnumConstants()[words.indexOf(word)]);
  }

  public <T extends Enum<T>> T wordOf(String name, Class<T> type) {
    return word(name, type).orElseThrow(() -> notOneOf(name, type));
  }

  private <T extends Enum<T>> ParameterException notOneOf(String name, Class<T> type) {
    String words = String.join(", ", words(type));
    return refused(name, object.path(name), "只能是 " + words + " 之一", "one of " + words);
  }

  private static <T extends Enum<T>> List<String> words(Class<T> type) {
    return Stream.of(type.getEnumConstants()).map(Members::word).toList();
  }

  private static final Reason DAY = new Reason("应为日期，如 2022-12-31", "a date like 2022-12-31");
  private static final Reason UUID_LIKE = new Reason("应为 UUID", "a UUID");

  private <T> T required(String name, T valueOrNull, Reason allowed) {
    if (valueOrNull == null) {
      throw refused(name, object.path(name), allowed);
    }
    return valueOrNull;
  }

  private static ParameterException refused(String name, JsonNode value, String zh, String en) {
    return refused(name, value, new Reason(zh, en));
  }

  private static ParameterException refused(String name, JsonNode value, Reason allowed) {
    return new ParameterException(name, value.isMissingNode() ? "" : value.toString(), allowed);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isMissing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
