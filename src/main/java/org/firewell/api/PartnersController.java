package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.api.access.Publicity;
import org.firewell.api.http.FileReply;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.ogc.Layers;
import org.firewell.exchange.Line;
import org.firewell.exchange.Partners;
import org.firewell.exchange.Partners.Remembered;
import org.firewell.exchange.Said;
import org.firewell.exchange.TwoWay;
import org.firewell.exchange.TwoWay.Meeting;
import org.firewell.exchange.Upload;
import org.firewell.exchange.Uploads;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register beside those of partners whose files were taken, both ways. */
@RestController
@RequestMapping("/api/partners")
class PartnersController {

  /** So many things that differ are told one by one; all of them are counted. */
  private static final int TOLD = 1_000;

  private final Features features;
  private final Partners partners;
  private final Uploads uploads;
  private final Publicity publicity;

  PartnersController(Features features, Partners partners, Uploads uploads, Publicity publicity) {
    this.features = features;
    this.partners = partners;
    this.uploads = uploads;
    this.publicity = publicity;
  }

  /** Of whom something is remembered. */
  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    Parameters.of(request);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("partners", partners.list().stream().map(PartnersController::of).toList());
    return Reply.personal(HttpStatus.OK, document);
  }

  private static Map<String, Object> of(Remembered remembered) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("partner", remembered.partner());
    document.put("collection", remembered.type().name());
    document.put("features", remembered.features());
    document.put("at", remembered.at().toString());
    document.put("file", remembered.file());
    return document;
  }

  /**
   * What is new here and there and who changed what, by the newest file of the partner's that was
   * read and not taken, else by what it said last.
   */
  @GetMapping(path = "/{partner}/{collection}", params = "!f")
  ResponseEntity<byte[]> compared(
      @PathVariable String partner, @PathVariable String collection, HttpServletRequest request) {
    Parameters.of(request);
    FeatureType<?> type = Layers.get(features, collection);
    Upload upload = read(partner, type).orElse(null);
    TwoWay both = both(type, partner, upload);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("partner", partner);
    document.put("collection", type.name());
    document.put("upload", upload == null ? null : upload.id().toString());
    Map<String, Object> counts = new LinkedHashMap<>();
    both.counts().forEach((meeting, count) -> counts.put(meeting.word(), count));
    document.put("counts", counts);
    document.put(
        "rows",
        both.rows().stream()
            .filter(row -> row.meeting() != Meeting.SAME)
            .limit(TOLD)
            .map(PartnersController::of)
            .toList());
    return Reply.personal(HttpStatus.OK, document);
  }

  private static Map<String, Object> of(TwoWay.Row row) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", row.id());
    document.put("meeting", row.meeting().word());
    document.put("differences", row.differences().stream().map(UploadDocuments::of).toList());
    return document;
  }

  private Optional<Upload> read(String partner, FeatureType<?> type) {
    return uploads.list().stream()
        .filter(upload -> upload.state() == Upload.State.READ)
        .filter(upload -> partner.equals(upload.profile().partner()))
        .filter(upload -> type.equals(upload.profile().type()))
        .findFirst();
  }

  private <F extends Feature> TwoWay both(
      FeatureType<F> type, String partner, Upload uploadOrNull) {
    List<F> standing = features.list(type);
    if (uploadOrNull == null) {
      return TwoWay.of(type, standing, partners.said(partner, type));
    }
    List<Line> lines = new ArrayList<>();
    uploads.eachLine(uploadOrNull.id(), null, lines::add);
    return TwoWay.of(type, standing, lines);
  }

  /** The file that goes to the partner: what stands here, under the ids that the partner gave. */
  @GetMapping(path = "/{partner}/{collection}", params = "f")
  ResponseEntity<Resource> file(
      @PathVariable String partner, @PathVariable String collection, HttpServletRequest request)
      throws IOException {
    ExportForm form = ExportForm.of(request, publicity);
    FeatureType<?> type = Layers.get(features, collection);
    return FileReply.of(
        form.mediaType(),
        form.name(type.name()),
        out -> write(type, partners.said(partner, type), form, out));
  }

  private <F extends Feature> void write(
      FeatureType<F> type, Said said, ExportForm form, OutputStream out) {
    List<F> outgoing = TwoWay.outgoing(type, features.list(type), said);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("collection", type.name());
    facts.put("count", outgoing.size());
    facts.putAll(form.note());
    form.format().write(out, form.table(type, outgoing, publicity), form.settings(facts));
  }
}
