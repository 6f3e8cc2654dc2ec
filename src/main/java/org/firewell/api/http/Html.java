package org.firewell.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;

/** Any JSON document as a plain page: lists of alike objects as tables, addresses as links. */
final class Html {

  private final StringBuilder page = new StringBuilder();

  private Html() {}

  /** Writes a page of UTF-8 and leaves the stream open. */
  static void write(OutputStream out, String title, Map<String, Object> document) {
    Html html = new Html();
    html.head(title);
    html.value(document);
    html.page.append("</main></body></html>\n");
    try {
      out.write(html.page.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void head(String title) {
    page.append("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        .append("<link rel=\"stylesheet\" href=\"/css/document.css\"><title>")
        .append(HtmlUtils.htmlEscape(title))
        .append("</title></head><body><nav><a href=\"/\">水哨 Firewell</a>")
        .append(" · <a href=\"/ogc?f=html\">OGC API</a></nav><main><h1>")
        .append(HtmlUtils.htmlEscape(title))
        .append("</h1>\n");
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
    page.append("<dl>");
    map.forEach(
        (name, value) -> {
          page.append("<dt>").append(HtmlUtils.htmlEscape(name.toString())).append("</dt><dd>");
          value(value);
          page.append("</dd>\n");
        });
    page.append("</dl>");
  }

  private void list(List<?> list) {
    if (!list.isEmpty() && list.stream().allMatch(Map.class::isInstance)) {
      table(list.stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList());
    } else {
      page.append("<ul>");
      list.forEach(
          item -> {
            page.append("<li>");
            value(item);
            page.append("</li>");
          });
      page.append("</ul>");
    }
  }

  private void table(List<Map<?, ?>> rows) {
    Set<Object> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    page.append("<table><thead><tr>");
    columns.forEach(
        column ->
            page.append("<th>").append(HtmlUtils.htmlEscape(column.toString())).append("</th>"));
    page.append("</tr></thead><tbody>\n");
    for (Map<?, ?> row : rows) {
      page.append("<tr>");
      for (Object column : columns) {
        page.append("<td>");
        value(row.containsKey(column) ? row.get(column) : "");
        page.append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</tbody></table>");
  }

  private void text(String text) {
    String escaped = HtmlUtils.htmlEscape(text);
    if (text.startsWith("http://") || text.startsWith("https://")) {
      page.append("<a href=\"").append(escaped).append("\">").append(escaped).append("</a>");
    } else {
      page.append(escaped);
    }
  }
}
