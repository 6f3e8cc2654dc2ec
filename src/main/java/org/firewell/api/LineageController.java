package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.firewell.api.http.Format;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.api.ogc.ItemQuery;
import org.firewell.feature.Division;
import org.firewell.feature.FeatureType;
import org.firewell.job.Grounds;
import org.firewell.snapshot.Lineage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who a township or village was before it began, what it became when it ended, and who it is on a
 * day; also of one that is not valid on the day. No OGC standard has words for these.
 */
@RestController
class LineageController {

  private final Grounds grounds;

  LineageController(Grounds grounds) {
    this.grounds = grounds;
  }

  @GetMapping("/api/lineage/townships/{id}")
  ResponseEntity<byte[]> township(@PathVariable String id, HttpServletRequest request) {
    return lineage(FeatureType.TOWNSHIPS, id, request);
  }

  @GetMapping("/api/lineage/villages/{id}")
  ResponseEntity<byte[]> village(@PathVariable String id, HttpServletRequest request) {
    return lineage(FeatureType.VILLAGES, id, request);
  }

  private <D extends Division> ResponseEntity<byte[]> lineage(
      FeatureType<D> type, String id, HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, "datetime");
    Grounds.Current current = grounds.current().orElseThrow(StatusException::noData);
    LocalDate day = parameters.text("datetime").map(ItemQuery::day).orElse(current.day());
    Lineage<D> lineage = grounds.snapshot(current, day).lineage(type);
    D row =
        lineage
            .find(id)
            .orElseThrow(() -> StatusException.missing("there never was a " + id + " of " + type));
    return Reply.of(Format.JSON, "", document(row, lineage, day));
  }

  private static <D extends Division> Map<String, Object> document(
      D row, Lineage<D> lineage, LocalDate day) {
    Map<String, Object> document = line(row);
    document.put("as_of", day.toString());
    document.put("was", lines(lineage.predecessors(row.id())));
    document.put(
        "became",
        lines(
            Lineage.successors(row).stream()
                .map(lineage::find)
                .flatMap(Optional::stream)
                .toList()));
    document.put("on_the_day", lines(lineage.on(row.id(), day)));
    return document;
  }

  private static List<Map<String, Object>> lines(List<? extends Division> rows) {
    return rows.stream().map(LineageController::line).toList();
  }

  private static Map<String, Object> line(Division row) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", row.id());
    line.put("name", row.name());
    line.put("code", row.code());
    line.put("valid_from", text(row.header().validFrom()));
    line.put("valid_to", text(row.header().validTo()));
    line.put("change_document", row.changeDocument());
    return line;
  }

  private static String text(LocalDate dayOrNull) {
    return Objects.toString(dayOrNull, null);
  }
}
