package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Standing.Flaw;

/**
 * What is missing, what has to be looked up, and what to beware of, each once and in the order
 * found.
 */
final class Checklist {

  private final List<String> missing = new ArrayList<>();
  private final List<String> toCheck = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  List<String> missing() {
    return each(missing);
  }

  List<String> toCheck() {
    return each(toCheck);
  }

  List<String> warnings() {
    return each(warnings);
  }

  private static List<String> each(List<String> codes) {
    return codes.size() < 2 ? List.copyOf(codes) : codes.stream().distinct().toList();
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
    report(standing.sureFlaws(), id, matters, missing);
    report(standing.open(), id, matters, toCheck);
  }

  private static void report(
      List<Flaw> flaws, String id, Predicate<Flaw> matters, List<String> codes) {
    for (Flaw flaw : flaws) {
      if (matters.test(flaw)) {
        codes.add(flaw + ":" + id);
      }
    }
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
