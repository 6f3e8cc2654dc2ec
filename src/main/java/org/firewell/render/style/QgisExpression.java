package org.firewell.render.style;

import java.util.List;
import java.util.stream.Collectors;
import org.firewell.render.style.Condition.All;
import org.firewell.render.style.Condition.Any;
import org.firewell.render.style.Condition.AtLeast;
import org.firewell.render.style.Condition.BelowOrMissing;
import org.firewell.render.style.Condition.NoneOf;
import org.firewell.render.style.Condition.OneOf;

/** Conditions and sizes in the expression language of QGIS. */
final class QgisExpression {

  /** The zoom of the canvas, not rounded. */
  private static final String ZOOM = "ln(" + Xml.text(Scales.QGIS.at(0)) + " / @map_scale) / ln(2)";

  private QgisExpression() {}

  static String of(Condition condition) {
    if (condition instanceof OneOf one) {
      return oneOf(one);
    }
    if (condition instanceof NoneOf none) {
      return noneOf(none);
    }
    if (condition instanceof AtLeast least) {
      return column(least.attribute()) + " >= " + Xml.text(least.least());
    }
    if (condition instanceof BelowOrMissing below) {
      String column = column(below.attribute());
      return "(" + column + " IS NULL OR " + column + " < " + Xml.text(below.least()) + ")";
    }
    return condition instanceof Any any
        ? joined(any.of(), " OR ", "false")
        : joined(((All) condition).of(), " AND ", "true");
  }

  /** A length in millimetres that follows the scale of the canvas. */
  static String of(Stops pixels) {
    StringBuilder text = new StringBuilder("with_variable('zoom', " + ZOOM + ", CASE");
    List<Stops.Stop> stops = pixels.stops();
    for (int i = 1; i < stops.size(); i++) {
      Stops.Stop low = stops.get(i - 1);
      Stops.Stop high = stops.get(i);
      text.append(i == stops.size() - 1 ? " ELSE " : " WHEN @zoom < " + high.zoom() + " THEN ")
          .append("scale_linear(@zoom, %d, %d, ".formatted(low.zoom(), high.zoom()))
          .append(Xml.text(millimetres(low.value())))
          .append(", ")
          .append(Xml.text(millimetres(high.value())))
          .append(")");
    }
    String cases = text.append(" END)").toString();
    return stops.size() == 2 ? cases.replace("CASE ELSE ", "").replace(" END)", ")") : cases;
  }

  static double millimetres(double pixels) {
    return pixels * 25.4 / 96;
  }

  private static String oneOf(OneOf one) {
    String column = column(one.attribute());
    String in = column + " IN " + list(one.texts());
    if (!one.values().contains(null)) {
      return in;
    }
    return one.texts().isEmpty() ? column + " IS NULL" : "(" + column + " IS NULL OR " + in + ")";
  }

  private static String noneOf(NoneOf none) {
    String column = column(none.attribute());
    String notIn = column + " NOT IN " + list(none.texts());
    if (!none.values().contains(null)) {
      return "(" + column + " IS NULL OR " + notIn + ")";
    }
    return none.texts().isEmpty() ? column + " IS NOT NULL" : notIn;
  }

  private static String joined(List<Condition> conditions, String with, String ofNone) {
    return conditions.isEmpty()
        ? ofNone
        : conditions.stream().map(QgisExpression::of).collect(Collectors.joining(with, "(", ")"));
  }

  private static String list(List<String> texts) {
    return texts.stream()
        .map(text -> "'" + text.replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String column(String name) {
    return '"' + name + '"';
  }
}
