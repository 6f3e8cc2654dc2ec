package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.firewell.api.http.Link;
import org.firewell.api.http.Reply;
import org.firewell.api.http.Zipped;
import org.firewell.job.KeptAnswer;
import org.firewell.render.Csv;
import org.firewell.render.FileSettings;
import org.firewell.render.Json;
import org.firewell.render.KeptTable;
import org.firewell.render.Xlsx;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A kept answer as it was given, or as a file of another format. */
public final class AnswerReply {

  private AnswerReply() {}

  /**
   * @param id of what keeps the answer, which never gets another
   * @param name of a file, without its ending
   * @param reply with what else is to be told
   */
  public static ResponseEntity<byte[]> of(
      KeptAnswer kept,
      AnswerForm form,
      UUID id,
      String name,
      ResponseEntity.BodyBuilder reply,
      HttpServletRequest request) {
    boolean asKept = form == AnswerForm.GEOJSON;
    reply
        .eTag("\"" + id + (asKept ? "" : "-" + form.word()) + "\"")
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate());
    return asKept
        ? Zipped.reply(
            request,
            reply.header(HttpHeaders.VARY, HttpHeaders.ACCEPT),
            Link.GEOJSON,
            kept.document())
        : file(kept, form, name, reply);
  }

  /** The findings as a file that a browser keeps. */
  private static ResponseEntity<byte[]> file(
      KeptAnswer kept, AnswerForm form, String name, ResponseEntity.BodyBuilder reply) {
    reply.header(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name + form.ending()).build().toString());
    return Reply.bytes(reply, form.type().toString(), out -> write(out, kept, form, name));
  }

  private static void write(OutputStream out, KeptAnswer kept, AnswerForm form, String name) {
    KeptTable.Opening document = () -> Zipped.unzipped(kept.document());
    Map<String, Object> summary = Json.object(kept.summary());
    switch (form) {
      case CSV -> Csv.write(out, KeptTable.of(document));
      case XLSX -> Xlsx.write(out, KeptTable.of(document), summary);
      default ->
          form.file().write(out, KeptTable.placed(name, document), FileSettings.usual(summary));
    }
  }
}
