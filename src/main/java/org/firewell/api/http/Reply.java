package org.firewell.api.http;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.firewell.render.Json;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What is sent back. */
public final class Reply {

  private Reply() {}

  /** A document as JSON or as a page. */
  public static ResponseEntity<byte[]> of(
      Format format, String title, Map<String, Object> document) {
    return format == Format.HTML
        ? html(title, document)
        : bytes(ResponseEntity.ok(), Link.JSON, out -> Json.write(out, document));
  }

  /** A document as JSON, with another status than 200. */
  public static ResponseEntity<byte[]> of(HttpStatus status, Map<String, Object> document) {
    return bytes(ResponseEntity.status(status), Link.JSON, out -> Json.write(out, document));
  }

  /** The same of what belongs to one person: no cache keeps it. */
  public static ResponseEntity<byte[]> personal(HttpStatus status, Map<String, Object> document) {
    return bytes(
        ResponseEntity.status(status).cacheControl(CacheControl.noStore()),
        Link.JSON,
        out -> Json.write(out, document));
  }

  /** The same of what has a version, which a later change names: told as its ETag. */
  public static ResponseEntity<byte[]> personal(
      HttpStatus status, long version, Map<String, Object> document) {
    return bytes(
        ResponseEntity.status(status)
            .cacheControl(CacheControl.noStore())
            .eTag(IfMatch.tag(version)),
        Link.JSON,
        out -> Json.write(out, document));
  }

  /** A document as a page. */
  public static ResponseEntity<byte[]> html(String title, Map<String, Object> document) {
    return bytes(
        ResponseEntity.ok(), Link.HTML + ";charset=UTF-8", out -> Html.write(out, title, document));
  }

  /** What a writer writes; the same address may have another form, so caches must look. */
  public static ResponseEntity<byte[]> bytes(
      ResponseEntity.BodyBuilder reply, String type, Consumer<OutputStream> writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.accept(out);
    return reply
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(out.toByteArray());
  }
}
