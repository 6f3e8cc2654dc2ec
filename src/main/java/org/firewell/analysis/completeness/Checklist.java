package org.firewell.analysis.completeness;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Standing.Flaw;

/** What is missing, what has to be looked up, and what to beware of, each in the order found. */
final class Checklist {

  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<String> toCheck = new LinkedHashSet<>();
  private final Set<String> warnings = new LinkedHashSet<>();

  List<String> missing() {
    return List.copyOf(missing);
  }

  List<String> toCheck() {
    return List.copyOf(toCheck);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Something is asked: it is missing where it is not there, to be checked where unknown. */
  Ternary ask(Ternary met, String code) {
    return ask(met, code, code);
  }

  /** A number is asked: short by two is {@code HOSE-2}. */
  Ternary ask(Range held, int asked, String code) {
    return ask(held.atLeast(asked), code + "-" + Math.round(asked - held.high()), code);
  }

  /** The flaws of an object: {@code LIFT:pond-7}. */
  void report(Standing standing, String id) {
    report(standing, id, flaw -> true);
  }

  /** Those of its flaws that matter. */
  void report(Standing standing, String id, Predicate<Flaw> matters) {
    standing.sureFlaws().stream().filter(matters).forEach(flaw -> missing.add(flaw + ":" + id));
    standing.open().stream().filter(matters).forEach(flaw -> toCheck.add(flaw + ":" + id));
  }

  void miss(String code) {
    missing.add(code);
  }

  void check(String code) {
    toCheck.add(code);
  }

  void warn(boolean holds, String code) {
    if (holds) {
      warnings.add(code);
    }
  }

  void add(Checklist other) {
    missing.addAll(other.missing);
    toCheck.addAll(other.toCheck);
    warnings.addAll(other.warnings);
  }

  private Ternary ask(Ternary met, String whereMissing, String whereUnknown) {
    if (met == Ternary.NO) {
      missing.add(whereMissing);
    }
    if (met == Ternary.UNKNOWN) {
      toCheck.add(whereUnknown);
    }
    return met;
  }
}
