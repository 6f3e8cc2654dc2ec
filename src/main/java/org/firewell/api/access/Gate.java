package org.firewell.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.firewell.account.Account;
import org.firewell.account.Reason;
import org.firewell.api.http.StatusException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.util.ServletRequestPathUtils;

/** Lets a request in or says why not, by the table of {@link Access}. */
final class Gate implements AuthorizationManager<RequestAuthorizationContext> {

  private static final Reason CHOOSE_PASSWORD =
      new Reason("请先修改一次性密码", "choose a password of your own first");
  private static final Reason IN_PERSON =
      new Reason("此操作须本人登录，不能用令牌", "this is done in person, not with a token");

  private final Publicity publicity;

  Gate(Publicity publicity) {
    this.publicity = publicity;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    Optional<? extends Exception> refusal = refusal(request);
    refusal.ifPresent(r -> request.setAttribute(Refusals.DECIDED, r));
    return new AuthorizationDecision(refusal.isEmpty());
  }

  private Optional<? extends Exception> refusal(HttpServletRequest request) {
    PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
    List<Access.Rule> table = isManagement(request) ? Access.management() : Access.table();
    Optional<Access.Rule> rule = Access.find(table, request.getMethod(), path);
    return rule.isPresent() ? refusal(rule.get().who()) : nowhere(request, table, path);
  }

  /**
   * Whether a request came in at the management address: by whose context takes it, not by name.
   */
  private static boolean isManagement(HttpServletRequest request) {
    return WebServerApplicationContext.hasServerNamespace(
        WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()),
        "management");
  }

  /** What no rule names does not exist, whoever asks. */
  private static Optional<Exception> nowhere(
      HttpServletRequest request, List<Access.Rule> table, PathContainer path) {
    Set<String> methods = Access.methods(table, path);
    return Optional.of(
        methods.isEmpty()
            ? StatusException.missing("there is nothing at " + request.getRequestURI())
            : new HttpRequestMethodNotSupportedException(request.getMethod(), methods));
  }

  private Optional<Refusal> refusal(Access.Who who) {
    if (who.open() == Access.Public.ALWAYS) {
      return Optional.empty();
    }
    if (Asker.isPublic() && isOpen(who)) {
      return Optional.empty();
    }
    Optional<Asker> asker = Asker.now();
    return asker.isEmpty() ? Optional.of(Refusal.unknown(why(who))) : refusal(who, asker.get());
  }

  private static Optional<Refusal> refusal(Access.Who who, Asker asker) {
    Account account = asker.getPrincipal();
    if (account.mustChangePassword() && who != Access.OWNERS) {
      return Optional.of(Refusal.forbidden(CHOOSE_PASSWORD));
    }
    if (!who.roles().contains(account.role())) {
      return Optional.of(Refusal.forbidden(notOf(account, who)));
    }
    return who.inPerson() && !asker.inPerson()
        ? Optional.of(Refusal.forbidden(IN_PERSON))
        : Optional.empty();
  }

  private boolean isOpen(Access.Who who) {
    return who.open() == Access.Public.READS && publicity.mayRead()
        || who.open() == Access.Public.ASKS && publicity.mayAsk();
  }

  private Reason why(Access.Who who) {
    if (who.open() == Access.Public.NEVER) {
      return Asker.LOG_IN;
    }
    return publicity.mayRead() ? Publicity.REAL : Publicity.CLOSED;
  }

  private static Reason notOf(Account account, Access.Who who) {
    String role = account.role().word();
    return new Reason(
        "角色 %s 无权进行此操作（%s 可以）".formatted(role, who.name()),
        "the role %s may not do this; %s may".formatted(role, who.name()));
  }
}
