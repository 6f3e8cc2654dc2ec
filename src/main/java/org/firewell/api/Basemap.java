package org.firewell.api;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A tile server that draws the ground beneath our own layers.
 *
 * @param url with {@code {z}}, {@code {x}}, {@code {y}}, or blank for none
 * @param attribution what the tile server's owner wants to be told of him
 */
@ConfigurationProperties("firewell.basemap")
record Basemap(@DefaultValue("") String url, @DefaultValue("") String attribution) {

  boolean isThere() {
    return !url.isBlank();
  }

  /**
   * Scheme and host of the tile server, which the page may then load pictures from; a Leaflet
   * {@code {s}} stands for any subdomain.
   */
  Optional<String> origin() {
    if (!isThere()) {
      return Optional.empty();
    }
    URI address = URI.create(url.replace("{s}", "*").replaceAll("[{}]", "").replace("*", "s--any"));
    String origin = address.getScheme() + "://" + address.getRawAuthority();
    return Optional.of(origin.replace("s--any", "*"));
  }
}
