package org.firewell.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firewell.ledger.Rule.Kind;
import org.junit.jupiter.api.Test;

/** The method's page shows what the machine does. */
class LedgerPageTest {

  private static final Path PAGE = Path.of("src/docs/methods/ledger.md");
  private static final Path ROOM = Path.of("src/main/java/org/firewell/ledger");
  private static final Pattern CODE =
      Pattern.compile(
          "(?:refuse|refused|Refusal|before|measured|register)\\(\\s*\"([a-z]+(?:_[a-z]+)*)\"");

  @Test
  void the_table_of_the_page_is_that_of_the_machine() throws IOException {
    assertThat(Files.readString(PAGE)).contains(table());
  }

  @Test
  void what_each_step_asks_is_on_the_page() throws IOException {
    assertThat(Files.readString(PAGE)).contains(asks());
  }

  @Test
  void why_a_pair_is_refused_is_on_the_page() throws IOException {
    assertThat(Files.readString(PAGE)).contains(reasons());
  }

  @Test
  void every_code_of_a_refusal_is_on_the_page() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(codes())
        .hasSizeGreaterThan(25)
        .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| from \\ to |");
    State[] states = State.values();
    Arrays.stream(states).forEach(to -> table.append(" ").append(to.word()).append(" |"));
    table.append("\n|---|").append("---|".repeat(states.length)).append('\n');
    for (State from : froms()) {
      table.append("| ").append(name(from)).append(" |");
      for (State to : states) {
        table.append(" ").append(sign(from, to)).append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String sign(State from, State to) {
    return switch (StateMachine.rule(from, to).kind()) {
      case ALLOWED -> "yes";
      case WITH_REASON -> "reason";
      case RESUMED -> "resumed";
      case REFUSED -> from == to ? "=" : "no";
    };
  }

  /** Each refusal of a pair once, with the pairs that it holds of. */
  private static String reasons() {
    Map<Rule, List<String>> pairs = new LinkedHashMap<>();
    for (State from : froms()) {
      for (State to : State.values()) {
        Rule rule = StateMachine.rule(from, to);
        if (rule.kind() == Kind.REFUSED && from != to) {
          pairs.computeIfAbsent(rule, r -> new ArrayList<>()).add(name(from) + " → " + to.word());
        }
      }
    }
    return pairs.entrySet().stream()
        .map(
            of ->
                "| `%s` | %s | %s | %s |\n"
                    .formatted(
                        of.getKey().code(),
                        of.getKey().en(),
                        of.getKey().zh(),
                        String.join(", ", of.getValue())))
        .collect(Collectors.joining());
  }

  private static String asks() {
    StringBuilder asks = new StringBuilder();
    for (State from : froms()) {
      for (State to : State.values()) {
        List<Ask> asked =
            StateMachine.asks(from, to).stream().filter(ask -> ask != Ask.REASON).toList();
        if (StateMachine.rule(from, to).kind() != Kind.REFUSED && !asked.isEmpty()) {
          String words = asked.stream().map(Ask::word).collect(Collectors.joining(", "));
          asks.append("| %s → %s | %s |\n".formatted(name(from), to.word(), words));
        }
      }
    }
    return asks.toString();
  }

  private static Set<String> codes() throws IOException {
    try (Stream<Path> files = Files.list(ROOM)) {
      return files
          .map(LedgerPageTest::read)
          .flatMap(text -> CODE.matcher(text).results().map(found -> found.group(1)))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<State> froms() {
    List<State> froms = new ArrayList<>(Arrays.asList(State.values()));
    froms.add(0, null);
    return froms;
  }

  private static String name(State stateOrNull) {
    return stateOrNull == null ? "unknown" : stateOrNull.word();
  }
}
