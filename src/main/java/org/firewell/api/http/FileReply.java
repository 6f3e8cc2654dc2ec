package org.firewell.api.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file that a browser keeps. It is laid on the disk whole before its first byte is sent, so that
 * nobody takes a half for the whole, and is gone when it was sent.
 */
public final class FileReply {

  private FileReply() {}

  /**
   * @param name of the file for who gets it
   * @param content writes it
   */
  public static ResponseEntity<Resource> of(
      String type, String name, Consumer<OutputStream> content) throws IOException {
    Path file = Files.createTempFile("firewell-export", null);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.accept(out);
    } catch (IOException | RuntimeException e) {
      Files.delete(file);
      throw e;
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .contentLength(Files.size(file))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(
            new InputStreamResource(
                Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
  }
}
