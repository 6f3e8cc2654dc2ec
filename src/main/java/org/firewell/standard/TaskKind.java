package org.firewell.standard;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a task asks to be done with hydrants. */
public enum TaskKind {
  /** A place with no earlier obligation. */
  NEW,
  /** A deficit of an earlier standard or plan. */
  MAKEUP,
  /** One goes here, another comes there: nets 0. */
  RELOCATE,
  /** Another stands where one was removed. */
  REPLACE,
  REPAIR;

  /** The kind of a word such as {@code makeup}. */
  public static Optional<TaskKind> find(String word) {
    return Stream.of(values()).filter(kind -> kind.key().equals(word)).findFirst();
  }

  /** Whether its hydrants count towards a quota. */
  public boolean counts() {
    return quota().isPresent();
  }

  /** The kind of quota that it is counted in; empty for one that does not count. */
  public Optional<QuotaKind> quota() {
    return switch (this) {
      case NEW -> Optional.of(QuotaKind.NEW);
      case MAKEUP -> Optional.of(QuotaKind.MAKEUP);
      case RELOCATE, REPLACE, REPAIR -> Optional.empty();
    };
  }

  /** The word in files and task names. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
