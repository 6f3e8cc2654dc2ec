package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.api.access.Publicity;
import org.firewell.api.access.Turns;
import org.firewell.api.http.FileReply;
import org.firewell.api.http.Format;
import org.firewell.api.http.Link;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.api.ogc.Layers;
import org.firewell.api.ogc.Nouns;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Layer;
import org.firewell.job.Grounds;
import org.firewell.render.FileFormat;
import org.firewell.render.PlacedTable;
import org.firewell.render.Projection;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Whole collections as files of any format. */
@RestController
class ExportsController {

  private final Features features;
  private final Grounds grounds;
  private final Publicity publicity;
  private final Turns turns;

  ExportsController(Features features, Grounds grounds, Publicity publicity, Turns turns) {
    this.features = features;
    this.grounds = grounds;
    this.publicity = publicity;
    this.turns = turns;
  }

  /** What can be had, and in what forms. */
  @GetMapping("/api/exports")
  ResponseEntity<byte[]> exports(HttpServletRequest request) {
    Parameters.of(request);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("collections", features.layers().keySet().stream().map(this::collection).toList());
    document.put("formats", Arrays.stream(FileFormat.values()).map(this::format).toList());
    document.put("languages", ExportForm.LANGUAGES);
    document.put("encodings", ExportForm.ENCODINGS);
    document.put("audiences", ExportForm.audiences(publicity));
    document.put("crs", Projection.names());
    return Reply.of(Format.JSON, "", document);
  }

  private Map<String, Object> collection(FeatureType<?> type) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", type.name());
    document.put("zh", Nouns.title(type).zh());
    document.put("en", Nouns.title(type).en());
    document.put("href", Link.address("/api/exports/" + type.name()));
    return document;
  }

  private Map<String, Object> format(FileFormat format) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("f", format.word());
    document.put("ending", format.ending());
    document.put("type", format.mediaType());
    document.put("takes_encoding", format.takesEncoding());
    document.put("takes_crs", format.takesProjection());
    return document;
  }

  /** A collection as it stands now. */
  @GetMapping("/api/exports/{name}")
  ResponseEntity<Resource> export(
      @PathVariable String name, HttpServletRequest request, WebRequest web) throws IOException {
    ExportForm form = ExportForm.of(request, publicity);
    FeatureType<?> type = Layers.get(features, name);
    Grounds.Current current = grounds.current().orElseThrow(StatusException::noData);
    if (web.checkNotModified(form.tag(current.layers().get(type)))) {
      return null;
    }
    return turns.await(
        () ->
            FileReply.of(
                form.mediaType(), form.name(type.name()), out -> write(type, current, form, out)));
  }

  private <F extends Feature> void write(
      FeatureType<F> type, Grounds.Current current, ExportForm form, OutputStream out) {
    PlacedTable table = form.table(type, current.ground().list(type), publicity);
    form.format().write(out, table, form.settings(facts(type, current, form)));
  }

  private Map<String, Object> facts(FeatureType<?> type, Grounds.Current current, ExportForm form) {
    Layer layer = features.layers().getOrDefault(type, Layer.UNDOCUMENTED);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("county", current.county().name());
    facts.put("collection", type.name());
    facts.put("title", Nouns.line(type));
    facts.put("count", current.ground().list(type).size());
    facts.put("origin", layer.origin());
    facts.put("licence", layer.licence());
    facts.put("coordinates", form.crs());
    facts.putAll(form.note());
    return facts;
  }
}
