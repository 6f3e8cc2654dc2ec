package org.firewell;

public final class Firewell {
  private Firewell() {}

  public static void main(String[] args) {
    FirewellServer.run(args);
  }
}
