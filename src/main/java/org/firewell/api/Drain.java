package org.firewell.api;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the door open for a while after {@code /readyz} began to say no, so that a proxy has asked
 * and sends nobody here any more when the door is shut.
 */
final class Drain implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

  private final Duration time;
  private volatile boolean running;

  Drain(Duration time) {
    this.time = time;
  }

  /** Stops before everything else does, the web server first of all. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    if (time.isZero()) {
      return;
    }
    LOG.info("Ending: not ready any more; the door is shut in {} s", time.toSeconds());
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
