package org.firewell.api.http;

import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Any JSON document as a plain page: lists of alike objects as tables, addresses as links. */
final class Html {

  private final Page page;

  private Html(Page page) {
    this.page = page;
  }

  /** Writes a page of UTF-8 and leaves the stream open. */
  static void write(OutputStream out, String title, Map<String, Object> document) {
    Page page = new Page(Language.ZH, title);
    new Html(page).value(document);
    page.write(out);
  }

  private void value(Object value) {
    if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof Collection<?> list) {
      list(List.copyOf(list));
    } else {
      text(String.valueOf(value));
    }
  }

  private void map(Map<?, ?> map) {
    page.tag("dl");
    map.forEach(
        (name, value) -> {
          page.text("dt", name.toString()).tag("dd");
          value(value);
          page.tag("/dd");
        });
    page.tag("/dl");
  }

  private void list(List<?> list) {
    if (!list.isEmpty() && list.stream().allMatch(Map.class::isInstance)) {
      table(list.stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList());
    } else {
      page.tag("ul");
      list.forEach(
          item -> {
            page.tag("li");
            value(item);
            page.tag("/li");
          });
      page.tag("/ul");
    }
  }

  private void table(List<Map<?, ?>> rows) {
    Set<Object> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    page.tag("table").tag("thead").tag("tr");
    columns.forEach(column -> page.text("th", column.toString()));
    page.tag("/tr").tag("/thead").tag("tbody");
    for (Map<?, ?> row : rows) {
      page.tag("tr");
      for (Object column : columns) {
        page.tag("td");
        value(row.containsKey(column) ? row.get(column) : "");
        page.tag("/td");
      }
      page.tag("/tr");
    }
    page.tag("/tbody").tag("/table");
  }

  private void text(String text) {
    if (text.startsWith("http://") || text.startsWith("https://")) {
      page.link(text, text);
    } else {
      page.text(text);
    }
  }
}
