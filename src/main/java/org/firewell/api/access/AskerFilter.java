package org.firewell.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.firewell.account.Account;
import org.firewell.account.Accounts;
import org.firewell.account.Reason;
import org.firewell.account.Registrar;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who is asking: by a token where one is shown, else by the session. A session holds no
 * more than a name and a stamp; the account is read anew each time, so that a disabled one, another
 * role or a new password tells at once, wherever somebody is logged in.
 */
final class AskerFilter extends OncePerRequestFilter {

  private static final String SEAT = AskerFilter.class.getName();
  private static final String BEARER = "Bearer ";
  private static final Reason WORTHLESS =
      new Reason("令牌无效：不存在、已吊销或已过期", "the token is worth nothing: unknown, revoked or expired");

  /** Names the account in whose name something is sent; what was done by one is never another's. */
  private static final String MEANT = "Firewell-Account";

  private static final Reason ANOTHER =
      new Reason(
          "这是另一个账号所做的，须由其本人登录后发送",
          "this was done by another account: it is sent when they are logged in");

  private final Accounts accounts;
  private final Registrar registrar;
  private final Refusals refusals;

  AskerFilter(Accounts accounts, Registrar registrar, Refusals refusals) {
    this.accounts = accounts;
    this.registrar = registrar;
    this.refusals = refusals;
  }

  /**
   * Begins a session with a new id: no id that was known before a login is worth anything after.
   */
  static void enter(HttpServletRequest request, Account account) {
    leave(request);
    request.getSession(true).setAttribute(SEAT, new Seat(account.name(), account.stamp()));
  }

  static void leave(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
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
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(SEAT) instanceof Seat seat)) {
      return Optional.empty();
    }
    Optional<Account> account =
        accounts.find(seat.name()).filter(a -> !a.disabled() && a.stamp() == seat.stamp());
    if (account.isEmpty()) {
      session.invalidate();
    }
    return account.map(a -> new Asker(a, true));
  }

  private static void seat(Asker asker) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(asker);
    SecurityContextHolder.setContext(context);
  }

  /** What a session holds. */
  private record Seat(String name, long stamp) implements Serializable {}
}
