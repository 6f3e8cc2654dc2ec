package org.firewell.analysis.coverage.reach;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Made when it is first asked for, and then kept; threads share it.
 *
 * <p>No lock is held while it is made: the making may itself be shared out among threads, and one
 * that waits for a part of it can be handed work that asks for the very thing. So two threads may
 * make it at the same time; the first to end is kept, and what is made must be the same each time.
 */
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private final AtomicReference<T> made = new AtomicReference<>();

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T known = made.get();
    if (known != null) {
      return known;
    }
    made.compareAndSet(null, maker.get());
    return made.get();
  }
}
