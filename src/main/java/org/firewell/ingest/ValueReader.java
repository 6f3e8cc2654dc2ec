package org.firewell.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.firewell.exchange.Profile;
import org.firewell.exchange.Units;
import org.firewell.exchange.Vocabulary;
import org.firewell.feature.Attribute;
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
    /**
     * @param field the file's own name of the field
     * @param value what stands in it
     */
    void add(Severity severity, String field, String value, Reason reason);
  }

  /** These hold codes or point at features by id, which may be codes; the unit is a figure's. */
  private static final Set<String> CODES =
      Set.of("id", "code", "township", "village", "shared_with", "unit");

  /** A road may lie below the ground, a pond above the engine that draws from it. */
  private static final Set<String> MAY_BE_NEGATIVE = Set.of("layer", "lift_m", Heights.ATTRIBUTE);

  /** No quantity of the ten collections comes near it, in any of their units. */
  static final double LARGEST = 1e9;

  /** Pipes of water works are laid for 2.5 MPa at the most (PN 25), and no wider than 3 m. */
  private static final Map<String, Double> MOST_LIKELY =
      Map.of("pressure_mpa", 2.5, "main_diameter_mm", 3000.0, "diameter_mm", 3000.0);

  private static final Pattern WHOLE_FLOAT = Pattern.compile("\\d+\\.0+");

  /** As spreadsheets write a long number; a plate such as 1E5 is none. */
  private static final Pattern SCIENTIFIC =
      Pattern.compile("\\d\\.\\d+[eE]\\+?\\d{1,2}|\\d[eE]\\+\\d{2}");

  private final Profile profile;
  private final Map<String, Attribute> attributes = new LinkedHashMap<>();

  ValueReader(Profile profile) {
    this.profile = profile;
    profile.type().attributes().forEach(a -> attributes.put(a.name(), a));
  }

  boolean knows(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** The id that a text stands for. */
  String id(String field, String text, Remarks remarks) throws Refusal {
    Given given = new Given(field, text.trim(), remarks);
    return given.code("id", given.clean(text.trim()));
  }

  /**
   * The values by attribute name; blanks and what could not be read are missing.
   *
   * @param fields by attribute
   * @param own the file's name of the field that an attribute was read from
   */
  Map<String, Object> read(Map<String, Object> fields, UnaryOperator<String> own, Remarks remarks)
      throws Refusal {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      Attribute attribute = attributes.get(field.getKey());
      if (attribute != null && !attribute.name().equals("id")) {
        Given given = new Given(own.apply(attribute.name()), field.getValue(), remarks);
        Object value = given.valueOrRemark(attribute);
        if (value != null) {
          values.put(attribute.name(), value);
        }
      }
    }
    return values;
  }

  /** What the profile says of the attributes that a row leaves blank. */
  Map<String, Object> defaults(Map<String, Object> fields) {
    Map<String, Object> values = new LinkedHashMap<>();
    profile
        .defaults()
        .forEach(
            (name, text) -> {
              if (!fields.containsKey(name)) {
                values.put(name, attributes.get(name).parse(text));
              }
            });
    return values;
  }

  /** What stands in one field of one row. */
  private final class Given {
    private final String field;
    private final Object raw;
    private final Remarks remarks;

    private Given(String field, Object raw, Remarks remarks) {
      this.field = field;
      this.raw = raw;
      this.remarks = remarks;
    }

    private Object valueOrRemark(Attribute attribute) throws Refusal {
      try {
        return value(attribute);
      } catch (Refusal e) {
        if (isSkipped(attribute)) {
          throw e;
        }
        if (attribute.name().equals("lifecycle")) {
          throw new Refusal(
              field,
              shown(),
              e.reason().then("；留空会当作在位", "; a blank one would mean that it stands"));
        }
        remarks.add(
            Severity.ERROR, field, shown(), e.reason().then("；按未知处理", "; taken as unknown"));
        return null;
      }
    }

    private Object value(Attribute attribute) throws Refusal {
      if (raw == Row.STRUCTURE) {
        throw refusal(
            attribute.name() + "：对象或嵌套列表不是值",
            attribute.name() + ": an object or nested list is no value");
      }
      if (raw instanceof List<?> list) {
        return texts(attribute, list);
      }
      String text = translated(attribute, clean(raw.toString()));
      if (text.equals(Profile.SKIP)) {
        throw refusal(
            field + "：按读取方案，" + Text.quoted(shown()) + " 的行不取",
            field + ": by the profile rows of " + Text.quoted(shown()) + " are left out");
      }
      if (text.isBlank() || isUnknown(attribute, text)) {
        return null;
      }
      return switch (attribute.kind()) {
        case TEXT -> code(attribute.name(), text.trim());
        case TEXTS -> texts(attribute, (List<?>) attribute.parse(text));
        case CHOICE -> choice(attribute, text.trim());
        case INTEGER, NUMBER -> number(attribute, text);
        case DATE -> day(attribute, text);
      };
    }

    private boolean isSkipped(Attribute attribute) {
      return raw instanceof String text && translated(attribute, text).equals(Profile.SKIP);
    }

    /** Our text for theirs, where the profile has one. */
    private String translated(Attribute attribute, String text) {
      return profile
          .values()
          .getOrDefault(attribute.name(), Map.of())
          .getOrDefault(text.trim(), text);
    }

    private List<String> texts(Attribute attribute, List<?> list) throws Refusal {
      if (attribute.kind() != Attribute.Kind.TEXTS) {
        throw refusal(attribute.name() + "：列表不是值", attribute.name() + ": a list is no value");
      }
      List<String> texts = new ArrayList<>();
      for (Object item : list) {
        texts.add(code(attribute.name(), clean((String) item).trim()));
      }
      return texts;
    }

    /** 不详 in the place of a number is no number that cannot be read; as a text it is one. */
    private boolean isUnknown(Attribute attribute, String text) {
      return switch (attribute.kind()) {
        case TEXT, TEXTS -> false;
        case CHOICE ->
            !attribute.allowed().contains("unknown")
                && !attribute.name().equals("lifecycle")
                && Vocabulary.choiceOf(attribute, text).filter("unknown"::equals).isPresent();
        case INTEGER, NUMBER, DATE -> Vocabulary.unknown(text).isPresent();
      };
    }

    private Object choice(Attribute attribute, String text) throws Refusal {
      String choice =
          Vocabulary.choiceOf(attribute, text)
              .filter(attribute.allowed()::contains)
              .orElseThrow(
                  () ->
                      refusal(
                          attribute.name() + "：" + Text.quoted(text) + " 不是 " + titles(attribute),
                          attribute.name()
                              + ": "
                              + Text.quoted(text)
                              + " is not one of "
                              + String.join(", ", attribute.allowed())));
      return attribute.parse(choice);
    }

    private String titles(Attribute attribute) {
      return attribute.allowed().stream()
          .map(choice -> Vocabulary.choice(attribute.name(), choice).zh())
          .collect(Collectors.joining("、", "", " 之一"));
    }

    private Object number(Attribute attribute, String text) throws Refusal {
      Units units = Units.of(attribute);
      Units.Quantity quantity =
          units.parse(text).orElseThrow(() -> noQuantity(attribute, text, units));
      BigDecimal number = quantity.number();
      if (quantity.unit() != null) {
        number = quantity.unit().own(number);
      } else if (profile.units().containsKey(attribute.name())) {
        number = units.find(profile.units().get(attribute.name())).orElseThrow().own(number);
      }
      return quantity(attribute, number.doubleValue());
    }

    private Refusal noQuantity(Attribute attribute, String text, Units units) {
      String name = attribute.name();
      String quoted = Text.quoted(text);
      return Units.beginsWithNumber(text)
          ? refusal(
              name + "：" + quoted + " 的单位不认识，可用 " + units,
              name + ": " + quoted + " is in no unit that is known here; known are " + units)
          : refusal(name + "：" + quoted + " 不是数", name + ": " + quoted + " is not a number");
    }

    private Object quantity(Attribute attribute, double number) throws Refusal {
      if (number < 0 && !MAY_BE_NEGATIVE.contains(attribute.name())) {
        throw refusal(
            attribute.name() + "：" + shown() + " 小于 0",
            attribute.name() + ": " + shown() + " is less than nothing");
      }
      if (attribute.name().equals(Heights.ATTRIBUTE) && !Heights.isOfThisEarth(number)) {
        throw refusal(
            Heights.ATTRIBUTE + "：" + number + " 不是海拔高程（-500 至 9000 米）",
            Heights.ATTRIBUTE + ": " + number + Heights.NOT_OF_THIS_EARTH);
      }
      if (Math.abs(number) > LARGEST) {
        throw refusal(
            attribute.name() + "：" + number + " 大得不可能",
            attribute.name() + ": " + number + " is larger than anything that is counted");
      }
      if (number > MOST_LIKELY.getOrDefault(attribute.name(), LARGEST)) {
        remarks.add(
            Severity.WARNING,
            field,
            shown(),
            new Reason(
                attribute.name() + "：" + number + " 大得少见，请核对单位",
                attribute.name() + ": " + number + " is rarely seen: look at the unit"));
      }
      return attribute.kind() == Attribute.Kind.INTEGER
          ? (Object) whole(attribute, number)
          : number;
    }

    private Integer whole(Attribute attribute, double number) throws Refusal {
      if (number != Math.rint(number)) {
        throw refusal(
            attribute.name() + "：" + Text.quoted(shown()) + " 不是整数",
            attribute.name() + ": " + Text.quoted(shown()) + " is not a whole number");
      }
      return (int) number;
    }

    private LocalDate day(Attribute attribute, String text) throws Refusal {
      LocalDate day =
          Days.parse(text, profile.units().get(attribute.name()))
              .orElseThrow(
                  () ->
                      refusal(
                          attribute.name() + "：" + Text.quoted(text) + " 不是 2022-12-31 这样的日期",
                          attribute.name()
                              + ": "
                              + Text.quoted(text)
                              + " is not a date like 2022-12-31"
                              + (Days.isYearOrMonth(text)
                                  ? " but a year or a month; a profile says which day of it is meant"
                                  : "")));
      if (day.getYear() < 1900 || day.getYear() > 2100) {
        remarks.add(
            Severity.WARNING,
            field,
            shown(),
            new Reason(
                attribute.name() + "：" + day + " 离今太远",
                attribute.name() + ": " + day + " is far off"));
      }
      return day;
    }

    private String clean(String text) {
      if (!Text.hasControls(text)) {
        return text;
      }
      remarks.add(
          Severity.WARNING,
          field,
          shown(),
          new Reason(
              field + "：换行或控制字符已换成空格",
              field + ": line breaks or control characters were replaced by blanks"));
      return Text.oneLine(text);
    }

    private String code(String name, String text) throws Refusal {
      return ValueReader.code(name, text, remarks);
    }

    private String shown() {
      return raw == Row.STRUCTURE ? null : Text.cut(Text.oneLine(raw.toString()));
    }

    private Refusal refusal(String zh, String en) {
      return new Refusal(field, shown(), new Reason(zh, en));
    }
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
          name,
          text,
          new Reason(
              name + "：" + Text.quoted(text) + " 被电子表格四舍五入，位数已丢失",
              name
                  + ": "
                  + Text.quoted(text)
                  + " was rounded by a spreadsheet, digits of it are lost"));
    }
    String restored = number.toBigInteger().toString();
    remarks.add(
        Severity.WARNING,
        name,
        text,
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
