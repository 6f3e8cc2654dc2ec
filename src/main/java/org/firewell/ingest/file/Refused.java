package org.firewell.ingest.file;

import java.io.IOException;

/** In the midst of a stream it turns out that nothing of the file can be trusted or taken. */
public class Refused extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Reason reason;

  public Refused(String zh, String en) {
    super(en);
    this.reason = new Reason(zh, en);
  }

  public Reason reason() {
    return reason;
  }
}
