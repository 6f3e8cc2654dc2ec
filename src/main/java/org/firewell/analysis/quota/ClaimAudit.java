package org.firewell.analysis.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.Ownership;
import org.firewell.feature.Ternary;
import org.firewell.standard.Ruleset;

/** What is wrong, or worth a look, with one claim. */
final class ClaimAudit {

  private final Claim claim;
  private final Hydrant hydrant;
  private final LocalDate registerReaches;
  private final List<Remark> remarks = new ArrayList<>();

  private ClaimAudit(Claim claim, LocalDate registerReaches) {
    this.claim = claim;
    this.registerReaches = registerReaches;
    this.hydrant = claim.hydrant();
  }

  /**
   * @param registerReaches the newest day on which the register was written: what lies after it has
   *     not happened
   */
  static List<Remark> remarks(Claim claim, Ruleset law, Units units, LocalDate registerReaches) {
    ClaimAudit audit = new ClaimAudit(claim, registerReaches);
    audit.dates(law);
    audit.place(units);
    audit.kind();
    return audit.remarks;
  }

  private void dates(Ruleset law) {
    LocalDate accepted = hydrant.acceptedOn();
    if (accepted != null && accepted.isAfter(claim.day())) {
      ahead(
          "is accepted on " + accepted + ", after " + claim.day() + ": not accepted yet", accepted);
    }
    inOrder("accepted_before_built", "accepted", accepted, "built", hydrant.builtOn());
    inOrder("built_before_sited", "built", hydrant.builtOn(), "sited", hydrant.sitedOn());
    inOrder(
        "commissioned_before_accepted",
        "commissioned",
        hydrant.commissionedOn(),
        "accepted",
        accepted);
    if (accepted != null && accepted.isBefore(law.validFrom())) {
      notice(
          "accepted_before_start",
          "was accepted on " + accepted + ", before " + law.id() + " holds");
    }
    if (claim.state().isEmpty()) {
      notice("unknown_state", "has neither lifecycle nor dates: its state is unknown");
    }
    if (claim.isDone() && claim.isLate() == Ternary.UNKNOWN) {
      notice("undated", "is accepted without a date: in time or late is unknown");
    }
  }

  /** Of a day that the register has reached it is hindsight; of a later one it cannot be known. */
  private void ahead(String reason, LocalDate accepted) {
    if (accepted.isAfter(registerReaches)) {
      error("accepted_in_future", reason);
    } else {
      notice("accepted_later", reason);
    }
  }

  private void inOrder(String code, String later, LocalDate end, String sooner, LocalDate start) {
    if (end != null && start != null && end.isBefore(start)) {
      error(code, "is " + later + " on " + end + ", before it is " + sooner + " on " + start);
    }
  }

  private void place(Units units) {
    units
        .codeOf(hydrant)
        .filter(code -> !units.isSame(code, claim.quota().unitCode()))
        .ifPresent(
            code ->
                notice(
                    "other_unit",
                    "stands in " + code + " and counts for " + claim.quota().unitCode()));
  }

  private void kind() {
    if (hydrant.ownership() == Ownership.UNIT || hydrant.ownership() == Ownership.VILLAGE) {
      notice("not_municipal", "is no municipal hydrant");
    }
    if (hydrant.kind() == HydrantKind.WATER_CRANE) {
      notice("water_crane", "is a water crane");
    }
  }

  private void error(String code, String reason) {
    remarks.add(Remark.error(code, claim, reason));
  }

  private void notice(String code, String reason) {
    remarks.add(Remark.notice(code, claim, reason));
  }
}
