package org.firewell.api;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Question;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.quota.QuotaLedger;
import org.firewell.api.access.Publicity;
import org.firewell.api.access.Turns;
import org.firewell.api.http.KeptBodies;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.StatusException;
import org.firewell.api.http.Tag;
import org.firewell.feature.Features;
import org.firewell.feature.Revisions;
import org.firewell.job.Grounds;
import org.firewell.job.KeptAnswers;
import org.firewell.render.map.MapContent;
import org.firewell.render.map.MapPaper;
import org.firewell.render.map.MapSheet;
import org.firewell.render.map.Part;
import org.firewell.render.map.Theme;
import org.firewell.render.style.Legend;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Ruleset;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Parts of the county as maps for paper, drawn by the map's own legend. The public sees positions
 * as {@link Publicity} says; what a theme has found is asked as any question is.
 */
@RestController
class MapsController {

  static final String SVG = "image/svg+xml";

  /** An SVG that is opened by itself is a page: it loads nothing and runs nothing. */
  private static final String POLICY = "default-src 'none'; frame-ancestors 'self'; sandbox";

  private static final long KEPT_BYTES = 48L << 20;

  private final KeptBodies kept;
  private final Legend legend = Legend.own();
  private final Features features;
  private final Grounds grounds;
  private final Publicity publicity;
  private final Turns turns;
  private final KeptAnswers answers;

  MapsController(
      Features features,
      Grounds grounds,
      Publicity publicity,
      Turns turns,
      KeptAnswers answers,
      MeterRegistry meters) {
    this.kept = new KeptBodies("maps", KEPT_BYTES, meters);
    this.features = features;
    this.grounds = grounds;
    this.publicity = publicity;
    this.turns = turns;
    this.answers = answers;
  }

  /**
   * Everything that a map is made of.
   *
   * @param revision of the store
   */
  private record Drawn(
      Theme theme, MapForm form, LocalDate day, String law, String audience, long revision) {}

  @GetMapping("/api/maps/{theme}.svg")
  ResponseEntity<byte[]> map(
      @PathVariable String theme, HttpServletRequest request, HttpServletResponse response) {
    Theme about =
        Theme.find(theme)
            .orElseThrow(
                () ->
                    StatusException.missing(
                        "没有这种专题图 · there is no map of "
                            + theme
                            + "; there are "
                            + MapForm.themes()));
    MapForm form = MapForm.of(Parameters.of(request, MapForm.NAMES));
    Revisions now = grounds.revisions();
    Grounds.Current current = grounds.current(now).orElseThrow(StatusException::noData);
    LocalDate day = form.day().orElse(current.day());
    Ruleset law = law(about, form, current);
    Drawn key = new Drawn(about, form, day, law.id(), publicity.audience(now), now.store());
    String tag = Tag.weak(key);
    response.setHeader("Content-Security-Policy", POLICY);
    // the response is told its tag when there is a map: what is not drawn yet has none
    return new ServletWebRequest(request).checkNotModified(tag)
        ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
        : kept.reply(
            request,
            ResponseEntity.ok().eTag(tag).cacheControl(CacheControl.noCache()),
            SVG,
            key,
            () -> turns.await(() -> draw(key, current, law, request)));
  }

  private byte[] draw(Drawn key, Grounds.Current current, Ruleset law, HttpServletRequest request) {
    Snapshot ofDay = grounds.snapshot(current, key.day());
    Snapshot snapshot = ofDay.law().id().equals(law.id()) ? ofDay : ofDay.under(law);
    MapFindings findings =
        new MapFindings(
            answers, turns, request, Map.of("as_of", key.day().toString(), "ruleset", law.id()));
    Part part = key.form().part(snapshot);
    MapPaper paper = key.form().paper();
    MapContent content =
        new MapContent(
            current.county().name(),
            snapshot,
            features.layers(),
            key.theme().showsLevels() ? findings.levels() : Map.of(),
            List.of(),
            publicity.rounds(),
            publicity::seen);
    return MapSheet.draw(
        legend,
        key.theme(),
        part,
        key.theme() == Theme.COVERAGE
            ? content.with(gaps(part, content, paper, findings))
            : content,
        paper);
  }

  /** Where a building can be told from the next, each that is not covered; else patches. */
  private List<Finding> gaps(Part part, MapContent content, MapPaper paper, MapFindings findings) {
    return MapSheet.showsSingleGaps(legend, part, content, paper)
        ? findings.singleGaps()
        : findings.patches();
  }

  /** The one that is named, else the one that the theme's question is asked under. */
  private Ruleset law(Theme theme, MapForm form, Grounds.Current current) {
    return form.ruleset()
        .map(id -> MapForm.ruleset(id, grounds.laws()))
        .orElseGet(
            () ->
                theme.isOfRegister()
                    ? grounds.law(current.county())
                    : Inquiry.defaultLaw(
                        question(theme), current.county().rulesets(), grounds.laws()));
  }

  private static Question question(Theme theme) {
    return switch (theme) {
      case LEVELS, OVERVIEW -> new Completeness();
      case QUOTA -> new QuotaLedger();
      default -> new Coverage();
    };
  }
}
