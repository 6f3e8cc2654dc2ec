package org.firewell.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.firewell.feature.Attribute;

/**
 * The units in which people write what an attribute holds, and how a number in one becomes a number
 * in the attribute's own, which its name ends in: {@code pressure_mpa} is kept in MPa and is
 * written in bar, kgf/cm2 and others.
 *
 * <p>The factors stand in {@code seeds/vocabulary/units.csv}: those of the SI are exact; kgf is
 * 9.80665 N by definition, a metre of water 9806.65 Pa, an inch 25.4 mm, a mile 1609.344 m.
 */
public final class Units {

  /** Groups of three digits may be told apart by commas. */
  private static final String NUMBER =
      "[+-]?(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?";

  /** No number that means something is longer. */
  private static final int LONGEST = 60;

  /** {@code DN100}, {@code Φ 100}: how a pipe's bore is written. */
  private static final Pattern BORE = Pattern.compile("(?i)(?:dn|[φΦøØ⌀]|管径|直径|口径)\\s*[:：]?\\s*");

  private static final Pattern QUANTITY = Pattern.compile("(" + NUMBER + ")\\s*(.*)");

  private static final String LENGTH_OF_BORE = "mm";

  /** What is left of a factor that no decimal number is. */
  private static final int DECIMALS = 6;

  /**
   * A unit.
   *
   * @param name as it is offered, such as {@code kgf/cm2}
   */
  public record Unit(String name, BigDecimal times, BigDecimal over) {

    private static Unit of(String name, String factor) {
      String[] parts = factor.split("/");
      return new Unit(
          name,
          new BigDecimal(parts[0]),
          parts.length > 1 ? new BigDecimal(parts[1]) : BigDecimal.ONE);
    }

    /** The number in the attribute's own unit, rounded to six decimals where it is not the same. */
    public BigDecimal own(BigDecimal number) {
      return isOwn()
          ? number
          : number
              .multiply(times)
              .divide(over, MathContext.DECIMAL64)
              .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether it is the attribute's own. */
    public boolean isOwn() {
      return times.compareTo(over) == 0;
    }
  }

  /**
   * A quantity as it was written.
   *
   * @param unit that stands with the number, or null
   */
  public record Quantity(BigDecimal number, Unit unit) {}

  private static final Map<String, Units> BY_QUANTITY = read();

  private final String quantity;
  private final Map<String, Unit> byName = new LinkedHashMap<>();
  private final Map<String, Unit> bySpelling = new LinkedHashMap<>();

  private Units(String quantity) {
    this.quantity = quantity;
  }

  private static Map<String, Units> read() {
    Map<String, Units> all = new LinkedHashMap<>();
    for (CSVRecord row : VocabularyTable.rows("units.csv")) {
      all.computeIfAbsent(row.get("quantity"), Units::new).add(row);
    }
    return all;
  }

  private void add(CSVRecord row) {
    Unit unit = Unit.of(row.get("unit"), row.get("factor"));
    byName.put(unit.name(), unit);
    bySpelling.put(spelling(unit.name()), unit);
    VocabularyTable.words(row, "spellings").forEach(word -> bySpelling.put(spelling(word), unit));
  }

  /** The units of an attribute's numbers; a number that has none in its name is a count. */
  public static Units of(Attribute attribute) {
    return BY_QUANTITY.entrySet().stream()
        .filter(entry -> attribute.name().endsWith("_" + entry.getKey()))
        .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
        .map(Map.Entry::getValue)
        .orElse(BY_QUANTITY.get("count"));
  }

  /** The units by name, the attribute's own first. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** The unit of a spelling, {@code ㎏f/㎠} and {@code 公斤} among them. */
  public Optional<Unit> find(String text) {
    return Optional.ofNullable(bySpelling.get(spelling(text)));
  }

  /**
   * Reads a number with or without its unit.
   *
   * @return empty where the text is no number, or its unit is none of these
   */
  public Optional<Quantity> parse(String text) {
    String plain = plain(text);
    Matcher bore = BORE.matcher(plain);
    if (quantity.equals(LENGTH_OF_BORE) && bore.lookingAt()) {
      plain = plain.substring(bore.end());
    }
    Matcher matcher = QUANTITY.matcher(plain);
    if (plain.length() > LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
    String unit = matcher.group(2).trim();
    return unit.isEmpty()
        ? Optional.of(new Quantity(number, null))
        : find(unit).map(found -> new Quantity(number, found));
  }

  /** Whether a text is a number with something behind it. */
  public static boolean beginsWithNumber(String text) {
    return QUANTITY.matcher(plain(text)).matches();
  }

  /**
   * With the letters of full width, superscripts and the like as plain ones: {@code ㎥} is m3. Minus
   * signs of typesetters are minus signs.
   */
  private static String plain(String text) {
    return Normalizer.normalize(text.trim(), Normalizer.Form.NFKC).replace('−', '-');
  }

  private static String spelling(String text) {
    return plain(text).toLowerCase(Locale.ROOT).replace(" ", "");
  }

  @Override
  public String toString() {
    return String.join(", ", byName.keySet());
  }
}
