package org.firewell.analysis.siting.asked;

import java.util.List;
import java.util.Set;
import org.firewell.analysis.Input;
import org.firewell.analysis.coverage.asked.Asked;

/** What siting asks as coverage does: who is to be covered, by what, how far. */
public final class Reused {

  /** Water that runs short is no matter of one more site, nor is a hose that each village holds. */
  private static final Set<String> LEFT_OUT = Set.of("need_l_s", "duration_h", "shuttle");

  private Reused() {}

  public static List<Input> inputs() {
    return Asked.inputs().stream().filter(input -> !LEFT_OUT.contains(input.name())).toList();
  }
}
