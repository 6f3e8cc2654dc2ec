package org.firewell.analysis.targets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Numbers;
import org.firewell.feature.Attribute;
import org.firewell.feature.Figure;
import org.firewell.feature.Ternary;
import org.firewell.standard.Target;
import org.firewell.standard.Target.AskedOf;
import org.locationtech.jts.geom.Geometry;

/**
 * Where one target stands, of one unit or in all.
 *
 * @param unitOrNull the unit; null in all
 * @param reading on the day asked for
 * @param onDueOrNull on the day on which it was due; null while that lies ahead, or where there is
 *     no single one
 * @param geometry of the unit, or null
 */
record TargetFinding(
    Target target,
    Unit unitOrNull,
    Reading reading,
    Reading onDueOrNull,
    Course course,
    State state,
    Geometry geometry)
    implements Finding {

  private static final double HUNDREDTHS = 100;
  private static final double TINY = 1e-6;

  @Override
  public String id() {
    return id(target, unitOrNull);
  }

  static String id(Target target, Unit unitOrNull) {
    return String.join(
        "/",
        target.clause().document(),
        target.indicator(),
        target.due().replace(' ', '-'),
        unitOrNull == null ? Figure.TOTAL : unitOrNull.code());
  }

  /** Whether the document asks it of this unit, or of the area. */
  boolean isAsked() {
    AskedOf of = target.counting().askedOf();
    return of == AskedOf.BOTH || (of == AskedOf.AREA) == (unitOrNull == null);
  }

  @Override
  public Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", id());
    properties.put("document", target.clause().document());
    properties.put("indicator", target.indicator());
    properties.put("applies_to", target.appliesTo());
    properties.put("measure", target.counting().measure().word());
    properties.put("unit_code", unitOrNull == null ? null : unitOrNull.code());
    properties.put("unit", unitOrNull == null ? null : unitOrNull.name());
    properties.put("op", target.op());
    properties.put("value", Numbers.plain(reading.yardstick().value()));
    properties.put("value_unit", reading.yardstick().unit());
    properties.put("due", target.due());
    putParts(properties, reading.boundsOrNull());
    putRange(properties, "figure", reading.low(), reading.high());
    boolean isBuilt = reading.builtOrNull() != null;
    putRange(
        properties,
        "built",
        isBuilt ? Reading.low(reading.builtOrNull()) : null,
        isBuilt ? Reading.high(reading.builtOrNull()) : null);
    properties.put("met", Attribute.text(reading.met()));
    properties.put("state", state.word());
    putShort(properties, reading.boundsOrNull());
    properties.put("pace_per_month", rounded(course.perMonth()));
    properties.put("pace_needed_per_month", rounded(course.neededPerMonth()));
    putRange(properties, "projected", course.low(), course.high());
    properties.put("met_names", reading.names().met());
    properties.put("lacking", reading.names().lacking());
    properties.put("to_check", reading.names().toCheck());
    properties.put("exempt", reading.names().exempt());
    properties.put("clause", target.clause().clause());
    properties.put("certainty", Attribute.text(target.clause().certainty()));
    properties.put("note", note());
    properties.put("measure_certainty", Attribute.text(target.counting().certainty()));
    properties.put("asked", Attribute.text(Ternary.of(isAsked())));
    putWholes(properties, reading.boundsOrNull());
    putOnDue(properties);
    return properties;
  }

  private static void putRange(
      Map<String, Object> properties, String name, Double lowOrNull, Double highOrNull) {
    properties.put(name + "_low", low(lowOrNull));
    properties.put(name + "_high", high(lowOrNull, highOrNull));
  }

  private static void putParts(Map<String, Object> properties, Bounds boundsOrNull) {
    boolean isKnown = boundsOrNull != null;
    properties.put("part_low", isKnown ? Numbers.plain(boundsOrNull.low().part()) : null);
    properties.put("part_high", isKnown ? Numbers.plain(boundsOrNull.high().part()) : null);
    boolean isOne = isKnown && boundsOrNull.low().wholeOrNull() != null && isOneWhole(boundsOrNull);
    properties.put("whole", isOne ? Numbers.plain(boundsOrNull.low().wholeOrNull()) : null);
  }

  private static boolean isOneWhole(Bounds bounds) {
    return bounds.low().wholeOrNull().equals(bounds.high().wholeOrNull());
  }

  private static void putWholes(Map<String, Object> properties, Bounds boundsOrNull) {
    boolean isShare = boundsOrNull != null && boundsOrNull.low().wholeOrNull() != null;
    double low = isShare ? boundsOrNull.low().wholeOrNull() : 0;
    double high = isShare ? boundsOrNull.high().wholeOrNull() : 0;
    properties.put("whole_low", isShare ? Numbers.plain(Math.min(low, high)) : null);
    properties.put("whole_high", isShare ? Numbers.plain(Math.max(low, high)) : null);
  }

  /** What is missing at best and at worst. */
  private void putShort(Map<String, Object> properties, Bounds boundsOrNull) {
    Yardstick yardstick = reading.yardstick();
    boolean isKnown = boundsOrNull != null;
    double value = yardstick.value();
    properties.put(
        "short_low",
        isKnown ? Numbers.plain(boundsOrNull.high().shortBy(value, yardstick.inPieces())) : null);
    properties.put(
        "short_high",
        isKnown ? Numbers.plain(boundsOrNull.low().shortBy(value, yardstick.inPieces())) : null);
  }

  private void putOnDue(Map<String, Object> properties) {
    boolean isPast = onDueOrNull != null;
    properties.put("due_met", isPast ? Attribute.text(onDueOrNull.met()) : null);
    putRange(
        properties,
        "due_figure",
        isPast ? onDueOrNull.low() : null,
        isPast ? onDueOrNull.high() : null);
  }

  private String note() {
    List<String> notes = new ArrayList<>();
    notes.add(target.clause().note());
    notes.add(target.counting().note());
    notes.add(reading.remark());
    if (reading.boundsOrNull() != null && reading.low() == null) {
      notes.add("nothing there is asked");
    }
    notes.removeIf(String::isBlank);
    return String.join("; ", notes);
  }

  /** To a hundredth, rounded down, so that the interval never claims more than is known. */
  static Object low(Double figureOrNull) {
    return figureOrNull == null
        ? null
        : Numbers.plain(Math.floor(figureOrNull * HUNDREDTHS + TINY) / HUNDREDTHS);
  }

  /** Rounded up, unless the figure is known: then it is one number. */
  static Object high(Double lowOrNull, Double highOrNull) {
    if (highOrNull == null || highOrNull.equals(lowOrNull)) {
      return low(highOrNull);
    }
    return Numbers.plain(Math.ceil(highOrNull * HUNDREDTHS - TINY) / HUNDREDTHS);
  }

  private static Object rounded(Double figureOrNull) {
    return figureOrNull == null
        ? null
        : Numbers.plain(Math.round(figureOrNull * HUNDREDTHS) / HUNDREDTHS);
  }
}
