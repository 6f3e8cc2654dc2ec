package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Inquiry;
import org.firewell.api.access.Turns;
import org.firewell.api.http.Fields;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.StatusException;
import org.firewell.job.Grounds;
import org.firewell.job.KeptAnswers;
import org.firewell.snapshot.Snapshot;

/**
 * On which day and under which rule set a sheet is asked for.
 *
 * @param request by which it is
 * @param snapshot of the day, by default the county's
 * @param texts of what is common to all questions; without a rule set each has its own
 */
record SheetRequest(HttpServletRequest request, Snapshot snapshot, Map<String, String> texts) {

  private static final String AS_OF = Inquiry.AS_OF.name();
  private static final String RULESET = Inquiry.RULESET.name();

  static SheetRequest of(HttpServletRequest request, Grounds grounds) {
    Parameters parameters = Parameters.of(request, AS_OF, RULESET);
    Grounds.Current current = grounds.current().orElseThrow(StatusException::noData);
    LocalDate day =
        parameters.text(AS_OF).map(text -> Fields.day(AS_OF, text)).orElse(current.day());
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(AS_OF, day.toString());
    parameters.text(RULESET).ifPresent(id -> texts.put(RULESET, id));
    return new SheetRequest(request, grounds.snapshot(current, day), texts);
  }

  LocalDate day() {
    return snapshot.asOf();
  }

  /** Puts the questions that the sheet is made of, in turn. */
  Asked put(List<String> questions, KeptAnswers answers, Turns turns) {
    return Asked.of(
        questions, answers, question -> turns.put(request, () -> answers.put(question, texts)));
  }
}
