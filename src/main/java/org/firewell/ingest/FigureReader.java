package org.firewell.ingest;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.firewell.feature.Figure;
import org.firewell.feature.Ground;
import org.firewell.ingest.file.Folder;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Refused;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.file.Text;
import org.firewell.ingest.format.Choice;
import org.firewell.ingest.format.Formats;
import org.firewell.ingest.format.Row;
import org.firewell.ingest.format.RowReader;
import org.firewell.standard.Rulesets;

/**
 * Reads entered figures, be they rows of a file or of a message.
 *
 * <p>A row is one figure or none: of a figure nothing is taken as unknown, so a row with one value
 * that cannot be read is refused, and so is a share without what it is a share of. What nobody asks
 * for, and what is told of an unknown unit, is kept with a warning.
 */
public final class FigureReader {

  /** The columns of a file and the members of a message. */
  public static final List<String> FIELDS =
      List.of("indicator", "unit", "on", "value", "part", "whole", "source");

  /** China has one zone: its day is that on which a figure is entered. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int LONGEST_WORD = 200;
  private static final int LONGEST_NUMBER = 30;

  private final AskedFigures asked;
  private final FigureUnits units;
  private final LocalDate lastDay;
  private final String file;
  private final Notices notices;
  private final Map<Figure, Long> rows = new TreeMap<>();
  private final Set<String> unknownFields = new TreeSet<>();

  /**
   * What was read.
   *
   * @param figures those that could be, in the order of their rows
   * @param notices what is wrong, by the row's number
   */
  public record Reading(List<Figure> figures, List<Notice> notices) {

    /** Whether a row was refused. */
    public boolean hasErrors() {
      return notices.stream().anyMatch(n -> n.severity() == Severity.ERROR);
    }
  }

  /**
   * @param ground whose townships and villages are the units that can be told of
   * @param lastDay no figure speaks of a later one
   */
  FigureReader(Rulesets rulesets, Ground ground, LocalDate lastDay, String file, Notices notices) {
    this.asked = AskedFigures.of(rulesets);
    this.units = FigureUnits.of(ground);
    this.lastDay = lastDay;
    this.file = file;
    this.notices = notices;
  }

  /**
   * Reads figures that come in a message. Nothing is thrown for a fault of them.
   *
   * @param rows texts by {@link #FIELDS}; a blank or missing one is not given
   * @param ground whose townships and villages are the units that can be told of
   * @param lastDay no figure speaks of a later one
   */
  public static Reading read(
      List<Map<String, String>> rows, Rulesets rulesets, Ground ground, LocalDate lastDay) {
    Notices notices = new Notices();
    FigureReader reader = new FigureReader(rulesets, ground, lastDay, Manifest.FIGURES, notices);
    long number = 0;
    for (Map<String, String> fields : rows) {
      reader.take(Row.sound(++number, 1, null, new HashMap<>(fields), null, List.of()));
    }
    return new Reading(reader.figures(), notices.list());
  }

  /** The figures of a table; what cannot be read of it is a notice. */
  List<Figure> read(Folder folder, UnaryOperator<String> attribute) {
    try (RowReader table = Formats.open(folder, file, Choice.NONE, this::warn)) {
      table.read(row -> take(renamed(row, attribute)));
    } catch (RowReader.Broken e) {
      notices.error(file, e.reason());
    } catch (Refusal e) {
      notices.error(file, e.reason().ofTheWhole());
      return List.of();
    } catch (Refused e) {
      notices.error(file, e.reason().ofTheWhole());
      return List.of();
    } catch (IOException e) {
      notices.error(file, "读不了：" + e.getMessage(), "cannot be read: " + e.getMessage());
    }
    if (!unknownFields.isEmpty()) {
      String names = String.join(", ", unknownFields);
      notices.warn(file, "不是指标表的列，不读取：" + names, "not columns of figures, left out: " + names);
    }
    return figures();
  }

  /** Of two columns that are renamed to one the second is told as left out. */
  private static Row renamed(Row row, UnaryOperator<String> attribute) {
    Map<String, Object> fields = new LinkedHashMap<>();
    row.fields()
        .forEach(
            (column, value) -> {
              if (fields.putIfAbsent(attribute.apply(column), value) != null) {
                fields.put(column, value);
              }
            });
    return row.withFields(fields);
  }

  private void warn(Reason reason) {
    notices.warn(file, reason);
  }

  private List<Figure> figures() {
    return rows.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void take(Row row) {
    Fields fields = new Fields(row);
    try {
      if (row.fault() != null) {
        throw row.fault();
      }
      Figure figure = figure(fields);
      Long first = rows.putIfAbsent(figure, row.number());
      if (first != null) {
        throw new Refusal(
            "第 " + first + " 行已有同一指标、单位、日期的数；保留该行",
            "row " + first + " tells of this indicator, unit and day already; that one is kept");
      }
      asked.remark(figure).ifPresent(fields::warn);
      units.remark(figure.unit()).ifPresent(fields::warn);
      if (figure.source() == null) {
        fields.warn(new Reason("未写来源：谁说的、哪份材料", "no source: who says so, or which paper"));
      }
    } catch (Refusal e) {
      fields.refuse(e.reason());
    }
    row.fields().keySet().stream()
        .filter(name -> !FIELDS.contains(name))
        .forEach(name -> unknownFields.add(Text.oneLine(name)));
  }

  private Figure figure(Fields fields) throws Refusal {
    String indicator = fields.word("indicator", "缺指标名", "the indicator is missing");
    String unit =
        fields.word(
            "unit",
            "缺单位：写单位代码，全县写 total",
            "the unit is missing: write its code, or total for the county as a whole");
    LocalDate on = fields.day("on");
    Double value = fields.number("value");
    Double part = fields.number("part");
    Double whole = fields.number("whole");
    checkForm(value, part, whole);
    asked.check(indicator, value == null);
    return new Figure(indicator, unit, on, value, part, whole, fields.textOrNull("source"));
  }

  private static void checkForm(Double value, Double part, Double whole) throws Refusal {
    if (value == null && part == null && whole == null) {
      throw new Refusal("没有数：填 value，或 part 与 whole", "no figure: give value, or part and whole");
    }
    if (value != null && (part != null || whole != null)) {
      throw new Refusal(
          "value 与 part、whole 不能同时填",
          "value stands beside part or whole; give the one or the others");
    }
    if (value == null && (part == null || whole == null)) {
      throw new Refusal(
          "只有 " + (part == null ? "whole" : "part") + "：part（多少）与 whole（共多少）须同时填",
          "only "
              + (part == null ? "whole" : "part")
              + " is given: part and whole belong together");
    }
    if (value == null && part > whole) {
      throw new Refusal(
          "part " + plain(part) + " 大于 whole " + plain(whole),
          "part " + plain(part) + " is above whole " + plain(whole));
    }
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** The texts of a row. */
  private final class Fields {

    private final Row row;

    private Fields(Row row) {
      this.row = row;
    }

    private String textOrNull(String name) {
      Object text = row.fields().get(name);
      return text == null || text.toString().isBlank()
          ? null
          : Text.oneLine(text.toString().trim());
    }

    private String word(String name, String zhMissing, String enMissing) throws Refusal {
      String text = textOrNull(name);
      if (text == null) {
        throw new Refusal(zhMissing, enMissing);
      }
      if (text.length() > LONGEST_WORD) {
        throw new Refusal(
            name + " 超过 " + LONGEST_WORD + " 字",
            name + " is longer than " + LONGEST_WORD + " signs");
      }
      return ValueReader.code(name, text, (severity, field, value, reason) -> warn(reason));
    }

    private LocalDate day(String name) throws Refusal {
      String text = textOrNull(name);
      LocalDate day;
      try {
        day = LocalDate.parse(text == null ? "" : text);
      } catch (DateTimeParseException e) {
        String shown = Text.quoted(text == null ? "" : text);
        throw new Refusal(
            name + "：" + shown + " 不是 2022-12-31 这样的日期",
            name + ": " + shown + " is not a date like 2022-12-31");
      }
      if (day.isAfter(lastDay)) {
        throw new Refusal(
            name + "：" + day + " 晚于 " + lastDay + "，还没到的日子没有数",
            name + ": " + day + " lies after " + lastDay + ": of a day to come nothing is known");
      }
      return day;
    }

    private Double number(String name) throws Refusal {
      String text = textOrNull(name);
      if (text == null) {
        return null;
      }
      double number = parsed(name, text);
      if (number < 0) {
        throw new Refusal(
            name + "：" + text + " 小于 0", name + ": " + text + " is less than nothing");
      }
      if (number > ValueReader.LARGEST) {
        throw new Refusal(
            name + "：" + text + " 大得不可能",
            name + ": " + text + " is larger than anything that is counted");
      }
      return number == 0 ? 0 : number; // no -0
    }

    private static double parsed(String name, String text) throws Refusal {
      try {
        if (text.length() <= LONGEST_NUMBER) {
          return new BigDecimal(text).doubleValue();
        }
      } catch (NumberFormatException e) {
        // falls through: the same sentence as for a text that is too long
      }
      throw new Refusal(
          name + "：" + Text.quoted(text) + " 不是数",
          name + ": " + Text.quoted(text) + " is not a number");
    }

    private void warn(Reason reason) {
      notices.add(Severity.WARNING, file, row.number(), id(), reason.inLine(row.line()));
    }

    private void refuse(Reason reason) {
      notices.add(Severity.ERROR, file, row.number(), id(), reason.inLine(row.line()));
    }

    /** What the figure is of, as far as it is told. */
    private String id() {
      StringBuilder id = new StringBuilder();
      for (String name : List.of("indicator", "unit", "on")) {
        String text = textOrNull(name);
        id.append(id.isEmpty() ? "" : "/").append(text == null ? "?" : text);
      }
      return id.length() > LONGEST_WORD ? id.substring(0, LONGEST_WORD) + "…" : id.toString();
    }
  }
}
