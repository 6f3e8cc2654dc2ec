package org.firewell.analysis.quota;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two figures that should be equal.
 *
 * @param name snake_case
 * @param left the figure that is claimed
 * @param right the figure that it must agree with
 * @param reason what the difference is made of; what agrees, where there is none
 * @param rows ids of the hydrants that the difference is made of, sorted; none where it is not made
 *     of any
 */
public record Identity(String name, int left, int right, String reason, List<String> rows) {

  static Identity of(String name, int left, int right, String reason) {
    return new Identity(name, left, right, reason, List.of());
  }

  Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("name", name);
    plain.put("left", left);
    plain.put("right", right);
    plain.put("difference", left - right);
    plain.put("reason", reason);
    plain.put("rows", rows);
    return plain;
  }
}
