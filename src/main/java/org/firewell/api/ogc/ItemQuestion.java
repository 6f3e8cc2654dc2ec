package org.firewell.api.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.api.http.Parameters;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.crs.ReferencedCrs;
import org.firewell.query.Query;
import org.firewell.query.Queryables;

/**
 * What is asked of a collection.
 *
 * @param query which features of which page
 * @param crs in which coordinates they are wanted
 * @param before how many stand on the pages before
 * @param notices what is done otherwise than it was asked, for people
 */
record ItemQuestion(Query query, ReferencedCrs crs, long before, List<String> notices) {

  /** The parameters that it is read from. */
  static final List<String> PARAMETERS =
      List.of(
          "bbox",
          "bbox-crs",
          "datetime",
          "limit",
          "after",
          "offset",
          "crs",
          "filter",
          "filter-lang",
          "filter-crs");

  /**
   * @param asked what may be asked of the collection
   * @param most features that a page may hold: more are not given, and that is told
   * @param rounded whether what is found is shown rounded
   */
  static ItemQuestion of(
      Parameters parameters, Queryables asked, ServedCrs served, int most, boolean rounded) {
    FeatureType<?> type = asked.type();
    List<String> notices = new ArrayList<>();
    ReferencedCrs crs = served.asked(parameters, "crs", type);
    ReferencedCrs boxCrs = served.asked(parameters, "bbox-crs", type);
    Region region =
        parameters
            .text("bbox")
            .map(text -> Region.of(text, boxCrs, rounded))
            .orElse(Region.EVERYWHERE);
    if (region.notice() != null) {
      notices.add(region.notice());
    }
    ItemQuery.Days days = ItemQuery.days(parameters);
    Optional<After> after = parameters.text("after").map(After::of);
    long offset = parameters.whole("offset", 0, 0);
    Query query =
        new Query(
            region.box(),
            days.from(),
            days.to(),
            ItemFilter.of(parameters, asked, served, region.within()),
            after.map(After::id).orElse(null),
            limit(parameters, most, notices),
            offset);
    return new ItemQuestion(query, crs, after.map(After::before).orElse(0L) + offset, notices);
  }

  /** The names of all parameters that a collection takes. */
  static String[] parameters(Queryables asked) {
    return Stream.concat(
            PARAMETERS.stream(),
            asked.attributes().stream().filter(ItemFilter::isSimple).map(Attribute::name))
        .toArray(String[]::new);
  }

  /** The same with room for one more, by whose being there one knows that there is another page. */
  Query withOneMore() {
    return query.page(query.after(), query.limit() + 1, query.offset());
  }

  private static int limit(Parameters parameters, int most, List<String> notices) {
    long asked = parameters.whole("limit", 1, ItemQuery.DEFAULT_LIMIT);
    if (asked > most) {
      notices.add(
          "limit %d 超过每页上限 %d，按上限给出 · limit %d is above %d, the most of one page, which is given"
              .formatted(asked, most, asked, most));
    }
    return (int) Math.min(most, asked);
  }
}
