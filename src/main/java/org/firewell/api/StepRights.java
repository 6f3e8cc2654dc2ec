package org.firewell.api;

import static org.firewell.account.Role.PLANNER;
import static org.firewell.account.Role.TOWNSHIP;
import static org.firewell.account.Role.WATER_BUREAU;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.firewell.account.Account;
import org.firewell.account.Reason;
import org.firewell.account.Rights;
import org.firewell.account.Role;
import org.firewell.api.access.Refusal;
import org.firewell.api.http.CountyTime;
import org.firewell.feature.Hydrant;
import org.firewell.ledger.Ledger;
import org.firewell.ledger.State;
import org.firewell.ledger.Step;

/**
 * Who takes which step: the planner sites, the water bureau builds, accepts and commissions; a
 * township builds in its own unit and accepts nothing, since it is its own task that would be met.
 */
final class StepRights {

  private final Rights rights;

  StepRights(Rights rights) {
    this.rights = rights;
  }

  /** The roles that take a step from a state into another; the administrator with them. */
  static Set<Role> roles(State fromOrNull, State to) {
    Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
    roles.addAll(others(fromOrNull, to));
    return roles;
  }

  private static Set<Role> others(State fromOrNull, State to) {
    if (to == State.SUSPENDED || fromOrNull == State.SUSPENDED && to != State.REMOVED) {
      return EnumSet.of(PLANNER, WATER_BUREAU, TOWNSHIP);
    }
    return switch (to) {
      case PLANNED, SITED -> EnumSet.of(PLANNER);
      case BUILT ->
          fromOrNull == State.ACCEPTED
              ? EnumSet.of(WATER_BUREAU)
              : EnumSet.of(WATER_BUREAU, TOWNSHIP);
      case BUILDING, OUT_OF_ORDER -> EnumSet.of(WATER_BUREAU, TOWNSHIP);
      case ACCEPTED, IN_SERVICE -> EnumSet.of(WATER_BUREAU);
      case REMOVED, SUSPENDED -> EnumSet.of(PLANNER, WATER_BUREAU);
    };
  }

  /** Why an account may not take a hydrant into a state; empty when it may. */
  Optional<Reason> refusal(Account account, Hydrant hydrant, State fromOrNull, State to) {
    Set<Role> roles = roles(fromOrNull, to);
    return roles.contains(account.role())
        ? rights.refusal(account, hydrant)
        : Optional.of(refused(account.role(), to, roles));
  }

  /**
   * @throws Refusal when an account may not
   */
  void check(Account account, Hydrant hydrant, State fromOrNull, State to) {
    Refusal.check(refusal(account, hydrant, fromOrNull, to));
  }

  /**
   * Why an account may not undo a step; empty when it may: who took it on the day on which it was
   * written down, or an administrator.
   *
   * @param today by the county's clock
   */
  Optional<Reason> undoRefusal(
      Account account, Hydrant hydrant, Ledger.Entry entry, LocalDate today) {
    if (account.role() == Role.ADMINISTRATOR) {
      return Optional.empty();
    }
    Step step = entry.step();
    boolean own = step.by().equals(account.name()) && CountyTime.day(step.at()).equals(today);
    return own
        ? refusal(account, hydrant, step.from(), step.to())
        : Optional.of(
            new Reason(
                "只有办理人在办理当日或管理员可以撤销这一步",
                "a step is undone by who took it on the day of entry, or by an administrator"));
  }

  private static Reason refused(Role role, State to, Set<Role> roles) {
    String words = roles.stream().map(Role::word).collect(Collectors.joining(", "));
    return new Reason(
        "此账号的角色（%s）不能把消火栓转为“%s”（%s 可以）".formatted(role.word(), to.zh(), words),
        "the role %s takes no hydrant to %s; %s do".formatted(role.word(), to.word(), words));
  }
}
