package org.firewell.analysis;

import java.util.List;
import java.util.Optional;

/**
 * The questions that this house answers. The front door makes the list; whoever offers the
 * questions (command line, HTTP, jobs) is handed it.
 */
public record Questions(List<Question> list) {

  public Questions {
    list = List.copyOf(list);
  }

  /** The question of a name such as {@code coverage}. */
  public Optional<Question> find(String name) {
    return list.stream().filter(q -> q.name().equals(name)).findFirst();
  }
}
