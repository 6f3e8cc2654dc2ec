package org.firewell.api.access;

import org.springframework.http.server.PathContainer;

/**
 * Who gets in with a method at an address, for who describes it.
 *
 * @param who in words
 * @param open whether the public does, at least where it may read and ask
 * @param inPerson whether with a session alone
 */
public record Admission(String who, boolean open, boolean inPerson) {

  /**
   * @param address a path, whose variables may stand in braces
   * @throws IllegalArgumentException when nobody gets in there
   */
  public static Admission at(String method, String address) {
    Access.Who who =
        Access.find(method, PathContainer.parsePath(address.replaceAll("\\{[^}]+}", "x")))
            .orElseThrow(() -> new IllegalArgumentException(method + " " + address))
            .who();
    return new Admission(who.name(), who.open() != Access.Public.NEVER, who.inPerson());
  }
}
