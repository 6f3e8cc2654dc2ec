package org.firewell.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.file.Text;
import org.firewell.ingest.format.Row;

/**
 * Turns a row's fields into the values of a collection's attributes.
 *
 * <p>A value that cannot be read is an error and taken as unknown, and the row stays; but a row
 * whose {@code lifecycle} cannot be read is refused, since a blank one means that the thing stands.
 */
final class ValueReader {

  /** Where a notice about a value goes. */
  interface Remarks {
    void add(Severity severity, Reason reason);
  }

  /** These hold codes or point at features by id, which may be codes; the unit is a figure's. */
  private static final Set<String> CODES =
      Set.of("id", "code", "township", "village", "shared_with", "unit");

  /** A road may lie below the ground, a pond above the engine that draws from it. */
  private static final Set<String> MAY_BE_NEGATIVE = Set.of("layer", "lift_m", Heights.ATTRIBUTE);

  /** No quantity of the ten collections comes near it, in any of their units. */
  static final double LARGEST = 1e9;

  private static final Pattern WHOLE_FLOAT = Pattern.compile("\\d+\\.0+");

  /** As spreadsheets write a long number; a plate such as 1E5 is none. */
  private static final Pattern SCIENTIFIC =
      Pattern.compile("\\d\\.\\d+[eE]\\+?\\d{1,2}|\\d[eE]\\+\\d{2}");

  private final Map<String, Attribute> attributes;
  private final Map<String, String> defaults;

  ValueReader(FeatureType<?> type, Map<String, String> defaults) {
    this.attributes = type.attributes().stream().collect(Collectors.toMap(Attribute::name, a -> a));
    this.defaults = defaults;
  }

  boolean knows(String field) {
    return attributes.containsKey(field);
  }

  /** The id that a text stands for. */
  String id(String text, Remarks remarks) throws Refusal {
    return code("id", clean("id", text.trim(), remarks), remarks);
  }

  /** The values by attribute name; blanks and what could not be read are missing. */
  void read(Map<String, Object> fields, Map<String, Object> values, Remarks remarks)
      throws Refusal {
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      Attribute attribute = attributes.get(field.getKey());
      if (attribute != null && !attribute.name().equals("id")) {
        put(attribute, field.getValue(), values, remarks);
      }
    }
    defaults.forEach((name, text) -> fillBlank(name, text, fields, values));
  }

  /** A default stands in for a blank, never for a value that could not be read. */
  private void fillBlank(
      String name, String text, Map<String, Object> fields, Map<String, Object> values) {
    if (!fields.containsKey(name)) {
      values.put(name, attributes.get(name).parse(text));
    }
  }

  private void put(Attribute attribute, Object raw, Map<String, Object> values, Remarks remarks)
      throws Refusal {
    try {
      values.put(attribute.name(), value(attribute, raw, remarks));
    } catch (Refusal e) {
      unreadable(attribute, e.reason(), remarks);
    } catch (IllegalArgumentException e) {
      unreadable(attribute, new Reason(e.getMessage(), e.getMessage()), remarks);
    }
  }

  private static void unreadable(Attribute attribute, Reason reason, Remarks remarks)
      throws Refusal {
    if (attribute.name().equals("lifecycle")) {
      throw new Refusal(reason.then("；留空会当作在位", "; a blank one would mean that it stands"));
    }
    remarks.add(Severity.ERROR, reason.then("；按未知处理", "; taken as unknown"));
  }

  private static Object value(Attribute attribute, Object raw, Remarks remarks) throws Refusal {
    if (raw instanceof List<?> list) {
      return texts(attribute, list, remarks);
    }
    if (raw == Row.STRUCTURE) {
      throw new Refusal(attribute.name() + ": an object or nested list is no value");
    }
    if (raw instanceof Boolean known) {
      return attribute.parse(truth(attribute, known.toString()));
    }
    String text = clean(attribute.name(), (String) raw, remarks);
    if (text.isBlank()) {
      return null;
    }
    return switch (attribute.kind()) {
      case TEXT -> code(attribute.name(), text.trim(), remarks);
      case TEXTS -> texts(attribute, (List<?>) attribute.parse(text), remarks);
      case CHOICE -> attribute.parse(truth(attribute, text.trim()));
      case INTEGER, NUMBER -> quantity(attribute, attribute.parse(text));
      case DATE -> day(attribute, (LocalDate) attribute.parse(text), remarks);
    };
  }

  private static List<String> texts(Attribute attribute, List<?> list, Remarks remarks)
      throws Refusal {
    if (attribute.kind() != Attribute.Kind.TEXTS) {
      throw new Refusal(attribute.name() + ": a list is no value");
    }
    List<String> texts = new ArrayList<>();
    for (Object item : list) {
      String text = clean(attribute.name(), (String) item, remarks);
      texts.add(code(attribute.name(), text.trim(), remarks));
    }
    return texts;
  }

  private static String truth(Attribute attribute, String text) {
    if (attribute.type() != Ternary.class) {
      return text;
    }
    return switch (text) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> text;
    };
  }

  private static Object quantity(Attribute attribute, Object value) throws Refusal {
    double number = ((Number) value).doubleValue();
    if (number < 0 && !MAY_BE_NEGATIVE.contains(attribute.name())) {
      throw new Refusal(attribute.name() + ": " + value + " is less than nothing");
    }
    if (attribute.name().equals(Heights.ATTRIBUTE) && !Heights.isOfThisEarth(number)) {
      throw new Refusal(Heights.ATTRIBUTE + ": " + value + Heights.NOT_OF_THIS_EARTH);
    }
    if (Math.abs(number) > LARGEST) {
      throw new Refusal(
          attribute.name() + ": " + value + " is larger than anything that is counted");
    }
    return value;
  }

  private static LocalDate day(Attribute attribute, LocalDate day, Remarks remarks) {
    if (day.getYear() < 1900 || day.getYear() > 2100) {
      remarks.add(
          Severity.WARNING,
          new Reason(
              attribute.name() + "：" + day + " 离今太远",
              attribute.name() + ": " + day + " is far off"));
    }
    return day;
  }

  private static String clean(String name, String text, Remarks remarks) {
    if (!Text.hasControls(text)) {
      return text;
    }
    remarks.add(
        Severity.WARNING,
        new Reason(
            name + "：换行或控制字符已换成空格",
            name + ": line breaks or control characters were replaced by blanks"));
    return Text.oneLine(text);
  }

  /**
   * A code that a spreadsheet took for a number: as long as every digit is there it is restored, in
   * {@code 3.50582E+11} six of twelve are gone.
   */
  static String code(String name, String text, Remarks remarks) throws Refusal {
    if (!CODES.contains(name) || !isFloat(text)) {
      return text;
    }
    BigDecimal number = new BigDecimal(text);
    if (number.scale() < 0 || number.stripTrailingZeros().scale() > 0) {
      throw new Refusal(
          name + ": " + Text.quoted(text) + " was rounded by a spreadsheet, digits of it are lost");
    }
    String restored = number.toBigInteger().toString();
    remarks.add(
        Severity.WARNING,
        new Reason(
            name + "：" + Text.quoted(text) + " 被电子表格当成了数字，读作 " + restored,
            name
                + ": "
                + Text.quoted(text)
                + " was a number to a spreadsheet; read as "
                + restored));
    return restored;
  }

  private static boolean isFloat(String text) {
    boolean mayBe = text.indexOf('.') > 0 || text.indexOf('+') > 0;
    return mayBe && looksLikeFloat(text);
  }

  private static boolean looksLikeFloat(String text) {
    return WHOLE_FLOAT.matcher(text).matches() || SCIENTIFIC.matcher(text).matches();
  }
}
