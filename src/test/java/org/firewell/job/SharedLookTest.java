package org.firewell.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedLookTest {

  private final ExecutorService askers = Executors.newCachedThreadPool();
  private final AtomicLong kept = new AtomicLong();
  private final AtomicInteger looks = new AtomicInteger();

  @AfterEach
  void leave() {
    askers.shutdownNow();
  }

  @Test
  void who_asks_alone_looks_each_time() {
    SharedLook<Long> look = new SharedLook<>(this::look);
    assertThat(look.get()).isZero();
    kept.set(5);
    assertThat(look.get()).isEqualTo(5);
    assertThat(looks).hasValue(2);
  }

  @Test
  void those_who_come_while_a_look_is_under_way_share_the_next_one() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    SharedLook<Long> look =
        new SharedLook<>(
            () -> {
              long seen = look();
              begun.countDown();
              await(mayEnd);
              return seen;
            });
    Future<Long> first = askers.submit(look::get);
    begun.await();
    kept.set(7); // after the first look saw 0
    List<Thread> threads = new ArrayList<>();
    List<Long> seen = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 20; i++) {
      Thread thread = new Thread(() -> seen.add(look.get()));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      while (thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    mayEnd.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(first.get()).isZero();
    assertThat(seen).hasSize(20).containsOnly(7L);
    assertThat(looks).hasValue(2);
  }

  @Test
  void a_look_that_fails_is_not_shared() {
    SharedLook<Long> look =
        new SharedLook<>(
            () -> {
              if (looks.get() == 0) {
                look();
                throw new IllegalStateException("the store is away");
              }
              return look();
            });
    assertThatThrownBy(look::get).hasMessage("the store is away");
    assertThat(look.get()).isZero();
  }

  /** Against a writer that never rests: nobody is told less than what stood when they asked. */
  @Test
  void what_is_told_is_never_older_than_the_question() throws Exception {
    SharedLook<Long> look = new SharedLook<>(this::look);
    Future<?> writer =
        askers.submit(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                kept.incrementAndGet();
              }
            });
    List<Future<Boolean>> readers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      readers.add(
          askers.submit(
              () -> {
                boolean fresh = true;
                for (int n = 0; n < 20_000; n++) {
                  long before = kept.get();
                  fresh &= look.get() >= before;
                }
                return fresh;
              }));
    }
    for (Future<Boolean> reader : readers) {
      assertThat(reader.get()).isTrue();
    }
    writer.cancel(true);
  }

  private long look() {
    looks.incrementAndGet();
    return kept.get();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
