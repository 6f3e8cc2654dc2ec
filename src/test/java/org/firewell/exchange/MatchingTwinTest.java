package org.firewell.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.firewell.feature.Hydrant;
import org.locationtech.jts.geom.Coordinate;

/** The matching by an index beside the one that looks at every pair. */
class MatchingTwinTest {

  @Property(tries = 2000)
  void both_take_each_row_for_the_same(@ForAll long seed) {
    Desk<Hydrant> desk = new Scenes(seed).desk();

    Map<Long, NaiveMatching.Told> told =
        Matching.of(desk.type, desk.rows, desk.standing, desk.said, "supplier").stream()
            .collect(
                Collectors.toMap(
                    match -> match.row().row(),
                    match ->
                        new NaiveMatching.Told(
                            match.basis(),
                            match.stands() == null ? null : match.stands().id(),
                            match.other()),
                    (a, b) -> a,
                    TreeMap::new));

    List<Incoming<Hydrant>> inOrder =
        desk.rows.stream()
            .sorted(
                Comparator.comparing(MatchingTwinTest::id)
                    .thenComparing(
                        MatchingTwinTest::place, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(row -> Ids.content(row)))
            .toList();
    assertThat(told).isEqualTo(new NaiveMatching(inOrder, desk.standing, desk.said).run());
  }

  private static String id(Incoming<Hydrant> row) {
    return Ids.isGiven(row) ? row.feature().id() : "";
  }

  private static Coordinate place(Incoming<Hydrant> row) {
    return row.feature().geometry() == null ? null : row.feature().geometry().getCoordinate();
  }
}
