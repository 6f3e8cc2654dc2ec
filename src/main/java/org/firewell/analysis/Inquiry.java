package org.firewell.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.feature.County;
import org.firewell.feature.Ground;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Rulesets;

/**
 * A question put to a county: the snapshot it is asked of and its checked values. The command line,
 * the HTTP processes and the jobs all ask through here, so that one default holds everywhere.
 *
 * @param question what is asked
 * @param snapshot ground and law on the day asked for
 * @param values of the question's own inputs, checked
 */
public record Inquiry(Question question, Snapshot snapshot, Values values) {

  /** The day; by default the county's own. */
  public static final Input AS_OF = Input.date("as_of", "截至日期", "as of");

  /** The law; by default the county's own. */
  public static final Input RULESET = Input.ruleset("ruleset", "规则集", "rule set");

  private static final List<Input> COMMON = List.of(AS_OF, RULESET);

  /** Everything that can be set: what is common to all about a county, then the question's own. */
  public static List<Input> inputs(Question question) {
    List<Input> all = new ArrayList<>(question.isAboutCounty() ? COMMON : List.of());
    all.addAll(question.inputs());
    return all;
  }

  /**
   * Checks texts and freezes the county under the law and on the day that they name.
   *
   * @param texts by input name; lists are comma-separated; blank and missing ask for the default:
   *     the county's day, else the newest date in the data, never the day on which it is asked
   * @param county says the day and the law that hold by default
   * @param ground of all dates
   * @throws InputException when a name is not an input, a value is not allowed, or there is no such
   *     ruleset
   */
  public static Inquiry of(
      Question question,
      Map<String, String> texts,
      County county,
      Ground ground,
      Rulesets rulesets) {
    Values all = Values.of(inputs(question), texts);
    Ruleset law = law(question, all, county, rulesets);
    Inquiry inquiry = of(question, all, Snapshot.of(ground, law, day(all, county, ground, law)));
    Values values = inquiry.values().with(question.inputs(), rulesets);
    return new Inquiry(question, inquiry.snapshot(), values);
  }

  /**
   * The same of a snapshot that stands already, for a what-if or where one is kept.
   *
   * @param texts of the question's own inputs
   */
  public static Inquiry of(Question question, Map<String, String> texts, Snapshot snapshot) {
    return of(question, Values.of(inputs(question), texts), snapshot);
  }

  /**
   * The law that a county is asked under when none is named: of the rulesets that bind it, the
   * first that sets what the question asks ({@link Question#isSetBy}), else the first, else the
   * nation's.
   *
   * @throws InputException when there is none
   */
  public static Ruleset defaultLaw(Question question, List<String> bound, Rulesets rulesets) {
    List<Ruleset> candidates = new ArrayList<>();
    bound.forEach(id -> candidates.add(law(id, rulesets)));
    rulesets.list().stream().filter(r -> r.area().isEmpty()).forEach(candidates::add);
    return candidates.stream()
        .filter(question::isSetBy)
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .orElseThrow(
            () -> new InputException(RULESET.name(), "没有可用的规则集", "ruleset: none is given"));
  }

  /** Every value as text, the day and the law first if any: what gives this inquiry again. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    if (question.isAboutCounty()) {
      texts.put(AS_OF.name(), snapshot.asOf().toString());
      texts.put(RULESET.name(), snapshot.law().id());
    }
    texts.putAll(values.texts());
    return texts;
  }

  /** Answers, as {@link Question#answer}. */
  public Answer answer(Progress progress) {
    return question.answer(snapshot, values, progress);
  }

  private static Inquiry of(Question question, Values all, Snapshot snapshot) {
    Map<String, String> own = all.texts();
    COMMON.forEach(input -> own.remove(input.name()));
    return new Inquiry(question, snapshot, Values.of(question.inputs(), own));
  }

  /**
   * The day on which a county is asked when none is named: its dataset's, else the newest in its
   * data. Data without any date answers the same on every day: the first day of the law then
   * serves.
   */
  public static LocalDate defaultDay(County county, Ground ground, Ruleset law) {
    return Optional.ofNullable(county.asOf()).or(ground::newestDate).orElseGet(law::validFrom);
  }

  private static LocalDate day(Values all, County county, Ground ground, Ruleset law) {
    return all.date(AS_OF.name()).orElseGet(() -> defaultDay(county, ground, law));
  }

  private static Ruleset law(Question question, Values all, County county, Rulesets rulesets) {
    return all.text(RULESET.name())
        .map(id -> law(id, rulesets))
        .orElseGet(() -> defaultLaw(question, county.rulesets(), rulesets));
  }

  private static Ruleset law(String id, Rulesets rulesets) {
    return Values.ruleset(RULESET.name(), id, rulesets);
  }
}
