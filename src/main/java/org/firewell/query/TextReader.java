package org.firewell.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads CQL2 text by descent, a level of the grammar a method. A bracket may hold a condition or a
 * number and only what follows tells which, so both are read as one kind of expression; what does
 * not fit where it stands is told by {@link Typing}.
 *
 * <pre>
 * or      = and {"OR" and}
 * and     = not {"AND" not}
 * not     = {"NOT"} test
 * test    = sum [comparison sum | "IS" ["NOT"] "NULL"
 *               | ["NOT"] ("LIKE" sum | "BETWEEN" sum "AND" sum | "IN" "(" [list] ")")]
 * sum     = product {("+" | "-") product}
 * product = power {("*" | "/" | "%" | "DIV") power}
 * power   = factor ["^" factor]
 * factor  = ["+" | "-"] primary
 * primary = "(" or ")" | literal | name | name "(" [list] ")" | shape | instant | interval
 * </pre>
 */
final class TextReader {

  private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=");
  private static final Set<String> RESERVED =
      Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "DIV");

  private final Tokens tokens;
  private Token token;
  private int depth;

  private TextReader(String text) throws FilterException {
    this.tokens = new Tokens(text);
    this.token = tokens.next();
  }

  /**
   * @throws FilterException when it is no condition of CQL2 text, or too large a one
   */
  static Syntax read(String text) throws FilterException {
    Bounds.checkLength(text);
    TextReader reader = new TextReader(text);
    Syntax condition = reader.or();
    if (reader.token.kind() != Token.Kind.END) {
      throw reader.unexpected("AND、OR 或条件结束", "AND, OR or the end");
    }
    return condition;
  }

  private Syntax or() throws FilterException {
    Spot at = token.spot();
    Bounds.checkDepth(++depth, at);
    List<Syntax> parts = new ArrayList<>(List.of(and()));
    while (takeWord("OR")) {
      parts.add(and());
    }
    depth--;
    return joined("or", parts, at);
  }

  private Syntax and() throws FilterException {
    Spot at = token.spot();
    List<Syntax> parts = new ArrayList<>(List.of(not()));
    while (takeWord("AND")) {
      parts.add(not());
    }
    return joined("and", parts, at);
  }

  private static Syntax joined(String operator, List<Syntax> parts, Spot at)
      throws FilterException {
    Bounds.checkList(parts.size(), at);
    return parts.size() == 1 ? parts.get(0) : new Syntax.Call(operator, parts, at);
  }

  private Syntax not() throws FilterException {
    Spot at = token.spot();
    if (!takeWord("NOT")) {
      return test();
    }
    Bounds.checkDepth(++depth, at);
    Syntax part = not();
    depth--;
    return negated(part, at);
  }

  private static Syntax negated(Syntax part, Spot at) {
    return new Syntax.Call("not", List.of(part), at);
  }

  private Syntax test() throws FilterException {
    Syntax left = sum();
    Spot at = token.spot();
    if (token.kind() == Token.Kind.SIGN && COMPARISONS.contains(token.text())) {
      return new Syntax.Call(take().text(), List.of(left, sum()), at);
    }
    if (takeWord("IS")) {
      boolean negated = takeWord("NOT");
      expectWord("NULL");
      Syntax test = new Syntax.Call("isNull", List.of(left), at);
      return negated ? negated(test, at) : test;
    }
    if (takeWord("NOT")) {
      return negated(advanced(left, at), at);
    }
    return token.isWord("LIKE") || token.isWord("BETWEEN") || token.isWord("IN")
        ? advanced(left, at)
        : left;
  }

  private Syntax advanced(Syntax left, Spot at) throws FilterException {
    if (takeWord("LIKE")) {
      return new Syntax.Call("like", List.of(left, sum()), at);
    }
    if (takeWord("BETWEEN")) {
      Syntax least = sum();
      expectWord("AND");
      return new Syntax.Call("between", List.of(left, least, sum()), at);
    }
    if (takeWord("IN")) {
      return new Syntax.Call("in", List.of(left, array(this::or)), at);
    }
    throw unexpected("LIKE、BETWEEN 或 IN", "LIKE, BETWEEN or IN");
  }

  private Syntax sum() throws FilterException {
    return chain(this::product, Map.of("+", "+", "-", "-"));
  }

  private Syntax product() throws FilterException {
    return chain(this::power, Map.of("*", "*", "/", "/", "%", "%", "DIV", "div"));
  }

  /** From left to right; each operator is one level deeper in what comes of it. */
  private Syntax chain(Level operand, Map<String, String> operators) throws FilterException {
    int outside = depth;
    Syntax left = operand.read();
    for (String name = operator(operators); name != null; name = operator(operators)) {
      Spot at = token.spot();
      Bounds.checkDepth(++depth, at);
      take();
      left = new Syntax.Call(name, List.of(left, operand.read()), at);
    }
    depth = outside;
    return left;
  }

  private String operator(Map<String, String> operators) {
    return token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.WORD
        ? operators.get(token.text().toUpperCase(Locale.ROOT))
        : null;
  }

  private Syntax power() throws FilterException {
    Syntax base = factor();
    Spot at = token.spot();
    return takeSign("^") ? new Syntax.Call("^", List.of(base, factor()), at) : base;
  }

  private Syntax factor() throws FilterException {
    Spot at = token.spot();
    if (takeSign("-")) {
      return token.kind() == Token.Kind.NUMBER
          ? new Syntax.Literal(-number(), at)
          : new Syntax.Call("-", List.of(new Syntax.Literal(0.0, at), primary()), at);
    }
    takeSign("+");
    return primary();
  }

  private Syntax primary() throws FilterException {
    Spot at = token.spot();
    return switch (token.kind()) {
      case TEXT -> new Syntax.Literal(take().text(), at);
      case NUMBER -> new Syntax.Literal(number(), at);
      case QUOTED_NAME -> new Syntax.Name(take().text(), at);
      case WORD -> word(at);
      case SIGN -> bracket();
      case END -> throw unexpectedOperand();
    };
  }

  private Syntax bracket() throws FilterException {
    if (!takeSign("(")) {
      throw unexpectedOperand();
    }
    Syntax inside = or();
    expectSign(")");
    return inside;
  }

  private Syntax word(Spot at) throws FilterException {
    String upper = token.text().toUpperCase(Locale.ROOT);
    if (RESERVED.contains(upper)) {
      throw unexpectedOperand();
    }
    if (upper.equals("TRUE") || upper.equals("FALSE")) {
      take();
      return new Syntax.Literal(upper.equals("TRUE"), at);
    }
    if (Shapes.WORDS.contains(upper) && tokens.bracketFollows()) {
      return shape();
    }
    Token name = take();
    if (!token.isSign("(")) {
      return new Syntax.Name(name.text(), at);
    }
    return switch (upper) {
      case "BBOX" -> new Syntax.Shape(Shapes.box(numbers(), at), at);
      case "DATE", "TIMESTAMP" -> instant(upper, at);
      case "INTERVAL" -> interval(at);
      default -> call(name.text(), at);
    };
  }

  private Syntax call(String name, Spot at) throws FilterException {
    String operator = Operators.function(name, at);
    List<Syntax> arguments = operator.startsWith("a_") ? list(this::arrayOrValue) : list(this::or);
    return new Syntax.Call(operator, arguments, at);
  }

  private Syntax shape() throws FilterException {
    Token start = token;
    Syntax shape =
        new Syntax.Shape(Shapes.wkt(tokens.bracketed(start), start.spot()), start.spot());
    token = tokens.next();
    return shape;
  }

  private List<Double> numbers() throws FilterException {
    List<Double> numbers = new ArrayList<>();
    for (Syntax each : list(this::factor)) {
      if (!(each instanceof Syntax.Literal literal && literal.value() instanceof Double number)) {
        throw each.at().fault("应为数字", "a number is expected");
      }
      numbers.add(number);
    }
    return numbers;
  }

  private Syntax instant(String kind, Spot at) throws FilterException {
    expectSign("(");
    Token text = token;
    expect(Token.Kind.TEXT, "带单引号的日期", "a date in quotes");
    expectSign(")");
    return new Syntax.Day(
        kind.equals("DATE")
            ? Days.date(text.text(), text.spot())
            : Days.timestamp(text.text(), text.spot()),
        at);
  }

  private Syntax interval(Spot at) throws FilterException {
    return Days.interval(list(this::primary), at);
  }

  private Syntax array(Level element) throws FilterException {
    Spot at = token.spot();
    return new Syntax.Array(list(element), at);
  }

  /** Where an array may stand, a bracket is one. */
  private Syntax arrayOrValue() throws FilterException {
    return token.isSign("(") ? array(this::element) : or();
  }

  /** In double quotes as well: so the abstract tests of the standard write texts of an array. */
  private Syntax element() throws FilterException {
    Spot at = token.spot();
    return token.kind() == Token.Kind.QUOTED_NAME
        ? new Syntax.Literal(take().text(), at)
        : arrayOrValue();
  }

  private List<Syntax> list(Level element) throws FilterException {
    Bounds.checkDepth(++depth, token.spot());
    expectSign("(");
    List<Syntax> elements = new ArrayList<>();
    if (!token.isSign(")")) {
      do {
        Bounds.checkList(elements.size() + 1, token.spot());
        elements.add(element.read());
      } while (takeSign(","));
    }
    expectSign(")");
    depth--;
    return elements;
  }

  private double number() throws FilterException {
    Spot at = token.spot();
    double number = Double.parseDouble(take().text());
    if (!Double.isFinite(number)) {
      throw at.fault("数字太大", "a number that is too large");
    }
    return number;
  }

  private Token take() throws FilterException {
    Token taken = token;
    token = tokens.next();
    return taken;
  }

  private boolean takeWord(String keyword) throws FilterException {
    boolean there = token.isWord(keyword);
    if (there) {
      take();
    }
    return there;
  }

  private boolean takeSign(String sign) throws FilterException {
    boolean there = token.isSign(sign);
    if (there) {
      take();
    }
    return there;
  }

  private void expectWord(String keyword) throws FilterException {
    if (!takeWord(keyword)) {
      throw unexpected(keyword, keyword);
    }
  }

  private void expectSign(String sign) throws FilterException {
    if (!takeSign(sign)) {
      throw unexpected(sign, sign);
    }
  }

  private void expect(Token.Kind kind, String zh, String en) throws FilterException {
    if (token.kind() != kind) {
      throw unexpected(zh, en);
    }
    take();
  }

  private FilterException unexpectedOperand() {
    return unexpected("属性、值、函数或括号", "a property, a value, a function or a bracket");
  }

  private FilterException unexpected(String zh, String en) {
    boolean end = token.kind() == Token.Kind.END;
    String told = Bounds.told(token.text());
    return token
        .spot()
        .fault(
            "应为 " + zh + "，却" + (end ? "已结束" : "是 " + told),
            en + " is expected, not " + (end ? "the end" : told));
  }

  private interface Level {
    Syntax read() throws FilterException;
  }
}
