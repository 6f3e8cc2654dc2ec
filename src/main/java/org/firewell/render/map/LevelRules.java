package org.firewell.render.map;

import java.util.ArrayList;
import java.util.List;
import org.firewell.analysis.completeness.Level;
import org.firewell.render.style.Condition;
import org.firewell.render.style.Condition.OneOf;
import org.firewell.render.style.Layer;
import org.firewell.render.style.Legend;
import org.firewell.render.style.Rule;
import org.firewell.render.style.Symbol;
import org.firewell.render.style.Symbol.Fill;
import org.firewell.render.style.Symbol.Pattern;

/** The villages' rules, where a level that is not sure is hatched in the colours of its own two. */
final class LevelRules {

  private static final String UNSURE = "level.unsure";

  private LevelRules() {}

  static Layer of(Legend legend) {
    Layer layer = legend.find("villages").orElseThrow();
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : layer.rules()) {
      if (rule.key().equals(UNSURE)) {
        rules.addAll(pairs(legend, rule));
      } else {
        rules.add(rule);
      }
    }
    return new Layer(
        layer.name(),
        layer.collection(),
        layer.title(),
        layer.from(),
        layer.kinds(),
        rules,
        layer.labelOrNull());
  }

  private static List<Rule> pairs(Legend legend, Rule unsure) {
    List<Rule> pairs = new ArrayList<>();
    Level[] levels = Level.values();
    for (Level low : levels) {
      for (int high = low.ordinal() + 1; high < levels.length; high++) {
        String ground = legend.colour("levels." + low.ordinal());
        String ink = legend.colour("levels." + high);
        Condition when =
            new Condition.All(
                List.of(
                    new OneOf("level_min", List.of(low.name())),
                    new OneOf("level_max", List.of(levels[high].name()))));
        pairs.add(
            new Rule(
                unsure.key(),
                unsure.title(),
                when,
                unsure.from(),
                unsure.symbols().stream().map(symbol -> inked(symbol, ground, ink)).toList()));
      }
    }
    return pairs;
  }

  private static Symbol inked(Symbol symbol, String ground, String ink) {
    return symbol instanceof Fill fill && fill.pattern() != null
        ? new Fill(
            fill.span(),
            ground,
            new Pattern(fill.pattern().hatch(), ink, fill.pattern().width()),
            fill.opacity())
        : symbol;
  }
}
