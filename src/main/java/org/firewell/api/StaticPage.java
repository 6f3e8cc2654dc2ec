package org.firewell.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A page about one thing: its scripts ask for what it tells. */
final class StaticPage {

  private StaticPage() {}

  /**
   * The page.
   *
   * @param there whether there is such a thing: else it is a 404, which the page explains
   */
  static ResponseEntity<byte[]> of(Resource page, boolean there) throws IOException {
    return ResponseEntity.status(there ? HttpStatus.OK : HttpStatus.NOT_FOUND)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noCache())
        .body(page.getContentAsByteArray());
  }
}
