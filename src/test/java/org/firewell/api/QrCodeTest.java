package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the writer writes, the reader of the same library reads from the picture that is printed.
 */
class QrCodeTest {

  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
  private static final int PIXELS = 6;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080/hydrants/h01",
        "https://fire.example.gov.cn/hydrants/JJ-350582104-0001",
        "https://fire.example.gov.cn/hydrants/%E6%B6%88%E7%81%AB%E6%A0%93%201%23"
      })
  void the_picture_reads_back_as_the_address(String address) throws Exception {
    assertThat(read(QrCode.svg(address))).isEqualTo(address);
  }

  @Test
  void a_plate_that_is_painted_over_in_part_is_still_read() throws Exception {
    String svg = QrCode.svg("https://fire.example.gov.cn/hydrants/JJ-350582104-0001");
    int size = size(svg);
    int[] pixels = pixels(svg, size);
    int side = size * PIXELS;
    // a blot of a tenth of each side, in the middle
    for (int y = side * 45 / 100; y < side * 55 / 100; y++) {
      Arrays.fill(pixels, y * side + side * 45 / 100, y * side + side * 55 / 100, 0xffffff);
    }
    assertThat(decode(pixels, side)).endsWith("0001");
  }

  @Test
  void what_no_code_holds_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrCode.svg("x".repeat(1664)))
        .withMessageContaining("1664");
  }

  private static String read(String svg) throws Exception {
    int size = size(svg);
    return decode(pixels(svg, size), size * PIXELS);
  }

  private static int size(String svg) {
    Matcher size = SIZE.matcher(svg);
    assertThat(size.find()).isTrue();
    return Integer.parseInt(size.group(1));
  }

  private static int[] pixels(String svg, int size) {
    int side = size * PIXELS;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    RUN.matcher(svg)
        .results()
        .forEach(
            run -> {
              int x = Integer.parseInt(run.group(1)) * PIXELS;
              int y = Integer.parseInt(run.group(2)) * PIXELS;
              int end = x + Integer.parseInt(run.group(3)) * PIXELS;
              for (int row = y; row < y + PIXELS; row++) {
                Arrays.fill(pixels, row * side + x, row * side + end, 0);
              }
            });
    return pixels;
  }

  private static String decode(int[] pixels, int side) throws Exception {
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    return new QRCodeReader().decode(bitmap).getText();
  }
}
