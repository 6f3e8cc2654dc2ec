package org.firewell.api.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Reads the members of an object that was sent, one by one; a blank is missing. */
public final class Fields {

  private final JsonNode document;

  public Fields(JsonNode document) {
    this.document = document;
  }

  public boolean has(String name) {
    return document.has(name);
  }

  /** The members of an object that is one. */
  public Optional<Fields> object(String name, List<String> members) {
    JsonNode value = document.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      throw fault(name, value.toString(), "an object（应为对象）");
    }
    Body.check(name + ".", value, members);
    return Optional.of(new Fields(value));
  }

  public Optional<String> text(String name, int longest) {
    return plain(name)
        .map(
            text -> {
              if (text.length() > longest) {
                throw fault(
                    name,
                    text.substring(0, 40) + "…",
                    "of " + longest + " characters or less（不能超过 " + longest + " 字）");
              }
              return text.strip();
            });
  }

  public String textOf(String name, int longest) {
    return text(name, longest).orElseThrow(() -> missing(name));
  }

  public Optional<UUID> uuid(String name) {
    return plain(name).map(text -> uuid(name, text));
  }

  public UUID uuidOf(String name) {
    return uuid(name).orElseThrow(() -> missing(name));
  }

  public static UUID uuid(String name, String text) {
    try {
      if (text.length() == 36) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException e) {
      // falls through: the same sentence as for a text that is too short
    }
    throw fault(name, text, "a UUID like 6f1c2f0e-1d0b-4b6e-9d5a-0c4a1e9f7a11（应为 UUID）");
  }

  public LocalDate dayOf(String name) {
    return plain(name).map(text -> day(name, text)).orElseThrow(() -> missing(name));
  }

  public static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw fault(name, text, "a day like 2022-12-31（应为日期）");
    }
  }

  public Double numberOrNull(String name) {
    JsonNode value = document.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isNumber()) {
      throw fault(name, value.toString(), "a number（应为数）");
    }
    return value.asDouble();
  }

  /** One of some words. */
  public Optional<String> word(String name, List<String> allowed) {
    return plain(name)
        .map(
            word -> {
              if (!allowed.contains(word)) {
                throw fault(name, word, "one of " + String.join(", ", allowed) + "（只能是其中之一）");
              }
              return word;
            });
  }

  public String wordOf(String name, List<String> allowed) {
    return word(name, allowed).orElseThrow(() -> missing(name));
  }

  public List<String> texts(String name, int most) {
    JsonNode list = document.path(name);
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray() || list.size() > most) {
      throw fault(
          name, list.toString(), "a list of " + most + " texts at the most（最多 " + most + " 项）");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list) {
      if (!item.isString()) {
        throw fault(name, item.toString(), "a list of texts（应为文字列表）");
      }
      texts.add(item.asString());
    }
    return texts;
  }

  public static ParameterException missing(String name) {
    return fault(name, "", "given（必填）");
  }

  private Optional<String> plain(String name) {
    JsonNode value = document.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw fault(name, value.toString(), "a text（应为文字）");
    }
    return Optional.of(value.asString()).filter(text -> !text.isBlank());
  }

  private static ParameterException fault(String name, String value, String allowed) {
    return new ParameterException(name, value, allowed);
  }
}
