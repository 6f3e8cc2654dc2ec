package org.firewell.analysis.quota;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Something that is wrong with a hydrant, a task or a unit, or worth a look.
 *
 * @param severe whether it is an error; else it is a notice
 * @param code snake_case, the same for the same fault
 * @param unitCode of the unit that it concerns, or empty
 * @param task that it concerns, or empty
 * @param id of the hydrant or township, or empty when it concerns the task
 * @param reason a predicate of it, for people
 */
public record Remark(
    boolean severe, String code, String unitCode, String task, String id, String reason) {

  private static final Comparator<Remark> ORDER =
      Comparator.comparing(Remark::id)
          .thenComparing(Remark::task)
          .thenComparing(Remark::code)
          .thenComparing(Remark::reason);

  static Remark error(String code, String unitCode, String task, String id, String reason) {
    return new Remark(true, code, unitCode, task, id, reason);
  }

  static Remark notice(String code, String unitCode, String task, String id, String reason) {
    return new Remark(false, code, unitCode, task, id, reason);
  }

  static Remark error(String code, Claim claim, String reason) {
    return error(
        code, claim.quota().unitCode(), claim.quota().task(), claim.hydrant().id(), reason);
  }

  static Remark notice(String code, Claim claim, String reason) {
    return notice(
        code, claim.quota().unitCode(), claim.quota().task(), claim.hydrant().id(), reason);
  }

  /** Those of the units asked, in the order of their ids. */
  static List<Remark> within(Predicate<String> unit, List<Remark> remarks) {
    return remarks.stream().filter(remark -> unit.test(remark.unitCode())).sorted(ORDER).toList();
  }

  Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("code", code);
    plain.put("unit_code", unitCode);
    plain.put("task", task);
    plain.put("id", id);
    plain.put("reason", reason);
    return plain;
  }

  /** One line for people. */
  String line() {
    return (id.isEmpty() ? task : id) + " " + reason;
  }
}
