package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.List;

/**
 * Steps that together bring something about.
 *
 * @param steps each once
 * @param yuan what they cost together, without bound where nothing brings it about
 */
record Plan(List<Step> steps, double yuan) {

  static final Plan NOTHING = new Plan(List.of(), 0);
  static final Plan IMPOSSIBLE = new Plan(List.of(), Double.POSITIVE_INFINITY);

  static Plan of(String name, double yuan) {
    return new Plan(List.of(new Step(name, yuan, false)), yuan);
  }

  /** Something is looked up; how it turns out is not known. */
  static Plan open(String name, double yuan) {
    return new Plan(List.of(new Step(name, yuan, true)), yuan);
  }

  /** Some of one kind: {@code HYD-2}; none is nothing to do. */
  static Plan some(String code, int count, double yuanEach) {
    return count <= 0 ? NOTHING : of(code + "-" + count, count * yuanEach);
  }

  boolean isPossible() {
    return yuan < Double.POSITIVE_INFINITY;
  }

  /** Whether it rests on something that has to be looked up. */
  boolean isOpen() {
    return steps.stream().anyMatch(Step::isOpen);
  }

  /** Both; a step that both name is done once. */
  Plan and(Plan other) {
    if (!isPossible() || !other.isPossible()) {
      return IMPOSSIBLE;
    }
    if (other.steps.isEmpty()) {
      return this;
    }
    if (steps.isEmpty()) {
      return other;
    }
    List<Step> both = new ArrayList<>(steps);
    other.steps.stream()
        .filter(step -> both.stream().noneMatch(done -> done.name().equals(step.name())))
        .forEach(both::add);
    return new Plan(List.copyOf(both), both.stream().mapToDouble(Step::yuan).sum());
  }

  /** The cheaper one; this one where they cost the same. */
  Plan or(Plan other) {
    return other.yuan < yuan ? other : this;
  }

  /** The steps that tell something, alone. */
  Plan openSteps() {
    List<Step> open = steps.stream().filter(Step::isOpen).toList();
    return new Plan(open, open.stream().mapToDouble(Step::yuan).sum());
  }
}
