package org.firewell.job;

/**
 * Who asked for a job that is under way, and so may end it.
 *
 * @param owner who asked first: an account, or from where the public did
 * @param ofPublic whether without an account
 * @param shared whether somebody else asked the same meanwhile
 */
public record Claim(String owner, boolean ofPublic, boolean shared) {

  /** The same after one more asked. */
  public Claim alsoOf(String other) {
    return new Claim(owner, ofPublic, shared || !owner.equals(other));
  }
}
