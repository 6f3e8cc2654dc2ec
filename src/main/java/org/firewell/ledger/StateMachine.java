package org.firewell.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.ledger.Rule.Kind;
import org.firewell.ledger.Verdict.Allowed;
import org.firewell.ledger.Verdict.Refused;
import org.firewell.standard.Refusal;
import org.firewell.standard.Ruleset;

/**
 * Judges steps. What it says of a step is a function of the step, of what is known of the hydrant
 * and of the law; it asks no clock.
 */
public final class StateMachine {

  private StateMachine() {}

  /**
   * The rule of a pair of states.
   *
   * @param fromOrNull null where nothing tells the state
   */
  public static Rule rule(State fromOrNull, State to) {
    return StateTable.rule(fromOrNull, to);
  }

  /** What a step asks of who takes it, in the order in which a form would. */
  public static List<Ask> asks(State fromOrNull, State to) {
    List<Ask> asks = new ArrayList<>();
    if (rule(fromOrNull, to).kind() == Kind.WITH_REASON) {
      asks.add(Ask.REASON);
    }
    if (isOnwards(fromOrNull, to)) {
      asks.addAll(proofs(fromOrNull, to));
    }
    return asks;
  }

  /** The states into which a hydrant can go, where it stands. */
  public static List<State> next(Dossier dossier) {
    State from = dossier.state().orElse(null);
    return Stream.of(State.values()).filter(to -> leads(from, to, dossier)).toList();
  }

  /**
   * Judges a step.
   *
   * @param law of the day on which it is written down
   */
  public static Verdict judge(Step step, Dossier dossier, Ruleset law) {
    State from = dossier.state().orElse(null);
    Rule rule = rule(from, step.to());
    if (step.from() != from) {
      return new Refused(List.of(Refusals.otherState(step.from(), from)));
    }
    if (!leads(from, step.to(), dossier)) {
      return new Refused(List.of(Refusals.of(rule, from, step.to(), dossier.leftIn())));
    }
    List<Refusal> refusals = new ArrayList<>();
    if (rule.kind() == Kind.WITH_REASON && step.reason() == null) {
      refusals.add(Refusals.withoutReason(rule, from, step.to()));
    }
    refusals.addAll(Days.refusals(step, dossier, law));
    if (isOnwards(from, step.to())) {
      refusals.addAll(new Proofs(step, dossier, law).refusals(proofs(from, step.to())));
    }
    return refusals.isEmpty() ? new Allowed(leftOut(from, step.to())) : new Refused(refusals);
  }

  private static boolean leads(State from, State to, Dossier dossier) {
    return switch (rule(from, to).kind()) {
      case ALLOWED, WITH_REASON -> true;
      case RESUMED -> dossier.leftIn().equals(Optional.of(to));
      case REFUSED -> false;
    };
  }

  /** Whether a step reaches something; who goes back or resumes has proven it before. */
  private static boolean isOnwards(State from, State to) {
    return from == null
        || from == State.OUT_OF_ORDER
        || from.isOnTheWay() && to.compareTo(from) > 0;
  }

  private static List<Ask> proofs(State from, State to) {
    return switch (to) {
      case SITED -> List.of(Ask.APPROVED_COORDINATES, Ask.MAIN_DIAMETER, Ask.SIGNATURE);
      case ACCEPTED -> List.of(Ask.PHOTO, Ask.POSITION, Ask.WATER_PROOF, Ask.SIGNATURES);
      case IN_SERVICE ->
          from == State.OUT_OF_ORDER
              ? List.of(Ask.WATER_PROOF)
              : List.of(Ask.PLATE, Ask.MAINTAINER, Ask.SIGNATURE);
      case OUT_OF_ORDER -> List.of(Ask.CONDITION);
      default -> List.of();
    };
  }

  private static List<State> leftOut(State from, State to) {
    if (from == null || !from.isOnTheWay() || !to.isOnTheWay() || to.compareTo(from) < 0) {
      return List.of();
    }
    return State.WAY.subList(State.WAY.indexOf(from) + 1, State.WAY.indexOf(to));
  }
}
