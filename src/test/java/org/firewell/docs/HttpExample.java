package org.firewell.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A request and what is to come back, as a page of the docs shows them: the request's line, its
 * headers, an empty line, its body if it has one, an empty line, {@code HTTP/1.1} and the status,
 * and how some headers begin.
 */
record HttpExample(
    String method,
    String address,
    Map<String, String> headers,
    String body,
    int status,
    Map<String, String> beginnings) {

  private static final String STATUS = "HTTP/1.1 ";

  static HttpExample of(String block) {
    int reply = block.indexOf("\n" + STATUS);
    if (reply < 0) {
      throw new IllegalArgumentException("no line that begins with " + STATUS + "in\n" + block);
    }
    List<String> asked = new ArrayList<>(block.substring(0, reply).lines().toList());
    List<String> told = new ArrayList<>(block.substring(reply + 1).lines().toList());
    String[] line = asked.remove(0).split(" ");
    int status = Integer.parseInt(told.remove(0).substring(STATUS.length()).trim());
    int end = asked.indexOf("");
    return new HttpExample(
        line[0],
        line[1],
        headers(end < 0 ? asked : asked.subList(0, end)),
        end < 0 ? "" : String.join("\n", asked.subList(end + 1, asked.size())),
        status,
        headers(told));
  }

  /** The same, each of its texts changed. */
  HttpExample with(UnaryOperator<String> change) {
    return new HttpExample(
        method,
        change.apply(address),
        changed(headers, change),
        change.apply(body),
        status,
        changed(beginnings, change));
  }

  @Override
  public String toString() {
    return method + " " + address + " " + status;
  }

  private static Map<String, String> changed(
      Map<String, String> headers, UnaryOperator<String> change) {
    Map<String, String> changed = new LinkedHashMap<>();
    headers.forEach((name, value) -> changed.put(name, change.apply(value)));
    return changed;
  }

  private static Map<String, String> headers(List<String> lines) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).trim());
    }
    return headers;
  }
}
