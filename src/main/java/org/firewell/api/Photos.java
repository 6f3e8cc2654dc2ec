package org.firewell.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.http.CountyTime;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.StatusException;
import org.firewell.round.Attachment;
import org.firewell.round.Attachments;
import org.firewell.round.Picture;
import org.springframework.http.HttpStatus;

/** Takes photos: of bounded size, by what their bytes say, and each once. */
final class Photos {

  private final Attachments attachments;
  private final Clock clock;

  Photos(Attachments attachments, Clock clock) {
    this.attachments = attachments;
    this.clock = clock;
  }

  /**
   * A photo that is kept now.
   *
   * @param isNew whether it was not before
   */
  record Kept(Attachment attachment, boolean isNew) {}

  /** Whether a request comes in parts, as a form of a browser does. */
  static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/form-data");
  }

  /**
   * The bytes of a part.
   *
   * @return null where there is no such part, or it is empty
   * @throws StatusException 413 when it is larger than allowed
   */
  static byte[] partOrNull(HttpServletRequest request, String name, int most)
      throws IOException, ServletException {
    Part part = request.getPart(name);
    if (part == null || part.getSize() == 0) {
      return null;
    }
    try (InputStream in = part.getInputStream()) {
      return bytes(in, most);
    }
  }

  /**
   * All bytes of a stream.
   *
   * @throws StatusException 413 when there are more than allowed
   */
  static byte[] bytes(InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new StatusException(
          HttpStatus.CONTENT_TOO_LARGE,
          "照片不能超过 %d MB · the photo is larger than %d MB".formatted(most >> 20, most >> 20),
          Map.of("allowed_bytes", most));
    }
    return bytes;
  }

  /**
   * Keeps a photo; the same one once.
   *
   * @param byOrNull the name of the account that brings it, or null where the public does
   * @throws StatusException 415 when it is no photo, 413 when it has too many pixels
   */
  Kept keep(byte[] content, String byOrNull) {
    String sha256 = sha256(content);
    Attachment attachment =
        new Attachment(sha256, picture(content), content.length, CountyTime.now(clock), byOrNull);
    boolean isNew = attachments.keep(attachment, content);
    return new Kept(isNew ? attachment : attachments.find(sha256).orElseThrow(), isNew);
  }

  /**
   * The hashes, each of a photo that is kept.
   *
   * @throws ParameterException when one is not
   */
  List<String> kept(String parameter, List<String> hashes) {
    for (String hash : hashes) {
      if (attachments.find(hash).isEmpty()) {
        throw new ParameterException(
            parameter,
            hash,
            "应为已保存照片的 sha256：请先 POST 到 /api/attachments",
            "the sha256 of a photo that is kept; POST it to /api/attachments first");
      }
    }
    return hashes.stream().distinct().toList();
  }

  /** As answers tell it, with what shows it. */
  Map<String, Object> document(Attachment attachment) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("sha256", attachment.sha256());
    document.put("type", attachment.picture().type().media());
    document.put("width", attachment.picture().width());
    document.put("height", attachment.picture().height());
    document.put("bytes", attachment.bytes());
    document.put("kept_at", attachment.at().toString());
    document.put("kept_by", attachment.by());
    document.put(
        "used_by", attachments.uses(attachment.sha256()).stream().map(Photos::document).toList());
    return document;
  }

  private static Map<String, Object> document(Attachments.Use use) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", use.kind());
    document.put("id", use.id().toString());
    document.put("layer", use.layer());
    document.put("object", use.object());
    return document;
  }

  private static Picture picture(byte[] content) {
    Picture picture =
        Picture.read(content)
            .orElseThrow(
                () ->
                    new StatusException(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "不是 JPEG、PNG 或 WebP 照片（按文件内容判断） · by its bytes it is no JPEG, PNG or WebP",
                        Map.of("allowed", List.of("image/jpeg", "image/png", "image/webp"))));
    if (!picture.isBounded()) {
      throw new StatusException(
          HttpStatus.CONTENT_TOO_LARGE,
          "照片为 %d × %d 像素，边长不能超过 %d，总数不能超过 %d · the photo has %d x %d pixels; a side has %d at the most, all of it %d"
              .formatted(
                  picture.width(),
                  picture.height(),
                  Picture.LONGEST_SIDE,
                  Picture.MOST_PIXELS,
                  picture.width(),
                  picture.height(),
                  Picture.LONGEST_SIDE,
                  Picture.MOST_PIXELS),
          Map.of("allowed_side", Picture.LONGEST_SIDE, "allowed_pixels", Picture.MOST_PIXELS));
    }
    return picture;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
