package org.firewell.api.access;

import java.util.List;
import java.util.Optional;
import org.firewell.account.Account;
import org.firewell.account.Reason;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is asking: somebody with an account, in the browser or through a programme. The public is
 * nobody.
 */
public final class Asker extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  public static final Reason LOG_IN = new Reason("请先登录", "log in first");

  private final transient Account account;
  private final boolean inPerson;

  /**
   * @param inPerson whether with a session, not with a token
   */
  Asker(Account account, boolean inPerson) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
    this.account = account;
    this.inPerson = inPerson;
    setAuthenticated(true);
  }

  /** Who asks now; empty when it is the public. */
  static Optional<Asker> now() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication instanceof Asker asker ? Optional.of(asker) : Optional.empty();
  }

  /** The account of who asks now; empty when it is the public. */
  public static Optional<Account> account() {
    return now().map(Asker::getPrincipal);
  }

  /** Whether who asks now is the public, as whoever must choose a password first still is. */
  public static boolean isPublic() {
    return account().filter(account -> !account.mustChangePassword()).isEmpty();
  }

  boolean inPerson() {
    return inPerson;
  }

  @Override
  public Account getPrincipal() {
    return account;
  }

  @Override
  public Object getCredentials() {
    return null;
  }

  @Override
  public String getName() {
    return account.name();
  }
}
