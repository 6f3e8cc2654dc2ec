package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.firewell.api.http.Format;
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
    return of(kept, form, name, lasting(reply, id, form.word()), request);
  }

  /** The same of one that is not kept. */
  static ResponseEntity<byte[]> of(
      KeptAnswer kept,
      AnswerForm form,
      String name,
      ResponseEntity.BodyBuilder reply,
      HttpServletRequest request) {
    return form == AnswerForm.GEOJSON
        ? Zipped.reply(
            request,
            reply.header(HttpHeaders.VARY, HttpHeaders.ACCEPT),
            geoJson(request),
            kept.document())
        : file(kept, form, name, reply);
  }

  /** As the member of a JSON document: what is not text in base64. */
  static ResponseEntity<byte[]> document(
      KeptAnswer kept, AnswerForm form, String name, ResponseEntity.BodyBuilder reply) {
    return Reply.bytes(
        reply,
        Link.JSON,
        out -> {
          if (form == AnswerForm.GEOJSON) {
            writeMember(out, form, kept.document());
          } else {
            Json.write(out, Map.of(Delivery.OUTPUT, member(kept, form, name)));
          }
        });
  }

  /** The document goes in as it is kept: it may be as large as a county. */
  private static void writeMember(OutputStream out, AnswerForm form, byte[] zipped) {
    try (InputStream document = Zipped.unzipped(zipped)) {
      String begin =
          "{\"%s\":{\"mediaType\":\"%s\",\"value\":".formatted(Delivery.OUTPUT, form.type());
      out.write(begin.getBytes(StandardCharsets.UTF_8));
      document.transferTo(out);
      out.write("}}".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> member(KeptAnswer kept, AnswerForm form, String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes, kept, form, name);
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("mediaType", form.type().toString());
    if (!form.isBinary()) {
      member.put("value", bytes.toString(StandardCharsets.UTF_8));
    } else {
      member.put("encoding", "base64");
      member.put("value", Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }
    return member;
  }

  /** What never becomes something else: whoever has it need not ask again. */
  static ResponseEntity.BodyBuilder lasting(
      ResponseEntity.BodyBuilder reply, UUID id, String variant) {
    boolean usual = variant.isEmpty() || variant.equals(AnswerForm.GEOJSON.word());
    return reply
        .eTag("\"" + id + (usual ? "" : "-" + variant) + "\"")
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate());
  }

  private static String geoJson(HttpServletRequest request) {
    return Format.name(request.getHeader(HttpHeaders.ACCEPT), Link.GEOJSON, Link.JSON);
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
