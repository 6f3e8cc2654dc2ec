package org.firewell.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;

/**
 * What each role may write. Every writer asks here; what a route lets in at all is a table of the
 * room {@code api}.
 *
 * <p>A township's account writes in its own unit alone: both what a feature says and where it
 * stands must be so, before a change and after it.
 */
public final class Rights {

  /** An administrator writes all of them. */
  private static final Map<Role, List<FeatureType<?>>> WRITES =
      new EnumMap<>(
          Map.of(
              Role.PLANNER,
              FeatureType.all(),
              Role.WATER_BUREAU,
              List.of(FeatureType.HYDRANTS, FeatureType.WATER_INTAKES, FeatureType.PIPES),
              Role.TOWNSHIP,
              List.of(
                  FeatureType.HYDRANTS,
                  FeatureType.WATER_INTAKES,
                  FeatureType.FIRE_STATIONS,
                  FeatureType.MICRO_STATIONS,
                  FeatureType.BUILDINGS)));

  private final Units units;

  public Rights(Units units) {
    this.units = units;
  }

  /** Whether an account may write any feature of a collection. */
  public boolean writes(Account account, FeatureType<?> type) {
    return writes(account.role(), type);
  }

  /** Whether an account may write a feature as it is, or as it would be. */
  public boolean mayWrite(Account account, Feature feature) {
    return refusal(account, feature).isEmpty();
  }

  /** Why an account may not write a feature; empty when it may. */
  public Optional<Reason> refusal(Account account, Feature feature) {
    Optional<Reason> ofRole = refusal(account.role(), FeatureType.of(feature));
    return ofRole.isPresent() || account.role() != Role.TOWNSHIP
        ? ofRole
        : abroad(account, feature);
  }

  /** Why an account may not change one feature into another; empty when it may. */
  public Optional<Reason> refusal(Account account, Feature before, Feature after) {
    return Stream.of(before, after)
        .map(feature -> refusal(account, feature))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Why an account may not write what belongs to a unit; empty when it may. */
  public Optional<Reason> refusalIn(Account account, String unit) {
    return account.role() != Role.TOWNSHIP || account.unit().equals(unit)
        ? Optional.empty()
        : refused(account, unit);
  }

  private static Optional<Reason> refusal(Role role, FeatureType<?> type) {
    return writes(role, type)
        ? Optional.empty()
        : Optional.of(
            new Reason(
                "此账号的角色不能修改图层 %s（%s 可以）".formatted(type.name(), writers(type)),
                "the role %s writes no %s; %s do"
                    .formatted(role.word(), type.name(), writers(type))));
  }

  private static boolean writes(Role role, FeatureType<?> type) {
    return role == Role.ADMINISTRATOR || WRITES.getOrDefault(role, List.of()).contains(type);
  }

  private Optional<Reason> abroad(Account account, Feature feature) {
    String unit = units.of(feature).orElse(null);
    if (!account.unit().equals(unit)) {
      return refused(account, unit);
    }
    return units.standsIn(feature, unit) == Ternary.NO
        ? Optional.of(
            new Reason(
                feature.id() + " 标为本单位 " + unit + "，位置却在本单位之外",
                feature.id() + " says that it belongs to " + unit + " and stands outside of it"))
        : Optional.empty();
  }

  private static Optional<Reason> refused(Account account, String unitOrNull) {
    String zh = unitOrNull == null ? "所属单位不明" : "属于 " + unitOrNull;
    String en = unitOrNull == null ? "nothing tells its unit" : "it belongs to " + unitOrNull;
    return Optional.of(
        new Reason(
            "乡镇账号只能修改本单位 " + account.unit() + " 的内容：" + zh,
            "a township's account writes in its own unit " + account.unit() + " alone: " + en));
  }

  private static String writers(FeatureType<?> type) {
    return Stream.of(Role.values())
        .filter(role -> writes(role, type))
        .map(Role::word)
        .collect(Collectors.joining(", "));
  }
}
