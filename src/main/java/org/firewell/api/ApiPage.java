package org.firewell.api;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.api.http.Language;
import org.firewell.api.http.Page;
import org.firewell.render.Json;
import org.springframework.http.ResponseEntity;

/** An OpenAPI document as a page: under each tag its operations, each to be opened. */
final class ApiPage {

  private final Map<String, Object> document;
  private final Language language;
  private final Page page;

  private ApiPage(Map<String, Object> document, Language language) {
    this.document = document;
    this.language = language;
    this.page = new Page(language, language.of("全部地址", "All addresses"));
  }

  static ResponseEntity<byte[]> of(Map<String, Object> document, Language language) {
    return new ApiPage(document, language).reply();
  }

  private ResponseEntity<byte[]> reply() {
    page.tag("p").link("/ogc/api?f=json", "OpenAPI 3.0 (JSON)").tag("/p");
    for (Object tag : (Collection<?>) document.get("tags")) {
      Map<?, ?> told = (Map<?, ?>) tag;
      page.text("h2", told.get("description").toString());
      map(document, "paths").forEach((path, item) -> path(told.get("name"), path, map(item)));
    }
    schemas();
    return page.reply();
  }

  private void path(Object tag, Object path, Map<?, ?> item) {
    String root = item.containsKey("servers") ? "/api" : "/ogc";
    item.forEach(
        (method, operation) -> {
          if (operation instanceof Map<?, ?> told && ((List<?>) told.get("tags")).contains(tag)) {
            operation(method.toString().toUpperCase(Locale.ROOT), root + path, told);
          }
        });
  }

  private void operation(String method, String address, Map<?, ?> operation) {
    page.tag("details").tag("summary").text("b", method).text(" ").text("code", address);
    page.text(" ").text(operation.get("summary").toString()).tag("/summary");
    if (operation.containsKey("description")) {
      page.text("p", operation.get("description").toString());
    }
    page.tag("p").text(language.of("谁可以：", "who may: "));
    page.text(operation.get("x-who-may").toString()).tag("/p");
    parameters(operation);
    if (operation.containsKey("requestBody")) {
      page.text("h3", language.of("正文", "Body"));
      content(map(map(operation, "requestBody"), "content"));
    }
    page.text("h3", language.of("答复", "Answers")).tag("dl");
    new TreeMap<>(map(operation, "responses"))
        .forEach((status, response) -> response(status.toString(), resolved(map(response))));
    page.tag("/dl").tag("/details");
  }

  private void parameters(Map<?, ?> operation) {
    if (!operation.containsKey("parameters")) {
      return;
    }
    page.text("h3", language.of("参数", "Parameters")).tag("table").tag("tbody");
    for (Object parameter : (Collection<?>) operation.get("parameters")) {
      Map<?, ?> told = resolved(map(parameter));
      page.tag("tr").tag("td").text("code", told.get("name").toString()).tag("/td");
      page.text("td", place(told)).text("td", told.get("description").toString());
      page.tag("td").text("code", Json.text(told.get("schema"))).tag("/td").tag("/tr");
    }
    page.tag("/tbody").tag("/table");
  }

  private String place(Map<?, ?> parameter) {
    String place =
        switch (parameter.get("in").toString()) {
          case "path" -> language.of("地址", "path");
          case "header" -> language.of("标头", "header");
          default -> language.of("查询", "query");
        };
    boolean asked = Boolean.TRUE.equals(parameter.get("required"));
    return place + (asked ? language.of("，必填", ", required") : "");
  }

  private void response(String status, Map<?, ?> response) {
    page.text("dt", status).tag("dd").text(response.get("description").toString());
    if (response.containsKey("content")) {
      content(map(response, "content"));
    }
    page.tag("/dd");
  }

  private void content(Map<?, ?> types) {
    page.tag("ul");
    types.forEach(
        (type, content) -> {
          page.tag("li").text("code", type.toString()).text(" ");
          schema(map(content, "schema"));
          if (map(content).containsKey("example")) {
            page.code(Json.text(map(content).get("example")));
          }
          page.tag("/li");
        });
    page.tag("/ul");
  }

  private void schema(Map<?, ?> schema) {
    if (schema.get("$ref") instanceof String ref) {
      String name = ref.substring(ref.lastIndexOf('/') + 1);
      page.link("#" + name, name);
    } else {
      page.text("code", Json.text(schema));
    }
  }

  private void schemas() {
    page.text("h2", language.of("结构", "Schemas"));
    map(map(document, "components"), "schemas")
        .forEach(
            (name, schema) -> {
              page.tag("details").text("summary", name.toString());
              // a link to what lies in closed details opens them
              page.tag("pre tabindex=\"0\" id=\"" + name + "\"");
              page.text(Json.indented(map(schema))).tag("/pre").tag("/details");
            });
  }

  /** What a reference leads to. */
  private Map<?, ?> resolved(Map<?, ?> told) {
    Map<?, ?> found = told;
    if (told.get("$ref") instanceof String ref) {
      found = document;
      for (String part : ref.substring(2).split("/")) {
        found = map(found, part);
      }
    }
    return found;
  }

  private static Map<?, ?> map(Map<?, ?> of, String name) {
    return map(of.get(name));
  }

  private static Map<?, ?> map(Object value, String name) {
    return map(map(value), name);
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }
}
