package org.firewell.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.firewell.account.Reason;
import org.firewell.account.Registrar;
import org.firewell.account.Visits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Finds out who is asking: by a token where one is shown, else by the session of the browser. */
final class AskerFilter extends OncePerRequestFilter {

  private static final String COOKIE = "FIREWELL";
  private static final String BEARER = "Bearer ";
  private static final Reason WORTHLESS =
      new Reason("令牌无效：不存在、已吊销或已过期", "the token is worth nothing: unknown, revoked or expired");

  /** Names the account in whose name something is sent; what was done by one is never another's. */
  private static final String MEANT = "Firewell-Account";

  private static final Reason ANOTHER =
      new Reason(
          "这是另一个账号所做的，须由其本人登录后发送",
          "this was done by another account: it is sent when they are logged in");

  private final Visits visits;
  private final Registrar registrar;
  private final Refusals refusals;

  AskerFilter(Visits visits, Registrar registrar, Refusals refusals) {
    this.visits = visits;
    this.registrar = registrar;
    this.refusals = refusals;
  }

  /** The secret of the session that a browser shows. */
  static Optional<String> session(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
  }

  /**
   * Hands a browser the secret of its session, out of the reach of scripts, or takes it away.
   *
   * @param secret or empty
   */
  static void hand(HttpServletRequest request, HttpServletResponse response, String secret) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, secret)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax") // a plate's code that is scanned opens its page logged in
            .maxAge(secret.isEmpty() ? 0 : -1)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** Whether a request shows a token: nothing that a browser sends of its own accord. */
  static boolean showsToken(HttpServletRequest request) {
    String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    return shown != null && shown.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean token = showsToken(request);
    Optional<Asker> asker = token ? byToken(request) : bySession(request);
    if (token && asker.isEmpty()) {
      refusals.write(request, response, Refusal.unknown(WORTHLESS));
      return;
    }
    if (!isMeant(request, asker)) {
      refusals.write(request, response, Refusal.unknown(ANOTHER));
      return;
    }
    asker.ifPresent(AskerFilter::seat);
    chain.doFilter(request, response);
  }

  private static boolean isMeant(HttpServletRequest request, Optional<Asker> asker) {
    String meant = request.getHeader(MEANT);
    return meant == null || asker.filter(a -> a.getName().equals(meant)).isPresent();
  }

  private Optional<Asker> byToken(HttpServletRequest request) {
    String secret = request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length());
    return registrar.show(secret.strip()).map(account -> new Asker(account, false));
  }

  private Optional<Asker> bySession(HttpServletRequest request) {
    return session(request).flatMap(visits::show).map(account -> new Asker(account, true));
  }

  private static void seat(Asker asker) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(asker);
    SecurityContextHolder.setContext(context);
  }
}
