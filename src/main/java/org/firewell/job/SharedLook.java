package org.firewell.job;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A look that is shared by those who ask while another is under way: one look at a time, and
 * everybody is told what one saw that began after they had asked. So it is never stale, and however
 * many ask, each waits for two looks at the most.
 */
final class SharedLook<T> {

  private final Supplier<T> look;
  private final Lock turn = new ReentrantLock();
  private Gathering gathering = new Gathering();

  SharedLook(Supplier<T> look) {
    this.look = look;
  }

  /** What is seen now; a look that fails is that asker's own fault, and the next one looks anew. */
  T get() {
    Gathering mine = join();
    turn.lock();
    try {
      if (!mine.hasLooked) {
        close(mine);
        mine.seen = look.get();
        mine.hasLooked = true;
      }
      return mine.seen;
    } finally {
      turn.unlock();
    }
  }

  private synchronized Gathering join() {
    return gathering;
  }

  /** Whoever comes from now on came after the look began. */
  private synchronized void close(Gathering begun) {
    if (gathering == begun) {
      gathering = new Gathering();
    }
  }

  /** Those who wait for the same look; what it saw is read and written in turn. */
  private final class Gathering {
    private boolean hasLooked;
    private T seen;
  }
}
