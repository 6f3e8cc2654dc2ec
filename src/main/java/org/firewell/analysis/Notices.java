package org.firewell.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the reader of an answer should know, one line each. */
public final class Notices {

  private static final int NAMED = 5;

  private final List<String> lines = new ArrayList<>();

  public void add(String line) {
    lines.add(line);
  }

  /** Adds what holds for some ids, unless it holds for none; names the first few. */
  public void add(String line, Stream<String> ids) {
    List<String> all = ids.toList();
    if (!all.isEmpty()) {
      String named = all.stream().limit(NAMED).collect(Collectors.joining(", "));
      lines.add(line + ": " + all.size() + " (" + named + (all.size() > NAMED ? ", ...)" : ")"));
    }
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }
}
