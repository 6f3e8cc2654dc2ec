package org.firewell.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to load nothing but what this server and the configured tile server give. */
final class SecurityHeaders extends OncePerRequestFilter {

  private final String policy;

  SecurityHeaders(Basemap basemap) {
    String pictures = basemap.origin().map(origin -> " " + origin).orElse("");
    this.policy =
        "default-src 'self'; img-src 'self' data: blob:"
            + pictures
            + "; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    chain.doFilter(request, response);
  }
}
