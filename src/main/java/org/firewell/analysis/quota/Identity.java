package org.firewell.analysis.quota;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two figures that should be equal.
 *
 * @param name snake_case
 * @param left the figure that is claimed
 * @param right the figure that it must agree with
 * @param reason what the difference is made of; what agrees, where there is none
 */
public record Identity(String name, int left, int right, String reason) {

  Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("name", name);
    plain.put("left", left);
    plain.put("right", right);
    plain.put("difference", left - right);
    plain.put("reason", reason);
    return plain;
  }
}
