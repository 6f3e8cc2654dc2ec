package org.firewell.ingest.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * What a cell shows: a day for a number of days, zeros in front where its format asks for them, no
 * digits that only the computer's fractions made.
 */
final class XlsxCells {

  /** A spreadsheet keeps and shows no more digits. */
  private static final MathContext DIGITS = new MathContext(15);

  /**
   * The numbers of formats that are not written down (ECMA-376, 18.8.30), the Chinese among them.
   */
  private static final Set<Integer> DAYS =
      Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

  private static final Pattern NO_PATTERN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");
  private static final Pattern ZEROS = Pattern.compile("0{2,20}");
  private static final int LAST_DAY = 2_958_465;

  private XlsxCells() {}

  /** A text, a Boolean, or null for a blank. */
  static Object valueOrNull(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return null;
    }
    Object value =
        switch (cell.getType()) {
          case NUMBER -> number(cell);
          case BOOLEAN -> cell.getValue();
          case STRING -> cell.getValue();
          default -> cell.getRawValue();
        };
    return value instanceof String text && text.isBlank() ? null : value;
  }

  private static String number(Cell cell) {
    BigDecimal number = cell.asNumber();
    if (isDay(cell) && number.signum() >= 0 && number.intValue() <= LAST_DAY) {
      return day(cell.asDate());
    }
    BigDecimal shown = number.round(DIGITS).stripTrailingZeros();
    if (Math.abs((long) shown.scale()) > 400) {
      return shown.toString();
    }
    String plain = shown.toPlainString();
    String format = cell.getDataFormatString();
    boolean isPadded = format != null && ZEROS.matcher(format).matches() && shown.scale() <= 0;
    return isPadded && shown.signum() >= 0
        ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain
        : plain;
  }

  private static boolean isDay(Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null) {
      return cell.getDataFormatId() != null && DAYS.contains(cell.getDataFormatId());
    }
    String pattern = NO_PATTERN.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    return pattern.indexOf('y') >= 0 || pattern.indexOf('d') >= 0 && pattern.indexOf('m') >= 0;
  }

  private static String day(LocalDateTime time) {
    LocalDateTime seconds = time.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
    LocalDate day = seconds.toLocalDate();
    return seconds.equals(day.atStartOfDay())
        ? day.toString()
        : seconds.toString().replace('T', ' ');
  }
}
