package org.firewell.api.http;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Bodies of replies that are made once and kept as they are sent, plain or gzip, as long as the
 * memory that they are given holds them.
 *
 * <p>A question names everything that its body is made of: the revision of what is shown, who sees
 * it, in which form, under which address. So nothing is ever taken out because it is old; it is
 * asked for no more and gives way.
 */
public final class KeptBodies {

  /** What an entry weighs beside its body: the question, links, counters. */
  private static final int ENTRY_BYTES = 512;

  private final AsyncCache<Key, byte[]> bodies;
  private final Counter hits;
  private final Counter misses;

  /**
   * @param what is kept, for those who look how often that helps
   * @param mostBytes that are kept in all
   */
  public KeptBodies(String what, long mostBytes, MeterRegistry meters) {
    this.bodies =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((Key key, byte[] body) -> ENTRY_BYTES + body.length)
            .executor(Runnable::run)
            .buildAsync();
    this.hits = requests(what, "hit", meters);
    this.misses = requests(what, "miss", meters);
    bodies
        .synchronous()
        .policy()
        .eviction()
        .ifPresent(
            kept ->
                Gauge.builder("firewell.kept.bodies.size", () -> kept.weightedSize().orElse(0))
                    .description("What the kept bodies of replies weigh")
                    .baseUnit("bytes")
                    .tag("of", what)
                    .register(meters));
  }

  private static Counter requests(String what, String result, MeterRegistry meters) {
    return Counter.builder("firewell.kept.bodies.requests")
        .description("Replies whose body was kept already (hit) or had to be made (miss)")
        .tags("of", what, "result", result)
        .register(meters);
  }

  /**
   * Sends the body that answers a question, zipped to those who take it so.
   *
   * @param question with {@code equals} and {@code hashCode}
   * @param maker of the plain body; what it throws is thrown to all who wait for it and not kept
   */
  public ResponseEntity<byte[]> reply(
      HttpServletRequest request,
      ResponseEntity.BodyBuilder reply,
      String type,
      Object question,
      Supplier<byte[]> maker) {
    boolean gzip = Zipped.isTaken(request);
    byte[] body = get(question, gzip, maker);
    reply
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING);
    return (gzip ? reply.header(HttpHeaders.CONTENT_ENCODING, "gzip") : reply).body(body);
  }

  /** The body of a question: the first who asks makes it, the others wait for it. */
  byte[] get(Object question, boolean gzip, Supplier<byte[]> maker) {
    Key key = new Key(question, gzip);
    CompletableFuture<byte[]> mine = new CompletableFuture<>();
    CompletableFuture<byte[]> there = bodies.asMap().putIfAbsent(key, mine);
    (there == null ? misses : hits).increment();
    if (there == null) {
      make(mine, gzip, maker);
      there = mine;
    }
    try {
      return there.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }

  private static void make(CompletableFuture<byte[]> body, boolean gzip, Supplier<byte[]> maker) {
    try {
      byte[] plain = maker.get();
      body.complete(gzip ? Zipped.zip(plain) : plain);
    } catch (RuntimeException | Error e) {
      body.completeExceptionally(e);
    }
  }

  private record Key(Object question, boolean gzip) {}
}
