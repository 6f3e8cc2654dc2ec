package org.firewell.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
  private CompletableFuture<T> gathering;

  SharedLook(Supplier<T> look) {
    this.look = look;
  }

  /** What is seen now; a look that fails is that asker's own fault, and the next one looks anew. */
  T get() {
    CompletableFuture<T> mine = new CompletableFuture<>();
    CompletableFuture<T> joined = join(mine);
    if (joined == mine) {
      return look(mine);
    }
    try {
      return joined.join();
    } catch (CompletionException e) {
      return get();
    }
  }

  /** Those who wait for the same look; the first of them takes it, and all are woken at once. */
  private synchronized CompletableFuture<T> join(CompletableFuture<T> mine) {
    if (gathering == null) {
      gathering = mine;
    }
    return gathering;
  }

  private T look(CompletableFuture<T> mine) {
    turn.lock();
    try {
      close();
      mine.complete(look.get());
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      turn.unlock();
    }
    return mine.join();
  }

  /** Whoever comes from now on came after the look began. */
  private synchronized void close() {
    gathering = null;
  }
}
