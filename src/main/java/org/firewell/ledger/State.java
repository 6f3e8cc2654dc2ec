package org.firewell.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.feature.Lifecycle;

/** Where a hydrant stands on its way from plan to water, and beside the way. */
public enum State {
  PLANNED("计划"),
  SITED("定点"),
  BUILDING("在建"),
  BUILT("建成"),
  ACCEPTED("验收"),
  IN_SERVICE("投用"),
  /** The works rest; the hydrant keeps the state in which they were left. */
  SUSPENDED("停建"),
  /** In service, and gives no water or not enough. */
  OUT_OF_ORDER("停用"),
  REMOVED("拆除");

  /** The way, in its order. */
  static final List<State> WAY = List.of(PLANNED, SITED, BUILDING, BUILT, ACCEPTED, IN_SERVICE);

  private final String zh;

  State(String zh) {
    this.zh = zh;
  }

  /** The state of a word such as {@code in_service}. */
  public static Optional<State> find(String word) {
    return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
  }

  static State of(Lifecycle lifecycle) {
    return valueOf(lifecycle.name());
  }

  /** The word in a table and an answer. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is called in Chinese. */
  public String zh() {
    return zh;
  }

  boolean isOnTheWay() {
    return WAY.contains(this);
  }

  /** The lifecycle that a hydrant in this state has; empty for one that keeps what it had. */
  Optional<Lifecycle> lifecycle() {
    return switch (this) {
      case SUSPENDED -> Optional.empty();
      case OUT_OF_ORDER -> Optional.of(Lifecycle.IN_SERVICE);
      default -> Optional.of(Lifecycle.valueOf(name()));
    };
  }
}
