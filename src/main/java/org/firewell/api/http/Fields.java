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
      throw fault(name, value.toString(), "应为对象", "an object");
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
                    "不能超过 " + longest + " 字",
                    "of " + longest + " characters or less");
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
    throw fault(
        name,
        text,
        "应为 UUID，如 6f1c2f0e-1d0b-4b6e-9d5a-0c4a1e9f7a11",
        "a UUID like 6f1c2f0e-1d0b-4b6e-9d5a-0c4a1e9f7a11");
  }

  public LocalDate dayOf(String name) {
    return plain(name).map(text -> day(name, text)).orElseThrow(() -> missing(name));
  }

  public static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw fault(name, text, "应为日期，如 2022-12-31", "a day like 2022-12-31");
    }
  }

  public Double numberOrNull(String name) {
    JsonNode value = document.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isNumber()) {
      throw fault(name, value.toString(), "应为数", "a number");
    }
    return value.asDouble();
  }

  /** One of some words. */
  public Optional<String> word(String name, List<String> allowed) {
    return plain(name)
        .map(
            word -> {
              if (!allowed.contains(word)) {
                throw fault(
                    name,
                    word,
                    "只能是 " + String.join(", ", allowed) + " 之一",
                    "one of " + String.join(", ", allowed));
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
          name,
          list.toString(),
          "应为不超过 " + most + " 项的列表",
          "a list of " + most + " texts at the most");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list) {
      if (!item.isString()) {
        throw fault(name, item.toString(), "应为文字列表", "a list of texts");
      }
      texts.add(item.asString());
    }
    return texts;
  }

  public static ParameterException missing(String name) {
    return fault(name, "", "必填", "given");
  }

  private Optional<String> plain(String name) {
    JsonNode value = document.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw fault(name, value.toString(), "应为文字", "a text");
    }
    return Optional.of(value.asString()).filter(text -> !text.isBlank());
  }

  private static ParameterException fault(String name, String value, String zh, String en) {
    return new ParameterException(name, value, zh, en);
  }
}
