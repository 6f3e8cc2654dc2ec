package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.firewell.api.access.Publicity;
import org.firewell.api.http.Format;
import org.firewell.api.http.Link;
import org.firewell.api.http.Paging;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features.Versioned;
import org.firewell.feature.Revisions;
import org.firewell.query.Query;
import org.firewell.query.Search;
import org.firewell.render.GeoJson;

/** One page of features, which are read as they are told; so it serves for one alone. */
final class ItemPage {

  private final HttpServletRequest request;
  private final FeatureType<?> type;
  private final ItemQuestion question;
  private final Search search;
  private final LongSupplier matched;
  private final Publicity publicity;
  private final Standings standings;
  private final Revisions revisions;
  private final Instant now;
  private int returned;
  private String last;
  private boolean isMore;

  /**
   * @param matched how many there are on all pages
   * @param revisions what the store is at
   */
  ItemPage(
      HttpServletRequest request,
      FeatureType<?> type,
      ItemQuestion question,
      Search search,
      LongSupplier matched,
      Publicity publicity,
      Standings standings,
      Revisions revisions,
      Instant now) {
    this.request = request;
    this.type = type;
    this.question = question;
    this.search = search;
    this.matched = matched;
    this.publicity = publicity;
    this.standings = standings;
    this.revisions = revisions;
    this.now = now;
  }

  /** Writes the page as GeoJSON, in memory that does not grow with it. */
  void write(OutputStream out) {
    Judgement judgement = judgement();
    Telling telling = new Telling(request, publicity.queryables(type, revisions), judgement);
    GeoJson.write(
        out,
        taker -> page(found -> taker.accept(telling.of(found))),
        question.crs()::fromLonLat,
        () -> members(Format.JSON, judgement));
  }

  /** The same in memory. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out);
    return out.toByteArray();
  }

  /** How its features stand; asked for before they are read. */
  Judgement judgement() {
    Query query = question.query();
    return standings.on(type, revisions, new ItemQuery.Days(query.from(), query.to()));
  }

  /** Hands on the features as who asks sees them, and learns whether there are more. */
  void each(Consumer<Feature> taker) {
    page(found -> taker.accept(found.feature()));
  }

  private void page(Consumer<Versioned<Feature>> taker) {
    search.each(
        type,
        question.withOneMore(),
        found -> {
          if (returned == question.query().limit()) {
            isMore = true;
          } else {
            returned++;
            last = found.feature().id();
            taker.accept(new Versioned<>(publicity.seen(found.feature()), found.version()));
          }
        });
  }

  /** What is told beside the features, once they were. */
  Map<String, Object> members(Format format, Judgement judgement) {
    long before = question.before();
    String next = isMore ? new After(before + returned, last).text() : null;
    List<Map<String, Object>> links = new ArrayList<>(ItemLinks.of(type, request, format));
    String form = format == Format.HTML ? Link.HTML : Link.GEOJSON;
    links.addAll(Paging.links(request, form, before, question.query().limit(), next));
    Map<String, Object> members = new LinkedHashMap<>(publicity.note(revisions));
    members.put("numberMatched", matched.getAsLong());
    members.put("numberReturned", returned);
    members.put("timeStamp", now.toString());
    members.putAll(judgement.note());
    if (!question.notices().isEmpty()) {
      members.put("notices", question.notices());
    }
    members.put("links", links);
    return members;
  }
}
