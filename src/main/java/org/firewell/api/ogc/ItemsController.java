package org.firewell.api.ogc;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firewell.account.Reason;
import org.firewell.api.access.Publicity;
import org.firewell.api.access.Refusal;
import org.firewell.api.http.Format;
import org.firewell.api.http.IfMatch;
import org.firewell.api.http.KeptBodies;
import org.firewell.api.http.Language;
import org.firewell.api.http.Link;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Revisions;
import org.firewell.ingest.crs.ReferencedCrs;
import org.firewell.job.Grounds;
import org.firewell.query.Queryables;
import org.firewell.query.Search;
import org.firewell.render.GeoJson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * The features themselves. OGC API - Features - Part 1, {@code
 * http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson} and {@code .../conf/html}; in
 * other coordinates, Part 2, {@code http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs}; by
 * conditions, Part 3 ({@link ItemFilter}). {@code datetime} asks for the features that are valid on
 * some day of it.
 *
 * <p>A page is known by the revision of its collection, one of facilities by that of the store
 * since they are judged; so whoever has it is told so before anything is read. A small page is made
 * before it is sent, and kept; a large one is sent as it is read, and a fault in its middle breaks
 * the connection.
 */
@RestController
@RequestMapping("/ogc/collections/{name}/items")
class ItemsController {

  /** The most features of a page that is made before it is sent. */
  private static final int SMALL_PAGE = 1_000;

  private static final long KEPT_BYTES = 64L << 20;

  /** The most of a page that somebody reads. */
  private static final int PAGE_FOR_PEOPLE = 1_000;

  /** Each holds a connection to the database as long as its reader takes. */
  private static final int LARGE_PAGES_AT_A_TIME = 4;

  private static final Reason BUSY =
      new Reason(
          "正在发送的大页过多，请稍后再试，或把 limit 减到 1000 以内",
          "too many large pages are being sent; try again, or ask for a limit of 1000 or less");

  private final Matches matches = new Matches();
  private final KeptBodies kept;
  private final Semaphore largePages = new Semaphore(LARGE_PAGES_AT_A_TIME);
  private final Grounds grounds;
  private final Features features;
  private final Search search;
  private final Publicity publicity;
  private final Standings standings;
  private final ServedCrs crs;
  private final Clock clock;

  ItemsController(
      Grounds grounds,
      Features features,
      Search search,
      Publicity publicity,
      Standings standings,
      ServedCrs crs,
      Clock clock,
      MeterRegistry meters) {
    this.kept = new KeptBodies("items", KEPT_BYTES, meters);
    this.grounds = grounds;
    this.features = features;
    this.search = search;
    this.publicity = publicity;
    this.standings = standings;
    this.crs = crs;
    this.clock = clock;
  }

  /** Null where it is written already, or known to who asks. */
  @GetMapping
  ResponseEntity<byte[]> items(
      @PathVariable String name,
      HttpServletRequest request,
      HttpServletResponse response,
      WebRequest asked)
      throws HttpMediaTypeNotAcceptableException, IOException {
    Revisions now = grounds.revisions();
    FeatureType<?> type = Layers.get(now, name);
    Queryables queryables = publicity.queryables(type, now);
    Parameters parameters = Parameters.of(request, ItemQuestion.parameters(queryables));
    Format format = Format.of(request, parameters);
    ItemQuestion question =
        ItemQuestion.of(
            parameters,
            queryables,
            crs,
            format == Format.HTML ? PAGE_FOR_PEOPLE : ItemQuery.MAX_LIMIT,
            publicity.rounds(now));
    PageKey key = key(type, now, request, format);
    if (asked.checkNotModified(key.tag())) {
      return null;
    }
    Search seen = publicity.seen(search, now);
    LongSupplier matched =
        () -> matches.of(type, now.layers().get(type), key.audience(), question.query(), seen);
    ItemPage page =
        new ItemPage(request, type, question, seen, matched, publicity, standings, now, time());
    if (format == Format.HTML) {
      return html(page, Language.of(request));
    }
    if (question.query().limit() > SMALL_PAGE) {
      stream(page, question, response);
      return null;
    }
    return kept.reply(request, in(question.crs()), Link.GEOJSON, key, page::bytes);
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> item(
      @PathVariable String name, @PathVariable String id, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Parameters parameters = Parameters.of(request, "datetime", "crs");
    Format format = Format.of(request, parameters);
    ItemQuery.Days days = ItemQuery.days(parameters);
    Revisions now = grounds.revisions();
    FeatureType<?> type = Layers.get(now, name);
    ReferencedCrs wanted = crs.asked(parameters, "crs", type);
    Features.Versioned<? extends Feature> found =
        features
            .find(type, SeenId.of(request, id).id())
            .filter(item -> days.meet(item.feature().header()))
            .orElseThrow(
                () -> StatusException.missing("there is no feature " + id + " in " + name));
    Feature seen = publicity.seen(found.feature());
    Map<String, Object> links = new LinkedHashMap<>(publicity.note(now));
    Judgement judgement = standings.on(type, now, days);
    links.putAll(judgement.note());
    links.put("links", ItemLinks.of(type, request, format));
    if (format == Format.HTML) {
      return ItemPages.one(seen, judgement, links, Language.of(request));
    }
    Telling telling = new Telling(request, publicity.queryables(type, now), judgement);
    GeoJson.Told told = telling.of(new Features.Versioned<>(seen, found.version()));
    Map<String, Object> judged = judgement.of(seen);
    return Reply.bytes(
        in(wanted).eTag(IfMatch.tag(found.version(), form(judgement, judged, now))),
        Link.GEOJSON,
        out -> GeoJson.write(out, told, wanted::fromLonLat, links));
  }

  private static ResponseEntity<byte[]> html(ItemPage page, Language language) {
    Judgement judgement = page.judgement();
    List<Feature> features = new ArrayList<>();
    page.each(features::add);
    Map<String, Object> members = page.members(Format.HTML, judgement);
    return ItemPages.many(features, judgement, members, language);
  }

  /** Sends a large page as it is read. */
  private void stream(ItemPage page, ItemQuestion question, HttpServletResponse response)
      throws IOException {
    if (!largePages.tryAcquire()) {
      throw Refusal.later(BUSY, Duration.ofSeconds(10));
    }
    try {
      response.setContentType(Link.GEOJSON);
      response.setHeader(ServedCrs.CONTENT_CRS, header(question.crs()));
      response.setHeader(HttpHeaders.CACHE_CONTROL, revalidated().getHeaderValue());
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
      page.write(response.getOutputStream());
    } finally {
      largePages.release();
    }
  }

  private PageKey key(
      FeatureType<?> type, Revisions now, HttpServletRequest request, Format format) {
    return new PageKey(
        Judged.revision(type, now),
        Telling.audience(request, publicity.audience(now)),
        Link.self(request, format, Link.GEOJSON).get("href").toString(),
        format,
        format == Format.HTML ? Language.of(request).tag() : "");
  }

  private Instant time() {
    return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
  }

  private static ResponseEntity.BodyBuilder in(ReferencedCrs crs) {
    return ResponseEntity.ok()
        .cacheControl(revalidated())
        .header(ServedCrs.CONTENT_CRS, header(crs));
  }

  private static String header(ReferencedCrs crs) {
    return "<" + crs.uri() + ">";
  }

  /** Kept by who asked, and asked for again before it is shown. */
  private static CacheControl revalidated() {
    return CacheControl.noCache().cachePrivate();
  }

  /** What is seen rounded is another document, and what is judged otherwise. */
  private String form(Judgement judgement, Map<String, Object> judged, Revisions now) {
    String rounded = publicity.rounds(now) ? "-rounded" : "";
    Stream<Object> all =
        Stream.concat(judgement.note().values().stream(), judged.values().stream());
    return rounded + all.map(told -> "." + told).collect(Collectors.joining());
  }
}
