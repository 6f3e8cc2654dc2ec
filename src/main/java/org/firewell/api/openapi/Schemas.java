package org.firewell.api.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas as OpenAPI 3.0 writes them. Each is a map of the caller's own. */
public final class Schemas {

  private Schemas() {}

  public static Map<String, Object> text() {
    return of("type", "string");
  }

  /** Text of a format such as {@code date}, {@code date-time}, {@code uri}. */
  public static Map<String, Object> text(String format) {
    return with(text(), "format", format);
  }

  public static Map<String, Object> binary() {
    return text("binary");
  }

  /** One of some words; any text where there are none. */
  public static Map<String, Object> words(Collection<String> words) {
    return words.isEmpty() ? text() : with(text(), "enum", List.copyOf(words));
  }

  public static Map<String, Object> words(String... words) {
    return words(List.of(words));
  }

  /** A whole number of at least {@code least}. */
  public static Map<String, Object> whole(long least) {
    return with(of("type", "integer"), "minimum", least);
  }

  public static Map<String, Object> number() {
    return of("type", "number");
  }

  public static Map<String, Object> yesOrNo() {
    return of("type", "boolean");
  }

  /** Any object. */
  public static Map<String, Object> object() {
    return of("type", "object");
  }

  /** An object with members, which may have others. */
  public static Map<String, Object> object(Map<String, Object> members, String... asked) {
    Map<String, Object> object = with(object(), "properties", members);
    return asked.length == 0 ? object : with(object, "required", List.of(asked));
  }

  public static Map<String, Object> list(Map<String, Object> items) {
    return with(of("type", "array"), "items", items);
  }

  public static Map<String, Object> oneOf(Collection<Map<String, Object>> schemas) {
    return of("oneOf", new ArrayList<>(schemas));
  }

  /** The schema that the document keeps under a name. */
  public static Map<String, Object> named(String name) {
    return of("$ref", "#/components/schemas/" + name);
  }

  /** The same with null allowed. */
  public static Map<String, Object> orNull(Map<String, Object> schema) {
    return with(schema, "nullable", true);
  }

  /** The same with one more keyword. */
  public static Map<String, Object> with(Map<String, Object> schema, String keyword, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(schema);
    more.put(keyword, value);
    return more;
  }

  private static Map<String, Object> of(String keyword, Object value) {
    return with(Map.of(), keyword, value);
  }
}
