package org.firewell.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.firewell.account.Reason;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Says no before any controller is reached, in the form in which {@link Faults} says it. A person
 * who opens a page is led to the login and back.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** Where {@link Gate} leaves what it has decided. */
  static final String DECIDED = Refusals.class.getName();

  private static final Reason FORGED =
      new Reason(
          "请求缺少本站的防伪令牌：请刷新页面后重试",
          "the request lacks this site's CSRF token: reload the page and try again");

  private final HandlerExceptionResolver faults;

  Refusals(HandlerExceptionResolver faults) {
    this.faults = faults;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
      throws IOException {
    writeDecided(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException fault)
      throws IOException {
    writeDecided(request, response);
  }

  private void writeDecided(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object decided = request.getAttribute(DECIDED);
    write(
        request,
        response,
        decided instanceof Exception refusal ? refusal : Refusal.forbidden(FORGED));
  }

  void write(HttpServletRequest request, HttpServletResponse response, Exception refusal)
      throws IOException {
    if (isPerson(request)
        && refusal instanceof Refusal r
        && r.status() == HttpStatus.UNAUTHORIZED) {
      String back = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, "/login?next=" + back);
      return;
    }
    faults.resolveException(request, response, null, refusal);
  }

  private static boolean isPerson(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return request.getMethod().equals("GET")
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
