package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.firewell.api.http.Body;
import org.firewell.api.http.Members;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.StatusException;
import org.firewell.standard.Ruleset;
import org.firewell.standard.TaskName;
import org.firewell.standard.TaskVersion;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Reads the version of a task that somebody enters, and checks it against those before. */
final class TaskForm {

  private static final List<String> MEMBERS =
      List.of(
          "version", "document", "holds_from", "quantity", "deadline", "fund", "parent", "reason");

  private TaskForm() {}

  /** The names that are taken. */
  static List<String> members() {
    return MEMBERS;
  }

  /**
   * @param law of which the task is
   * @throws ParameterException when a member cannot be taken
   * @throws StatusException when the version is not the next one
   */
  static TaskVersion of(
      HttpServletRequest request, TaskName task, Ruleset law, String by, Instant at)
      throws IOException {
    JsonNode body = Body.of(request, MEMBERS);
    Members members = new Members(body);
    TaskVersion version =
        new TaskVersion(
            task.toString(),
            members.wholeOf("version", 1),
            members.textOf("document"),
            members.dayOf("holds_from"),
            members.wholeOf("quantity", 0),
            members.dayOf("deadline"),
            task.kind(),
            members.text("fund"),
            members.text("parent"),
            members.textOf("reason"),
            by,
            at);
    check(version, law);
    return version;
  }

  private static void check(TaskVersion version, Ruleset law) {
    List<TaskVersion> before =
        law.tasks().stream().filter(other -> other.task().equals(version.task())).toList();
    if (version.version() <= before.size()) {
      return; // the store tells whether it is the same
    }
    if (version.version() != before.size() + 1) {
      throw new StatusException(
          HttpStatus.CONFLICT,
          "version：下一版是第 %d 版 · version: the next one is %d"
              .formatted(before.size() + 1, before.size() + 1),
          Map.of("next", before.size() + 1));
    }
    LocalDate earliest =
        before.isEmpty() ? law.validFrom() : before.get(before.size() - 1).holdsFrom();
    notBefore("holds_from", version.holdsFrom(), earliest, "上一版生效 · when the one before began");
    notBefore("deadline", version.deadline(), version.holdsFrom(), "生效 · when it begins");
    parent(version, law);
  }

  private static void notBefore(String name, LocalDate day, LocalDate earliest, String what) {
    if (day.isBefore(earliest)) {
      throw new ParameterException(
          name,
          day.toString(),
          "应不早于 " + earliest + "（" + what + "）",
          "on or after " + earliest + " (" + what + ")");
    }
  }

  private static void parent(TaskVersion version, Ruleset law) {
    String parent = version.parent();
    if (parent != null
        && (parent.equals(version.task())
            || law.tasks().stream().noneMatch(other -> other.task().equals(parent)))) {
      throw new ParameterException(
          "parent", parent, "应为本文件 " + law.id() + " 的另一任务", "another task of " + law.id());
    }
  }
}
