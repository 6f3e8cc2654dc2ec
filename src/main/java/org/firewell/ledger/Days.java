package org.firewell.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;
import org.firewell.standard.Refusal;
import org.firewell.standard.Ruleset;

/** Whether a step may have been taken on its day. */
final class Days {

  private Days() {}

  static List<Refusal> refusals(Step step, Dossier dossier, Ruleset law) {
    List<Refusal> refusals = new ArrayList<>();
    if (step.on().isAfter(dossier.today())) {
      refusals.add(inFuture(step.on(), dossier.today()));
    }
    tooEarly(step, dossier).ifPresent(refusals::add);
    if (step.to() == State.ACCEPTED) {
      backdated(step, dossier.today(), law.provision(Norm.ACCEPTANCE_BACKDATING_DAYS))
          .ifPresent(refusals::add);
    }
    return refusals;
  }

  private static Refusal inFuture(LocalDate on, LocalDate today) {
    return new Refusal(
        "in_future",
        "on：" + on + " 晚于今天 " + today + "，还没有发生",
        "on: " + on + " lies after today, " + today + ": it has not happened");
  }

  private static Optional<Refusal> tooEarly(Step step, Dossier dossier) {
    LocalDate built = dossier.hydrant().builtOn();
    LocalDate accepted = dossier.hydrant().acceptedOn();
    if (step.to() == State.ACCEPTED && isBefore(step.on(), built)) {
      return Optional.of(before("accepted_before_built", step.on(), "建成日期", "it was built", built));
    }
    if (step.to() == State.IN_SERVICE && isBefore(step.on(), accepted)) {
      return Optional.of(
          before("commissioned_before_accepted", step.on(), "验收日期", "it was accepted", accepted));
    }
    return dossier
        .lastDay()
        .filter(step.on()::isBefore)
        .map(last -> before("before_last_step", step.on(), "上一步的日期", "of the step before", last));
  }

  private static boolean isBefore(LocalDate day, LocalDate otherOrNull) {
    return otherOrNull != null && day.isBefore(otherOrNull);
  }

  private static Refusal before(String code, LocalDate on, String zh, String en, LocalDate day) {
    return new Refusal(
        code,
        "on：" + on + " 早于" + zh + " " + day,
        "on: " + on + " lies before the day " + en + ", " + day);
  }

  private static Optional<Refusal> backdated(Step step, LocalDate today, Provision grace) {
    LocalDate earliest = today.minusDays(Math.round(grace.value()));
    if (!step.on().isBefore(earliest)) {
      return Optional.empty();
    }
    String where = grace.clause().where();
    long days = Math.round(grace.value());
    return Optional.of(
        new Refusal(
            "backdated",
            "on：验收日期 " + step.on() + " 倒填过久，最早可填 " + earliest + "（宽限 " + days + " 天，" + where + "）",
            "on: an acceptance on "
                + step.on()
                + " is back-dated too far; the earliest is "
                + earliest
                + " ("
                + days
                + " days of grace, "
                + where
                + ")"));
  }
}
