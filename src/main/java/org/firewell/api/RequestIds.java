package org.firewell.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, which stands in the reply, in every line that is logged while it is
 * answered, and in what is told of a fault. Comes before everything else.
 */
final class RequestIds extends OncePerRequestFilter implements Ordered {

  private static final String HEADER = "X-Request-Id";

  /** The name under which lines of the log carry it. */
  private static final String LOGGED = "request";

  /** What cannot break a line, a quotation or a page: nothing else is taken over from anybody. */
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private final boolean behindProxy;

  /**
   * @param behindProxy whether a proxy of one's own stands before this server, whose id is taken
   */
  RequestIds(boolean behindProxy) {
    this.behindProxy = behindProxy;
  }

  /** The id of the request that this thread answers; empty when it answers none. */
  static Optional<String> current() {
    return Optional.ofNullable(MDC.get(LOGGED));
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = id(request);
    response.setHeader(HEADER, id);
    try (MDC.MDCCloseable until = MDC.putCloseable(LOGGED, id)) {
      chain.doFilter(request, response);
    }
  }

  private String id(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HEADER))
        .filter(shown -> behindProxy && WELL_FORMED.matcher(shown).matches())
        .orElseGet(() -> UUID.randomUUID().toString());
  }
}
