package org.firewell.ledger;

import static org.firewell.ledger.State.*;

import java.util.List;
import java.util.Set;
import org.firewell.ledger.Rule.Kind;

/** Which step leads from which state into which: one rule for every pair. */
final class StateTable {

  private static final Rule ALLOWED = new Rule(Kind.ALLOWED, "", "", "");
  private static final Rule LEAVES_OUT =
      withReason("跳过中间状态，须说明理由", "leaves states out, which takes a reason");
  private static final Rule ASIDE = withReason("停建须说明理由", "the works rest, which takes a reason");
  private static final Rule GONE = withReason("拆除须说明理由", "it is removed, which takes a reason");
  private static final Rule WITHDRAWN =
      withReason("退回须说明理由：此前的状态作废", "goes back, which takes a reason: what was reached is void");
  private static final Rule FOUND =
      withReason("登记中状态不明，补定状态须说明理由", "nothing told its state: to tell it takes a reason");
  private static final Rule RESUMED =
      new Rule(
          Kind.RESUMED,
          "resumes_elsewhere",
          "只能恢复到停建前的状态",
          "the works go on in the state in which they were left");

  private static final Rule SAME = refused("same_state", "已经处于此状态", "is in this state already");
  private static final Rule NOT_BUILT =
      refused("accepted_before_built", "未建成，不能验收", "is not built: it cannot be accepted");
  private static final Rule NOT_ACCEPTED =
      refused(
          "commissioned_before_accepted", "未验收，不能投用", "is not accepted: it cannot be in service");
  private static final Rule NOT_IN_SERVICE =
      refused(
          "out_of_order_before_service",
          "未投用，谈不上停用；状况请写入巡查",
          "is not in service, so it is not out of order: an inspection tells its condition");
  private static final Rule NO_WORKS =
      refused(
          "nothing_to_suspend",
          "没有在进行的建设，不能停建；不能用时请登记停用",
          "has no works that could rest; what gives no water is out of order");
  private static final Rule STANDS =
      refused(
          "goes_back",
          "不能退回；录入有误请撤销该步骤，不再使用请拆除",
          "does not go back: what was entered in error is undone, what stands is removed");
  private static final Rule ENDED =
      refused(
          "removed_for_good",
          "已拆除；原址再建的是另一座消火栓，误拆请撤销该步骤",
          "is removed: what is built in its place is another hydrant; an error is undone");
  private static final Rule RESTS =
      refused("works_rest", "停建中：先恢复再继续", "the works rest: they are resumed first");

  private static final Set<List<State>> WAYS_BACK =
      Set.of(
          List.of(SITED, PLANNED),
          List.of(BUILDING, PLANNED),
          List.of(BUILDING, SITED),
          List.of(ACCEPTED, BUILT));

  private StateTable() {}

  static Rule rule(State fromOrNull, State to) {
    if (fromOrNull == to) {
      return SAME;
    }
    if (fromOrNull == REMOVED) {
      return ENDED;
    }
    if (to == REMOVED) {
      return GONE;
    }
    if (fromOrNull == null) {
      return ofUnknown(to);
    }
    return switch (fromOrNull) {
      case SUSPENDED -> ofSuspended(to);
      case OUT_OF_ORDER -> to == IN_SERVICE ? ALLOWED : to == SUSPENDED ? NO_WORKS : STANDS;
      default -> onTheWay(fromOrNull, to);
    };
  }

  private static Rule ofUnknown(State to) {
    return switch (to) {
      case ACCEPTED -> NOT_BUILT;
      case IN_SERVICE -> NOT_ACCEPTED;
      case SUSPENDED -> NO_WORKS;
      case OUT_OF_ORDER -> NOT_IN_SERVICE;
      default -> FOUND;
    };
  }

  private static Rule ofSuspended(State to) {
    return switch (to) {
      case IN_SERVICE -> RESTS;
      case OUT_OF_ORDER -> NOT_IN_SERVICE;
      default -> RESUMED;
    };
  }

  private static Rule onTheWay(State from, State to) {
    return switch (to) {
      case SUSPENDED -> from == IN_SERVICE ? NO_WORKS : ASIDE;
      case OUT_OF_ORDER -> from == IN_SERVICE ? ALLOWED : NOT_IN_SERVICE;
      default -> to.compareTo(from) < 0 ? back(from, to) : onwards(from, to);
    };
  }

  private static Rule back(State from, State to) {
    return WAYS_BACK.contains(List.of(from, to)) ? WITHDRAWN : STANDS;
  }

  private static Rule onwards(State from, State to) {
    if (WAY.indexOf(to) == WAY.indexOf(from) + 1) {
      return ALLOWED;
    }
    return switch (to) {
      case ACCEPTED -> NOT_BUILT;
      case IN_SERVICE -> NOT_ACCEPTED;
      default -> LEAVES_OUT;
    };
  }

  private static Rule withReason(String zh, String en) {
    return new Rule(Kind.WITH_REASON, "", zh, en);
  }

  private static Rule refused(String code, String zh, String en) {
    return new Rule(Kind.REFUSED, code, zh, en);
  }
}
