package org.firewell.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.firewell.account.Author;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.round.Attachment;
import org.firewell.round.Attachments;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Photos, called by the SHA-256 of their bytes. */
@RestController
@RequestMapping("/api/attachments")
class AttachmentsController {

  private static final int LARGEST = 10 << 20;
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final Attachments attachments;
  private final Photos photos;

  AttachmentsController(Attachments attachments, Photos photos) {
    this.attachments = attachments;
    this.photos = photos;
  }

  /** Keeps a photo: the body itself, or the part {@code file} of a form. */
  @PostMapping
  ResponseEntity<byte[]> keep(HttpServletRequest request, Author author)
      throws IOException, ServletException {
    Photos.Kept kept = photos.keep(content(request), author.name());
    return Reply.of(
        kept.isNew() ? HttpStatus.CREATED : HttpStatus.OK, photos.document(kept.attachment()));
  }

  /** The photo as it came; with {@code f=json} what is known of it and what shows it. */
  @GetMapping("/{sha256}")
  ResponseEntity<byte[]> photo(@PathVariable String sha256, HttpServletRequest request) {
    Parameters parameters = Parameters.of(request);
    Attachment attachment =
        attachments
            .find(sha256)
            .orElseThrow(
                () ->
                    StatusException.missing(
                        "没有照片 %s · there is no photo %s".formatted(sha256, sha256)));
    return parameters.word("f", List.of("json")).isPresent()
        ? Reply.personal(HttpStatus.OK, photos.document(attachment))
        : content(attachment);
  }

  private ResponseEntity<byte[]> content(Attachment attachment) {
    String name = attachment.sha256() + "." + attachment.picture().type().word();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(attachment.picture().type().media()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.maxAge(FOR_EVER).cachePrivate().immutable())
        .body(attachments.findContent(attachment.sha256()).orElseThrow());
  }

  private static byte[] content(HttpServletRequest request) throws IOException, ServletException {
    if (Photos.isForm(request)) {
      byte[] part = Photos.partOrNull(request, "file", LARGEST);
      if (part == null) {
        throw new StatusException(
            HttpStatus.BAD_REQUEST,
            "表单缺少 file 部分 · the form has no part \"file\"",
            Map.of("parameter", "file"));
      }
      return part;
    }
    try (InputStream in = request.getInputStream()) {
      return Photos.bytes(in, LARGEST);
    }
  }
}
