package org.firewell.analysis.targets;

import java.util.ArrayList;
import java.util.List;
import org.firewell.feature.Ternary;

/** What a thing lacks and what has to be looked up of it, as codes in the order asked. */
final class Doubts {

  private final List<String> why = new ArrayList<>();
  private final List<String> toCheck = new ArrayList<>();

  List<String> why() {
    return why;
  }

  List<String> toCheck() {
    return toCheck;
  }

  /** Something is asked: the thing lacks it where it is not so, it is looked up where unknown. */
  Ternary ask(Ternary met, String code) {
    if (met == Ternary.NO) {
      why.add(code);
    }
    if (met == Ternary.UNKNOWN) {
      toCheck.add(code);
    }
    return met;
  }

  void add(Doubts others) {
    why.addAll(others.why);
    toCheck.addAll(others.toCheck);
  }
}
