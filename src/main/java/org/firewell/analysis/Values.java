package org.firewell.analysis;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Rulesets;

/** The checked values of a question's inputs. */
public final class Values {

  private final Map<String, String> byName;
  private final Map<String, Ruleset> laws;

  private Values(Map<String, String> byName, Map<String, Ruleset> laws) {
    this.byName = byName;
    this.laws = laws;
  }

  /**
   * Checks texts against inputs and fills in defaults.
   *
   * @param texts by input name; lists are comma-separated
   * @throws InputException when a name is not an input or a value is not allowed
   */
  public static Values of(List<Input> inputs, Map<String, String> texts) {
    for (String name : texts.keySet()) {
      if (inputs.stream().noneMatch(input -> input.name().equals(name))) {
        String known = String.join(", ", inputs.stream().map(Input::name).toList());
        throw new InputException(
            name, "没有条件 " + name, "there is no input \"" + name + "\"; there are " + known);
      }
    }
    Map<String, String> checked = new LinkedHashMap<>();
    for (Input input : inputs) {
      String text = texts.get(input.name());
      String value = text == null || text.isBlank() ? input.defaultValue() : text.trim();
      if (value != null) {
        check(input, value);
        checked.put(input.name(), value);
      }
    }
    return new Values(checked, Map.of());
  }

  /**
   * These values with the rulesets that they name.
   *
   * @throws InputException when there is no such ruleset
   */
  Values with(List<Input> inputs, Rulesets rulesets) {
    Map<String, Ruleset> found = new LinkedHashMap<>();
    for (Input input : inputs) {
      if (input.kind() == Input.Kind.RULESET) {
        text(input.name())
            .ifPresent(id -> found.put(input.name(), ruleset(input.name(), id, rulesets)));
      }
    }
    return new Values(byName, found);
  }

  /** The ruleset of an id that an input names. */
  static Ruleset ruleset(String input, String id, Rulesets rulesets) {
    return rulesets
        .find(id)
        .orElseThrow(
            () ->
                new InputException(
                    input,
                    "没有规则集 " + id,
                    input + ": \"" + id + "\" is not one of " + ids(rulesets.list())));
  }

  private static String ids(List<Ruleset> rulesets) {
    return String.join(", ", rulesets.stream().map(Ruleset::id).toList());
  }

  /**
   * The ruleset that an input names, empty when it was not given.
   *
   * @throws IllegalStateException when it was given where no rulesets are known
   */
  public Optional<Ruleset> ruleset(String name) {
    if (text(name).isPresent() && !laws.containsKey(name)) {
      throw new IllegalStateException("no rulesets are known to look up " + name);
    }
    return Optional.ofNullable(laws.get(name));
  }

  /** The value of an input, empty when it was not given and has no default. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Optional<Double> number(String name) {
    return text(name).map(Double::valueOf);
  }

  /**
   * The whole number that an input with a default holds.
   *
   * @throws InputException when it is none, or outside of the range
   */
  public int whole(Input input, int least, int most) {
    double number = number(input.name()).orElseThrow();
    if (number != Math.rint(number) || number < least || number > most) {
      throw new InputException(
          input.name(),
          input.title().zh() + "：应为 " + least + " 至 " + most + " 的整数",
          input.name() + ": a whole number from " + least + " to " + most + " is allowed");
    }
    return (int) number;
  }

  public Optional<LocalDate> date(String name) {
    return text(name).map(LocalDate::parse);
  }

  /** The words of a comma-separated list, none when it was not given. */
  public List<String> list(String name) {
    return text(name).map(Values::split).orElse(List.of());
  }

  /** Every value as text, by input name, in the order of the inputs. */
  public Map<String, String> texts() {
    return new LinkedHashMap<>(byName);
  }

  private static void check(Input input, String value) {
    switch (input.kind()) {
      case TEXT, TEXTS, RULESET -> {}
      case NUMBER -> checkNumber(input, value);
      case DATE -> checkDate(input, value);
      case CHOICE -> checkWord(input, value);
      case CHOICES -> split(value).forEach(word -> checkWord(input, word));
    }
  }

  private static void checkNumber(Input input, String value) {
    try {
      double number = Double.parseDouble(value);
      if (Double.isFinite(number) && number >= 0) {
        return;
      }
    } catch (NumberFormatException e) {
      // falls through: the same sentence as for a negative number
    }
    throw new InputException(
        input.name(),
        input.title().zh() + "：“" + value + "”不是不小于 0 的数",
        input.name() + ": \"" + value + "\" is not a number of 0 or more");
  }

  private static void checkDate(Input input, String value) {
    try {
      LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new InputException(
          input.name(),
          input.title().zh() + "：“" + value + "”不是 2022-12-31 这样的日期",
          input.name() + ": \"" + value + "\" is not a date like 2022-12-31");
    }
  }

  private static void checkWord(Input input, String word) {
    if (!input.allowed().contains(word)) {
      throw new InputException(
          input.name(),
          input.title().zh() + "：不能用“" + word + "”",
          input.name() + ": \"" + word + "\" is not one of " + String.join(", ", input.allowed()));
    }
  }

  private static List<String> split(String value) {
    return Arrays.stream(value.split(",")).map(String::trim).filter(w -> !w.isEmpty()).toList();
  }
}
