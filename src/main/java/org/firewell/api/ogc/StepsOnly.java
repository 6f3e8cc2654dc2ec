package org.firewell.api.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.firewell.account.Account;
import org.firewell.account.Role;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.springframework.http.HttpStatus;

/**
 * The way of a hydrant from plan to water is walked in steps, each with its proof; nobody changes
 * it by hand but an administrator who gives a reason.
 */
final class StepsOnly {

  private static final List<Attribute> MOVED_BY_STEPS =
      Stream.of("lifecycle", "sited_on", "built_on", "accepted_on", "commissioned_on", "valid_to")
          .map(name -> FeatureType.HYDRANTS.attribute(name).orElseThrow())
          .toList();

  private StepsOnly() {}

  /**
   * @param reasonOrNull why
   * @throws StatusException when the change is one that steps make
   */
  static void checkReplacement(
      Account account, String reasonOrNull, Feature before, Feature after) {
    if (before instanceof Hydrant) {
      List<String> moved =
          MOVED_BY_STEPS.stream()
              .filter(a -> !Objects.equals(a.of(before), a.of(after)))
              .map(Attribute::name)
              .toList();
      if (!moved.isEmpty()) {
        check(account, reasonOrNull, before, moved);
      }
    }
  }

  /** One that stands is taken away by a step; one that was only planned may be struck out. */
  static void checkRemoval(Account account, String reasonOrNull, Feature before) {
    if (before instanceof Hydrant hydrant
        && (hydrant.lifecycle() == null || hydrant.lifecycle().isBuilt())) {
      check(account, reasonOrNull, before, List.of("lifecycle"));
    }
  }

  private static void check(
      Account account, String reasonOrNull, Feature before, List<String> fields) {
    if (account.role() == Role.ADMINISTRATOR && reasonOrNull != null) {
      return;
    }
    String all = String.join(", ", fields);
    String steps = "/api/hydrants/" + before.id() + "/steps";
    String zh = all + " 只能按步骤办理（POST " + steps + "）；管理员可附理由更改（?reason=…）";
    String en =
        all
            + ": moved by steps alone (POST "
            + steps
            + "); an administrator may change it with a reason (?reason=...)";
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("fields", fields);
    members.put("steps", steps);
    members.put("zh", zh);
    members.put("en", en);
    throw new StatusException(HttpStatus.CONFLICT, zh + " · " + en, members);
  }
}
