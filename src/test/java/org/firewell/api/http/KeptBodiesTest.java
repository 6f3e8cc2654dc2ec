package org.firewell.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class KeptBodiesTest {

  private static final long PLENTY = 1 << 20;

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void a_body_is_made_once_for_each_form_in_which_it_is_sent() {
    KeptBodies kept = new KeptBodies("tests", PLENTY, new SimpleMeterRegistry());
    for (int i = 0; i < 3; i++) {
      assertThat(kept.get("q", false, () -> body("water"))).isEqualTo("water".getBytes(UTF_8));
      assertThat(Zipped.unzip(kept.get("q", true, () -> body("water"))))
          .isEqualTo("water".getBytes(UTF_8));
    }
    assertThat(made).hasValue(2);
  }

  @Test
  void another_question_has_another_body() {
    KeptBodies kept = new KeptBodies("tests", PLENTY, new SimpleMeterRegistry());
    assertThat(kept.get(List.of("q", 1), false, () -> body("before")))
        .asString()
        .isEqualTo("before");
    assertThat(kept.get(List.of("q", 2), false, () -> body("after"))).asString().isEqualTo("after");
  }

  @Test
  void many_who_ask_at_once_wait_for_one_maker() throws Exception {
    KeptBodies kept = new KeptBodies("tests", PLENTY, new SimpleMeterRegistry());
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    ExecutorService askers = Executors.newFixedThreadPool(8);
    List<Future<byte[]>> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      answers.add(
          askers.submit(
              () ->
                  kept.get(
                      "q",
                      false,
                      () -> {
                        begun.countDown();
                        await(mayEnd);
                        return body("water");
                      })));
    }
    begun.await();
    mayEnd.countDown();
    for (Future<byte[]> answer : answers) {
      assertThat(answer.get()).asString().isEqualTo("water");
    }
    assertThat(made).hasValue(1);
    askers.shutdown();
  }

  @Test
  void a_fault_is_told_as_it_is_and_not_kept() {
    KeptBodies kept = new KeptBodies("tests", PLENTY, new SimpleMeterRegistry());
    StatusException fault = StatusException.missing("nothing");
    assertThatThrownBy(
            () ->
                kept.get(
                    "q",
                    false,
                    () -> {
                      throw fault;
                    }))
        .isSameAs(fault);
    assertThat(kept.get("q", false, () -> body("water"))).asString().isEqualTo("water");
  }

  /** Each body weighs half of what may be kept, so that of a hundred one or two are left. */
  @Test
  void what_is_kept_is_bounded() {
    KeptBodies kept = new KeptBodies("tests", 2048, new SimpleMeterRegistry());
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 100; i++) {
        kept.get(i, false, () -> body("x".repeat(512)));
      }
    }
    assertThat(made).hasValueGreaterThanOrEqualTo(195);
  }

  @Test
  void who_takes_gzip_is_sent_gzip_and_others_the_plain_body() {
    KeptBodies kept = new KeptBodies("tests", PLENTY, new SimpleMeterRegistry());
    MockHttpServletRequest plain = new MockHttpServletRequest();
    MockHttpServletRequest gzip = new MockHttpServletRequest();
    gzip.addHeader("Accept-Encoding", "br, gzip;q=0.8");
    MockHttpServletRequest none = new MockHttpServletRequest();
    none.addHeader("Accept-Encoding", "gzip;q=0");

    ResponseEntity<byte[]> zipped = reply(kept, gzip);
    assertThat(zipped.getHeaders().getFirst("Content-Encoding")).isEqualTo("gzip");
    assertThat(Zipped.unzip(zipped.getBody())).asString().isEqualTo("water");
    assertThat(List.of(reply(kept, plain), reply(kept, none)))
        .allSatisfy(
            reply -> {
              assertThat(reply.getHeaders().getFirst("Content-Encoding")).isNull();
              assertThat(reply.getBody()).asString().isEqualTo("water");
              assertThat(reply.getHeaders().getVary()).contains("Accept", "Accept-Encoding");
            });
  }

  private ResponseEntity<byte[]> reply(KeptBodies kept, MockHttpServletRequest request) {
    return kept.reply(request, ResponseEntity.ok(), Link.JSON, "q", () -> body("water"));
  }

  private byte[] body(String text) {
    made.incrementAndGet();
    return text.getBytes(UTF_8);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
