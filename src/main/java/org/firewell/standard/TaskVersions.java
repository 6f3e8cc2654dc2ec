package org.firewell.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What entered versions make of the quotas of a document. */
final class TaskVersions {

  private TaskVersions() {}

  /**
   * The quotas under the last version of each task, in their order; those of tasks that no document
   * handed out follow, by name. Tasks that do not count are no quotas.
   *
   * @param begun in their order
   */
  static List<Quota> applied(List<Quota> quotas, List<TaskVersion> begun) {
    Map<String, TaskVersion> last = new TreeMap<>();
    begun.stream()
        .filter(version -> version.kind().counts())
        .forEach(version -> last.put(version.task(), version));
    List<Quota> applied = new ArrayList<>();
    for (Quota quota : quotas) {
      TaskVersion version = last.remove(quota.task());
      applied.add(version == null ? quota : quota(version, quota.unit()));
    }
    last.values().forEach(version -> applied.add(quota(version, unit(version, quotas))));
    return applied;
  }

  private static Quota quota(TaskVersion version, String unit) {
    TaskName name = version.name();
    return new Quota(
        name.document(),
        name.unitCode(),
        unit,
        name.kind().quota().orElseThrow(),
        version.quantity(),
        version.deadline(),
        version.clause());
  }

  /** The unit's name as the document has it, else its code. */
  private static String unit(TaskVersion version, List<Quota> quotas) {
    String code = version.name().unitCode();
    return quotas.stream()
        .filter(quota -> quota.unitCode().equals(code))
        .map(Quota::unit)
        .findFirst()
        .orElse(code);
  }
}
