package org.firewell.standard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a hydrant's {@code quota_task} holds: document/unit/kind.
 *
 * @param document the id of the ruleset that the task is of, for example {@code jinjiang-2022}
 * @param unitCode as the document has it
 * @param kind what is to be done
 */
public record TaskName(String document, String unitCode, TaskKind kind) {

  private static final Pattern WORDS = Pattern.compile("(.+)/([^/]+)/([^/]+)");

  /** The parts of a name; empty when it is none. */
  public static Optional<TaskName> of(String textOrNull) {
    Matcher words = WORDS.matcher(textOrNull == null ? "" : textOrNull.trim());
    return words.matches()
        ? TaskKind.find(words.group(3))
            .map(kind -> new TaskName(words.group(1), words.group(2), kind))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return document + "/" + unitCode + "/" + kind.key();
  }
}
