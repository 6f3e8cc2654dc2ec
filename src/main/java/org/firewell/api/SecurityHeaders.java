package org.firewell.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to load nothing but what this server and the configured tile server give, and to
 * run no script inside a page but the pages' import maps. Comes before everything else, so that a
 * refusal carries the headers, too.
 */
final class SecurityHeaders extends OncePerRequestFilter implements Ordered {

  private final String policy;

  SecurityHeaders(Basemap basemap, List<Resource> pages) {
    String pictures = basemap.origin().map(origin -> " " + origin).orElse("");
    String importMaps =
        pages.stream()
            .flatMap(page -> ImportMap.source(page).stream())
            .distinct()
            .sorted()
            .map(source -> " " + source)
            .collect(Collectors.joining());
    this.policy =
        "default-src 'self'; script-src 'self'"
            + importMaps
            + "; img-src 'self' data: blob:"
            + pictures
            + "; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()");
    // the same address tells different people different things
    response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    chain.doFilter(request, response);
  }
}
