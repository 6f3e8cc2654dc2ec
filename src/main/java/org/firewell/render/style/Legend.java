package org.firewell.render.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.render.Json;
import org.firewell.render.style.Condition.AtLeast;
import org.firewell.render.style.Condition.NoneOf;
import org.firewell.render.style.Condition.OneOf;
import org.firewell.render.style.Rule.Title;
import org.firewell.render.style.Stops.Stop;
import org.firewell.render.style.Symbol.Kind;
import org.firewell.render.style.Symbol.Span;

/**
 * The map's legend in its light colours, read from the file that the map's page reads.
 *
 * <p>That file is a module of JavaScript that holds nothing but JSON behind {@code export default};
 * what its members mean stands at its head.
 */
public final class Legend {

  /** The last zoom of the map. */
  static final int LAST_ZOOM = 24;

  private static final String FILE = "/static/js/pure/legend.js";
  private static final String BEGINS = "export default ";

  private final Map<String, Object> document;
  private final List<Layer> layers;

  private Legend(Map<String, Object> document) {
    this.document = document;
    this.layers = objects(document, "layers").stream().map(this::layer).toList();
  }

  /** The legend of this build. */
  public static Legend own() {
    try (InputStream in = Legend.class.getResourceAsStream(FILE)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Legend parse(String module) {
    String json = module.substring(module.indexOf(BEGINS) + BEGINS.length()).strip();
    return new Legend(
        Json.object(json.substring(0, json.length() - 1).getBytes(StandardCharsets.UTF_8)));
  }

  /** The layers as the file lists them. */
  public List<Layer> layers() {
    return layers;
  }

  /** The layer of a name. */
  public Optional<Layer> find(String name) {
    return layers.stream().filter(layer -> layer.name().equals(name)).findFirst();
  }

  private Layer layer(Map<String, Object> layer) {
    int from = whole(layer, "from", 0);
    List<Kind> kinds = texts(layer.get("kinds")).stream().map(Legend::kind).toList();
    List<Rule> rules = layer.containsKey("outline") ? facility(layer) : rules(layer);
    String name = text(layer, "name");
    String collection = layer.containsKey("collection") ? text(layer, "collection") : name;
    return new Layer(
        name, collection, title(layer), from, kinds, rules, label(object(layer, "label"), from));
  }

  private Layer.Label label(Map<String, Object> label, int from) {
    return label == null
        ? null
        : new Layer.Label(
            colour(text(label, "colour")),
            colour("halo"),
            stops(label.get("size")),
            whole(label, "weight", 0) >= 600,
            whole(label, "from", from),
            whole(label, "to", LAST_ZOOM));
  }

  private List<Rule> rules(Map<String, Object> layer) {
    List<Rule> rules = new ArrayList<>();
    for (Map<String, Object> rule : objects(layer, "rules")) {
      List<Symbol> symbols = objects(rule, "symbols").stream().map(this::symbol).toList();
      boolean isNamed = rule.containsKey("key");
      rules.add(
          new Rule(
              isNamed ? text(rule, "key") : text(layer, "name"),
              title(isNamed ? rule : layer),
              when(rule, rules),
              whole(rule, "from", 0),
              symbols));
    }
    return rules;
  }

  /** A rule for each state; one more for what is half filled while it works. */
  private List<Rule> facility(Map<String, Object> layer) {
    Map<String, Object> half = object(layer, "half");
    List<Rule> rules = new ArrayList<>();
    for (Map<String, Object> state : objects(document, "states")) {
      Rule rule = state(layer, state, rules);
      if (half != null && text(state, "sign").equals("effective")) {
        Condition isHalf = conditions(object(half, "when"));
        rules.add(with(rule, "", rule.title(), isHalf.opposite(), rule.symbols()));
        rules.add(with(rule, ".half", both(rule.title(), title(half)), isHalf, halved(rule)));
      } else {
        rules.add(rule);
      }
    }
    return rules;
  }

  private Rule state(Map<String, Object> layer, Map<String, Object> state, List<Rule> before) {
    String sign = text(state, "sign");
    Span span = new Span(null, 0, LAST_ZOOM, whole(state, "pass", 0));
    Sign.Outline outline = outline(text(layer, "outline"));
    Symbol mark =
        new Symbol.Mark(
            span,
            new Sign(outline, sign, false, colour(sign), colour("halo")),
            stops(document.get("radius")).times(number(layer.get("size"))));
    return new Rule(text(state, "key"), title(state), when(state, before), 0, List.of(mark));
  }

  private static List<Symbol> halved(Rule rule) {
    return rule.symbols().stream()
        .map(Symbol.Mark.class::cast)
        .<Symbol>map(
            mark -> {
              Sign sign = mark.sign();
              Sign half = new Sign(sign.outline(), sign.state(), true, sign.colour(), sign.halo());
              return new Symbol.Mark(mark.span(), half, mark.radius());
            })
        .toList();
  }

  private static Rule with(
      Rule rule, String mark, Title title, Condition more, List<Symbol> symbols) {
    return new Rule(
        rule.key() + mark, title, Condition.all(rule.when(), more), rule.from(), symbols);
  }

  private static Title both(Title title, Title more) {
    return new Title(title.zh() + "，" + more.zh(), title.en() + ", " + more.en());
  }

  private Sign.Outline outline(String name) {
    return new Sign.Outline(
        name,
        text(object(document, "outlines"), name),
        (String) object(document, "lowerHalves").get(name));
  }

  private Symbol symbol(Map<String, Object> symbol) {
    Object on = symbol.get("on");
    Span span =
        new Span(
            on == null ? null : kind(on.toString()),
            whole(symbol, "from", 0),
            whole(symbol, "to", LAST_ZOOM),
            whole(symbol, "pass", 0));
    if (symbol.containsKey("line")) {
      return new Symbol.Line(
          span,
          colour(text(symbol, "line")),
          stops(symbol.get("width")),
          numbers(symbol.get("dash")),
          Boolean.TRUE.equals(symbol.get("inside")));
    }
    String ground = symbol.containsKey("fill") ? colour(text(symbol, "fill")) : null;
    return symbol.containsKey("box")
        ? new Symbol.Box(span, ground, stops(symbol.get("box")))
        : new Symbol.Fill(span, ground, pattern(symbol), opacity(symbol));
  }

  private Symbol.Pattern pattern(Map<String, Object> symbol) {
    return symbol.containsKey("pattern")
        ? new Symbol.Pattern(
            Symbol.Hatch.valueOf(text(symbol, "pattern").toUpperCase(Locale.ROOT)),
            colour(text(symbol, "ink")),
            number(symbol.get("width")))
        : null;
  }

  private static double opacity(Map<String, Object> symbol) {
    return symbol.containsKey("opacity") ? number(symbol.get("opacity")) : 1;
  }

  /** What the file says, and where it says nothing, all that no rule before takes. */
  private static Condition when(Map<String, Object> rule, List<Rule> before) {
    return rule.containsKey("when")
        ? conditions(object(rule, "when"))
        : Condition.all(
            before.stream().map(Rule::when).map(Condition::opposite).toArray(Condition[]::new));
  }

  private static Condition conditions(Map<String, Object> when) {
    return Condition.all(
        when.entrySet().stream()
            .map(wanted -> condition(wanted.getKey(), wanted.getValue()))
            .toArray(Condition[]::new));
  }

  private static Condition condition(String attribute, Object wanted) {
    if (wanted instanceof Map<?, ?> map) {
      return map.containsKey("not")
          ? new NoneOf(attribute, texts(map.get("not")))
          : new AtLeast(attribute, number(map.get("from")));
    }
    return new OneOf(attribute, texts(wanted));
  }

  /**
   * What the map says beside its layers, such as {@code villageLine}.
   *
   * @throws IllegalArgumentException when the file has no such word
   */
  public Title word(String name) {
    Map<String, Object> word = object(object(document, "words"), name);
    if (word == null) {
      throw new IllegalArgumentException("the legend has no word " + name);
    }
    return title(word);
  }

  /** The radius of a sign whose size is 1, by zoom. */
  public Stops radius() {
    return stops(document.get("radius"));
  }

  /** A colour of the light theme; {@code levels.0} is the first of a list. */
  public String colour(String name) {
    Object found = object(object(document, "colours"), "light");
    for (String part : name.split("\\.")) {
      found =
          found instanceof List<?> list
              ? list.get(Integer.parseInt(part))
              : ((Map<?, ?>) found).get(part);
    }
    if (found instanceof String colour) {
      return colour;
    }
    throw new IllegalArgumentException("there is no colour " + name + " in the legend");
  }

  private static Kind kind(String name) {
    return Kind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Stops stops(Object stops) {
    return new Stops(
        ((List<?>) stops)
            .stream()
                .map(List.class::cast)
                .map(s -> new Stop(((Number) s.get(0)).intValue(), number(s.get(1))))
                .toList());
  }

  private static Title title(Map<String, Object> named) {
    return new Title(text(named, "zh"), text(named, "en"));
  }

  private static int whole(Map<String, Object> in, String name, int otherwise) {
    return in.containsKey(name) ? ((Number) in.get(name)).intValue() : otherwise;
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static List<Double> numbers(Object listOrNull) {
    return listOrNull == null
        ? List.of()
        : ((List<?>) listOrNull).stream().map(Legend::number).toList();
  }

  private static String text(Map<String, Object> in, String name) {
    if (in.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("the legend has no " + name + " in " + in);
  }

  private static List<String> texts(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> in, String name) {
    return (Map<String, Object>) in.get(name);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(Map<String, Object> in, String name) {
    return Stream.ofNullable((List<Map<String, Object>>) in.get(name))
        .flatMap(List::stream)
        .toList();
  }
}
