package org.firewell.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.firewell.round.Picture.Type;
import org.junit.jupiter.api.Test;

class PictureTest {

  @Test
  void the_head_tells_type_and_size() {
    assertThat(Picture.read(Pictures.encoded("jpg", 640, 480, 0)))
        .contains(new Picture(Type.JPEG, 640, 480));
    assertThat(Picture.read(Pictures.encoded("png", 33, 7, 0)))
        .contains(new Picture(Type.PNG, 33, 7));
    for (String kind : new String[] {"VP8 ", "VP8L", "VP8X"}) {
      assertThat(Picture.read(Pictures.webp(kind, 4000, 3000)))
          .as(kind)
          .contains(new Picture(Type.WEBP, 4000, 3000));
    }
  }

  @Test
  void a_jpeg_with_a_thumbnail_in_its_exif_tells_its_own_size() {
    byte[] large = Pictures.encoded("jpg", 640, 480, 0);
    byte[] small = Pictures.encoded("jpg", 16, 12, 0);
    byte[] both = new byte[large.length + small.length + 4];
    both[0] = (byte) 0xFF;
    both[1] = (byte) 0xD8;
    both[2] = (byte) 0xFF;
    both[3] = (byte) 0xE1;
    both[4] = (byte) (small.length + 2 >> 8);
    both[5] = (byte) (small.length + 2);
    System.arraycopy(small, 0, both, 6, small.length);
    System.arraycopy(large, 2, both, 6 + small.length, large.length - 2);
    assertThat(Picture.read(both)).contains(new Picture(Type.JPEG, 640, 480));
  }

  @Test
  void what_is_no_picture_is_none_whatever_it_is_called() {
    for (String text :
        new String[] {
          "", "x", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a\1\0\1\0", "%PDF-1.7"
        }) {
      assertThat(Picture.read(text.getBytes(StandardCharsets.ISO_8859_1))).as(text).isEmpty();
    }
    assertThat(Picture.read(Pictures.pngThatSays(0, 10))).isEmpty();
    assertThat(Picture.read(Pictures.pngThatSays(-5, 10))).isEmpty();
  }

  @Test
  void a_picture_that_says_that_it_is_enormous_is_not_bounded() {
    assertThat(bounded(20_000, 6_000)).isTrue();
    assertThat(bounded(20_001, 1)).isFalse();
    assertThat(bounded(20_000, 6_001)).isFalse();
    assertThat(bounded(Integer.MAX_VALUE, Integer.MAX_VALUE)).isFalse();
  }

  @Test
  void a_head_that_is_broken_off_is_none() {
    for (byte[] whole :
        new byte[][] {
          Pictures.encoded("jpg", 9, 9, 0),
          Pictures.encoded("png", 9, 9, 0),
          Pictures.webp("VP8X", 9, 9)
        }) {
      for (int length = 0; length < 20; length++) {
        assertThat(Picture.read(Arrays.copyOf(whole, length))).as("%d", length).isEmpty();
      }
    }
  }

  @Property
  void nothing_breaks_on_any_bytes_behind_a_signature(
      @ForAll @Size(max = 200) byte[] bytes, @ForAll Type type) {
    byte[] signature =
        switch (type) {
          case JPEG -> new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
          case PNG -> Arrays.copyOf(Pictures.encoded("png", 1, 1, 0), 16);
          case WEBP -> Arrays.copyOf(Pictures.webp("VP8X", 1, 1), 12);
        };
    byte[] file = Arrays.copyOf(signature, signature.length + bytes.length);
    System.arraycopy(bytes, 0, file, signature.length, bytes.length);
    Picture.read(file)
        .ifPresent(
            picture -> {
              assertThat(picture.width()).isPositive();
              assertThat(picture.height()).isPositive();
            });
  }

  private static boolean bounded(int width, int height) {
    return Picture.read(Pictures.pngThatSays(width, height)).orElseThrow().isBounded();
  }
}
