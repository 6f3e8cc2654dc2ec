package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firewell.api.access.Publicity;
import org.firewell.api.http.Format;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.api.ogc.ItemQuery;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.job.Grounds;
import org.firewell.query.Directory;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds what is on the map by what it is called: name, alias, code, plate, id, where it lies. */
@RestController
class SearchController {

  private static final int LARGEST_LIMIT = 100;
  private static final int LIMIT = 10;
  private static final int LONGEST = 200;

  private final Grounds grounds;
  private final Publicity publicity;
  private Directory directory;
  private long directoryOf = -1;

  SearchController(Grounds grounds, Publicity publicity) {
    this.grounds = grounds;
    this.publicity = publicity;
  }

  @GetMapping("/api/search")
  ResponseEntity<byte[]> search(HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, "q", "limit", "datetime");
    String asked = asked(parameters);
    int limit = (int) Math.min(LARGEST_LIMIT, parameters.whole("limit", 1, LIMIT));
    Grounds.Current current = grounds.current().orElseThrow(StatusException::noData);
    LocalDate day = parameters.text("datetime").map(ItemQuery::day).orElse(current.day());
    Directory.Found found = directory(current).find(asked, day, limit);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("q", asked);
    document.put("as_of", day.toString());
    document.put("matched", found.matched());
    document.put("other_days", found.otherDays());
    document.putAll(publicity.note());
    document.put("results", found.first().stream().map(this::result).toList());
    return Reply.of(Format.JSON, "", document);
  }

  /** Made once for each revision of the store. */
  private synchronized Directory directory(Grounds.Current current) {
    if (directoryOf != current.revision()) {
      directory = Directory.of(current.ground());
      directoryOf = current.revision();
    }
    return directory;
  }

  /** What is told of a feature is what the public may see of it; its words all may. */
  private Map<String, Object> result(Directory.Match match) {
    Feature feature = publicity.seen(match.feature());
    FeatureType<?> type = FeatureType.of(feature);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("collection", type.name());
    result.put("id", feature.id());
    result.put("name", feature.name());
    for (String attribute : List.of("code", "township", "village")) {
      type.attribute(attribute).ifPresent(a -> result.put(attribute, a.of(feature)));
    }
    result.put("word", match.word());
    result.put("match", match.closeness().name().toLowerCase(Locale.ROOT));
    Envelope box = feature.geometry().getEnvelopeInternal();
    result.put("bbox", List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
    return result;
  }

  private static String asked(Parameters parameters) {
    String asked = parameters.text("q").orElse("").strip();
    if (asked.isEmpty() || asked.length() > LONGEST) {
      throw new ParameterException(
          "q", asked, "1 至 " + LONGEST + " 个字", "a text of 1 to " + LONGEST + " signs");
    }
    return asked;
  }
}
