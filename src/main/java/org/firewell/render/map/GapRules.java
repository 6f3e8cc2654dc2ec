package org.firewell.render.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Finding;
import org.firewell.render.style.Layer;
import org.firewell.render.style.Legend;
import org.firewell.render.style.Rule;
import org.firewell.render.style.Stops;
import org.firewell.render.style.Symbol;
import org.firewell.render.style.Symbol.Fill;
import org.firewell.render.style.Symbol.Line;
import org.firewell.render.style.Symbol.Span;

/**
 * How gaps look on paper: as a building does in the map's nearest view, since paper shows its
 * outline; a patch of gaps as its main cause, below it a line that sets it off.
 */
final class GapRules {

  private static final int NEAR = 15;
  private static final double EDGE = 2.2;

  private GapRules() {}

  /** Whether gaps are told one by one at a zoom; else by patches. */
  static boolean areSingle(double zoom) {
    return zoom >= NEAR - 1;
  }

  static Layer of(Legend legend, double zoom) {
    Layer layer = legend.find("coverage").orElseThrow();
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : layer.rules()) {
      List<Symbol> symbols = new ArrayList<>();
      for (Symbol symbol : rule.symbols()) {
        if (symbol.span().holds(NEAR)) {
          symbols.add(onPaper(symbol, !areSingle(zoom)));
        }
      }
      rules.add(new Rule(rule.key(), rule.title(), rule.when(), 0, symbols));
    }
    return new Layer(
        layer.name(),
        layer.collection(),
        layer.title(),
        0,
        layer.kinds(),
        rules,
        layer.labelOrNull());
  }

  private static Symbol onPaper(Symbol symbol, boolean isPatch) {
    Span span = new Span(symbol.span().on(), 0, Integer.MAX_VALUE, symbol instanceof Line ? 1 : 0);
    if (symbol instanceof Line line) {
      return new Line(span, line.colour(), Stops.of(EDGE), line.dash(), line.inside());
    }
    if (symbol instanceof Fill fill) {
      return new Fill(span, fill.colour(), fill.pattern(), isPatch ? 0.5 : fill.opacity());
    }
    return symbol instanceof Symbol.Box box
        ? new Symbol.Box(span, box.colour(), box.size())
        : symbol;
  }

  /** A patch is named by its cause; it is a gap. */
  static Map<String, Object> properties(Finding gap) {
    Map<String, Object> properties = new HashMap<>(gap.properties());
    if (properties.containsKey("cause")) {
      properties.put("gap_class", properties.get("cause"));
      properties.put("covered", "no");
    }
    return properties;
  }
}
