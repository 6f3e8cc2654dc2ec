package org.firewell.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.firewell.exchange.Comparison.Settled;
import org.firewell.feature.Attribute;
import org.firewell.feature.Hydrant;

/** What holds of every file and every register. */
class ComparisonPropertyTest {

  @Property(tries = 1000)
  void the_order_of_the_rows_changes_nothing(@ForAll long seed) {
    Scenes scenes = new Scenes(seed);
    Desk<Hydrant> desk = scenes.desk();
    List<String> before = told(desk);

    desk.rows = scenes.renumbered(desk.rows);

    assertThat(told(desk)).containsExactlyInAnyOrderElementsOf(before);
  }

  /** Each row with what becomes of it, without its number. */
  private static List<String> told(Desk<Hydrant> desk) {
    Map<Long, Incoming<Hydrant>> byRow = new HashMap<>();
    desk.rows.forEach(row -> byRow.put(row.row(), row));
    List<String> told = new ArrayList<>();
    for (Line line : desk.comparison().lines()) {
      told.add(
          Ids.content(byRow.get(line.row()))
              + " -> "
              + line.outcome()
              + " "
              + line.id()
              + " "
              + line.stands()
              + " "
              + line.differences());
    }
    return told;
  }

  @Property(tries = 1000)
  void every_row_has_one_line_and_nothing_that_stands_is_two_rows(@ForAll long seed) {
    Desk<Hydrant> desk = new Scenes(seed).desk();

    List<Match<Hydrant>> matches =
        Matching.of(desk.type, desk.rows, desk.standing, desk.said, "supplier");

    assertThat(desk.comparison().lines())
        .extracting(Line::row)
        .containsExactlyElementsOf(desk.rows.stream().map(Incoming::row).toList());
    assertThat(matches.stream().map(Match::stands).filter(Objects::nonNull))
        .doesNotHaveDuplicates();
  }

  @Property(tries = 1000)
  void a_file_that_was_taken_changes_nothing_when_it_comes_again(
      @ForAll long seed, @ForAll boolean fileIsRight) {
    Desk<Hydrant> desk = new Scenes(seed).desk();
    desk.take(new Decisions(fileIsRight ? Decision.FILE : Decision.REGISTER, Map.of()));

    Settled<Hydrant> again = desk.take();

    assertThat(again.added()).isEmpty();
    assertThat(again.changed()).isEmpty();
    assertThat(again.remembered()).isEmpty();
    assertThat(again.lines()).extracting(Line::outcome).doesNotContain(Outcome.CONFLICT);
  }

  @Property(tries = 1000)
  void what_was_taken_of_a_file_is_the_same_when_it_comes_again_whatever_was_decided(
      @ForAll long seed) {
    Scenes scenes = new Scenes(seed);
    Desk<Hydrant> desk = scenes.desk();
    List<Line> first = desk.take(scenes.decisions(desk.rows.size())).lines();

    List<Outcome> again = desk.outcomes();

    for (int i = 0; i < again.size(); i++) {
      Outcome then = first.get(i).outcome();
      if (then == Outcome.ADDED || then == Outcome.CHANGED || then == Outcome.SAME) {
        assertThat(again.get(i)).as("%s", first.get(i)).isEqualTo(Outcome.SAME);
      }
    }
  }

  /** What stands changes without a decision only where the sender said the same before. */
  @Property(tries = 1000)
  void the_registers_own_edits_survive_every_file(@ForAll long seed) {
    Scenes scenes = new Scenes(seed);
    Desk<Hydrant> desk = scenes.desk();
    Map<String, Hydrant> before = new HashMap<>();
    desk.standing.forEach(hydrant -> before.put(hydrant.id(), hydrant));
    Said said = desk.said;

    desk.take();

    before.forEach(
        (id, hydrant) -> {
          Hydrant after = desk.find(id);
          for (Attribute attribute : desk.type.attributes()) {
            Object was = attribute.of(hydrant);
            Object known =
                said.of(id).map(thing -> thing.values().get(attribute.name())).orElse(null);
            if (!Objects.equals(attribute.of(after), was) && was != null) {
              assertThat(was).as("%s of %s", attribute.name(), id).isEqualTo(known);
            }
          }
          if (!after.geometry().equals(hydrant.geometry())) {
            assertThat(Sameness.isWithin(said.of(id).orElseThrow().place(), hydrant.geometry(), 5))
                .isTrue();
          }
        });
  }
}
