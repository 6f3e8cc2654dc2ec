package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.firewell.round.Attachment;
import org.firewell.round.Attachments;
import org.firewell.round.Picture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Photos on a database; the same for both. */
abstract class AttachmentsTest extends StoreTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");

  private Attachments attachments;

  @BeforeAll
  void findThePorts() {
    attachments = store.attachments();
  }

  @Test
  void ten_megabytes_come_back_byte_by_byte() {
    byte[] content = new byte[10 << 20];
    new Random(7).nextBytes(content);
    Attachment large = attachment("1", "li", content);
    assertThat(attachments.keep(large, content)).isTrue();
    assertThat(attachments.find(large.sha256())).contains(large);
    assertThat(attachments.findContent(large.sha256()).orElseThrow()).isEqualTo(content);
  }

  @Test
  void the_first_who_brings_a_photo_stays() {
    Attachment first = attachment("2", "li", new byte[] {1});
    assertThat(attachments.keep(first, new byte[] {1})).isTrue();
    assertThat(attachments.keep(attachment("2", null, new byte[] {1}), new byte[] {1})).isFalse();
    assertThat(attachments.find(first.sha256())).contains(first);
  }

  @Test
  void what_is_not_there_is_not_there() {
    assertThat(attachments.find("no")).isEmpty();
    assertThat(attachments.findContent("no")).isEmpty();
    assertThat(attachments.uses("no")).isEmpty();
  }

  @Test
  void the_same_photo_that_comes_twice_at_once_is_kept_once() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 20; round++) {
        byte[] content = {(byte) round};
        Attachment same = attachment("3" + round, "li", content);
        Callable<Boolean> keep = () -> attachments.keep(same, content);
        int kept = 0;
        for (Future<Boolean> done : both.invokeAll(List.of(keep, keep))) {
          kept += done.get() ? 1 : 0;
        }
        assertThat(kept).as("round %d", round).isEqualTo(1);
        assertThat(attachments.findContent(same.sha256()).orElseThrow()).isEqualTo(content);
      }
    } finally {
      both.shutdownNow();
    }
  }

  private static Attachment attachment(String sha256, String by, byte[] content) {
    Picture picture = new Picture(Picture.Type.JPEG, 4000, 3000);
    return new Attachment(sha256, picture, content.length, NOW, by);
  }
}
