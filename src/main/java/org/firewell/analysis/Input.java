package org.firewell.analysis;

import java.util.List;

/**
 * One input of a question: {@code as_of} here and in HTTP is {@code --as-of} on the command line.
 *
 * @param name snake_case
 * @param kind of value
 * @param allowed the words that a choice takes; empty for the other kinds
 * @param defaultValue as text, or null when there is none
 * @param title for people
 */
public record Input(
    String name, Kind kind, List<String> allowed, String defaultValue, Question.Title title) {

  /** What a value is. */
  public enum Kind {
    TEXT,
    /** One or more texts without a comma, comma-separated. */
    TEXTS,
    /** The id of a ruleset. */
    RULESET,
    /** A finite number, 0 or more. */
    NUMBER,
    DATE,
    /** One of the allowed words. */
    CHOICE,
    /** One or more of the allowed words, comma-separated. */
    CHOICES
  }

  public Input {
    allowed = List.copyOf(allowed);
  }

  public static Input text(String name, String defaultValue, String zh, String en) {
    return new Input(name, Kind.TEXT, List.of(), defaultValue, new Question.Title(zh, en));
  }

  public static Input texts(String name, String defaultValue, String zh, String en) {
    return new Input(name, Kind.TEXTS, List.of(), defaultValue, new Question.Title(zh, en));
  }

  public static Input ruleset(String name, String zh, String en) {
    return new Input(name, Kind.RULESET, List.of(), null, new Question.Title(zh, en));
  }

  public static Input number(String name, String defaultValue, String zh, String en) {
    return new Input(name, Kind.NUMBER, List.of(), defaultValue, new Question.Title(zh, en));
  }

  public static Input date(String name, String zh, String en) {
    return new Input(name, Kind.DATE, List.of(), null, new Question.Title(zh, en));
  }

  public static Input choice(
      String name, List<String> allowed, String defaultValue, String zh, String en) {
    return new Input(name, Kind.CHOICE, allowed, defaultValue, new Question.Title(zh, en));
  }

  public static Input choices(
      String name, List<String> allowed, String defaultValue, String zh, String en) {
    return new Input(name, Kind.CHOICES, allowed, defaultValue, new Question.Title(zh, en));
  }
}
