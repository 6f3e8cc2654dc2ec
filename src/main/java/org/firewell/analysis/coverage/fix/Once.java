package org.firewell.analysis.coverage.fix;

import java.util.function.Supplier;

/** What is made when it is first asked for, and once, however many threads ask. */
final class Once<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
