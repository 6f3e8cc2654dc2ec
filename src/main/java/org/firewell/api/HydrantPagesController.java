package org.firewell.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.firewell.api.http.Link;
import org.firewell.api.http.StatusException;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Township;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * The page that a hydrant's plate leads to, and the plates themselves. The pages ask the
 * collections for what they show; a page of something that is not there has the status 404 and says
 * so kindly.
 */
@RestController
class HydrantPagesController {

  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final Features features;
  private final Resource hydrantPage;
  private final Resource platesPage;
  private final String publicUrl;

  /**
   * @param publicUrl the address under which people reach this server, without a slash at its end;
   *     blank for the one that whoever asks has used
   */
  HydrantPagesController(
      Features features,
      @Value("classpath:static/hydrant.html") Resource hydrantPage,
      @Value("classpath:static/plates.html") Resource platesPage,
      @Value("${firewell.public-url:}") String publicUrl) {
    this.features = features;
    this.hydrantPage = hydrantPage;
    this.platesPage = platesPage;
    this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
  }

  @GetMapping("/hydrants/{id}")
  ResponseEntity<byte[]> hydrant(@PathVariable String id) throws IOException {
    return StaticPage.of(hydrantPage, isThere(id));
  }

  @GetMapping("/hydrants/{id}/plate")
  ResponseEntity<byte[]> plate(@PathVariable String id) throws IOException {
    return StaticPage.of(platesPage, isThere(id));
  }

  /** The plates of all hydrants of a township, by its code of nine digits or its id. */
  @GetMapping("/townships/{code}/plates")
  ResponseEntity<byte[]> plates(@PathVariable String code) throws IOException {
    return StaticPage.of(
        platesPage, features.list(FeatureType.TOWNSHIPS).stream().anyMatch(t -> is(t, code)));
  }

  /** The address of a hydrant's page as a QR code. */
  @GetMapping("/hydrants/{id}/qr.svg")
  ResponseEntity<byte[]> code(@PathVariable String id) {
    if (!isThere(id)) {
      throw StatusException.missing("there is no feature " + id + " in hydrants");
    }
    String path = "/hydrants/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    String address = publicUrl.isEmpty() ? Link.address(path) : publicUrl + path;
    return ResponseEntity.ok()
        .contentType(SVG)
        .cacheControl(CacheControl.noCache())
        .body(QrCode.svg(address).getBytes(StandardCharsets.UTF_8));
  }

  private boolean isThere(String id) {
    return features.find(FeatureType.HYDRANTS, id).isPresent();
  }

  private static boolean is(Township township, String code) {
    return township.id().equals(code) || code.equals(township.code());
  }
}
