package org.firewell.analysis.coverage.reach;

import java.util.function.Supplier;

/** Made when it is first asked for, and then kept; threads share it. */
final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private volatile T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T known = made;
    return known != null ? known : make();
  }

  private synchronized T make() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
