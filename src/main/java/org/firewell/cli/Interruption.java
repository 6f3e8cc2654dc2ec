package org.firewell.cli;

import java.io.PrintWriter;
import org.firewell.analysis.Progress;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl-C while a question is answered that has a best answer so far: the first takes that, the
 * second ends the process as it always does. The JDK's own handler knows only the latter, and a
 * hook at shutdown is too late for it: hence the signal itself, of module {@code jdk.unsupported}.
 */
final class Interruption implements Progress, AutoCloseable {

  private static final Signal CTRL_C = new Signal("INT");

  private final PrintWriter err;
  private final SignalHandler usual;
  private volatile boolean enough;

  /** From now on until it is closed. */
  Interruption(PrintWriter err) {
    this.err = err;
    this.usual = Signal.handle(CTRL_C, signal -> takeBestSoFar());
  }

  @Override
  public void at(double fraction, String message) {
    // a terminal shows the answer alone
  }

  @Override
  public boolean isEnough() {
    return enough;
  }

  @Override
  public void close() {
    Signal.handle(CTRL_C, usual);
  }

  private void takeBestSoFar() {
    close();
    enough = true;
    err.println("取现有最好的方案；再按一次 Ctrl-C 放弃 · the best so far is taken; once more Ctrl-C gives it up");
    err.flush();
  }
}
