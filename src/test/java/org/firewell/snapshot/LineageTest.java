package org.firewell.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;
import org.firewell.snapshot.Change.Kind;
import org.junit.jupiter.api.Test;

/**
 * The desert's villages over twenty years. In 2012 a and b became ab; in 2015 c was split into c1
 * and c2; in 2016 ab was split into x and y; in 2018 y was renamed z; in 2019 e went under.
 */
class LineageTest {

  private static final LocalDate Y2010 = LocalDate.of(2010, 6, 1);
  private static final LocalDate Y2013 = LocalDate.of(2013, 6, 1);
  private static final LocalDate Y2017 = LocalDate.of(2017, 6, 1);
  private static final LocalDate Y2020 = LocalDate.of(2020, 6, 1);

  private final Scene scene = new Scene();

  LineageTest() {
    row("a", "", "2012-01-01", "ab").with("change_document", "市政〔2011〕9号").with("code", "A");
    row("b", "", "2012-01-01", "ab").with("change_document", "市政〔2011〕9号");
    row("ab", "2012-01-01", "2016-01-01", "x,y").with("code", "AB");
    row("c", "2005-01-01", "2015-01-01", "c1,c2").with("change_document", "市政〔2014〕1号");
    row("c1", "2015-01-01", "", "");
    row("c2", "2015-01-01", "", "");
    row("x", "2016-01-01", "", "").with("code", "AB");
    row("y", "2016-01-01", "2018-01-01", "z").with("code", "Y");
    row("z", "2018-01-01", "", "").with("code", "Z").with("aliases", "老村");
    row("e", "", "2019-01-01", "").with("change_document", "市政〔2018〕3号").with("aliases", "老村");
    row("n", "2019-05-01", "", "");
  }

  @Test
  void who_a_village_became_and_who_it_was() {
    assertThat(on("a", Y2010)).containsExactly("a");
    assertThat(on("a", Y2013)).containsExactly("ab");
    assertThat(on("a", Y2017)).containsExactly("x", "y");
    assertThat(on("a", Y2020)).containsExactly("x", "z");
    assertThat(on("z", Y2017)).containsExactly("y");
    assertThat(on("z", Y2013)).containsExactly("ab");
    assertThat(on("z", Y2010)).containsExactly("a", "b");
    assertThat(on("c2", Y2010)).containsExactly("c");
    assertThat(on("c", Y2020)).containsExactly("c1", "c2");
  }

  @Test
  void the_day_of_the_change_is_the_successors() {
    assertThat(on("a", LocalDate.of(2011, 12, 31))).containsExactly("a");
    assertThat(on("a", LocalDate.of(2012, 1, 1))).containsExactly("ab");
    assertThat(on("ab", LocalDate.of(2011, 12, 31))).containsExactly("a", "b");
  }

  @Test
  void nobody_follows_what_went_under_and_nobody_was_before_the_first() {
    assertThat(on("e", Y2020)).isEmpty();
    assertThat(on("n", Y2010)).isEmpty();
    assertThat(on("c", LocalDate.of(2004, 1, 1))).isEmpty();
    assertThat(on("nobody", Y2010)).isEmpty();
  }

  @Test
  void a_code_means_the_row_of_the_day_before_it_means_those_of_other_days() {
    // x kept the code of ab, of which it is a part
    assertThat(named("AB", Y2020)).containsExactly("x");
    assertThat(named("AB", Y2013)).containsExactly("ab");
    assertThat(named("AB", Y2010)).containsExactly("a", "b");
    assertThat(named("A", Y2017)).containsExactly("x", "y");
    assertThat(named("Y", Y2020)).containsExactly("z");
    assertThat(named("Z", Y2017)).containsExactly("y");
  }

  @Test
  void a_name_means_nobody_and_an_alias_of_two_means_neither() {
    scene.village("other").with("name", "c2");
    assertThat(named("Z村", Y2020)).isEmpty();
    assertThat(named("老村", Y2020)).containsExactly("z");
    // e and y: z, whose alias it is, was y then; but e carried it on the day, and stands
    assertThat(named("老村", Y2017)).containsExactly("e");
    scene.village("p").with("aliases", "双名");
    scene.village("q").with("aliases", "双名");
    assertThat(named("双名", Y2020)).isEmpty();
    assertThat(named("老村", LocalDate.of(2018, 6, 1))).isEmpty();
  }

  @Test
  void an_alias_that_two_carried_at_once_means_neither_later_too() {
    row("f", "", "2011-01-01", "x").with("aliases", "旧号");
    row("g", "", "2011-01-01", "y").with("aliases", "旧号");
    assertThat(named("旧号", Y2010)).isEmpty();
    assertThat(named("旧号", Y2020)).isEmpty();
  }

  @Test
  void the_change_log_tells_each_change_once() {
    List<Change> changes = lineage().changes(LocalDate.of(2011, 12, 31), Y2020);
    assertThat(changes)
        .containsExactly(
            change("2012-01-01", Kind.MERGED, "a b", "ab", "市政〔2011〕9号"),
            change("2015-01-01", Kind.SPLIT, "c", "c1 c2", "市政〔2014〕1号"),
            change("2016-01-01", Kind.SPLIT, "ab", "x y", null),
            change("2018-01-01", Kind.RENAMED, "y", "z", null),
            change("2019-01-01", Kind.ENDED, "e", "", "市政〔2018〕3号"),
            change("2019-05-01", Kind.NEW, "n", "", null));
    assertThat(lineage().changes(LocalDate.of(2012, 1, 1), LocalDate.of(2014, 12, 31))).isEmpty();
  }

  @Test
  void what_goes_into_one_that_stood_before_is_merged_and_not_renamed() {
    row("small", "", "2014-01-01", "big");
    row("big", "", "", "").with("change_document", "市政〔2013〕5号");
    assertThat(lineage().changes(Y2013, LocalDate.of(2014, 1, 1)))
        .containsExactly(change("2014-01-01", Kind.MERGED, "small", "big", "市政〔2013〕5号"));
    assertThat(on("small", Y2020)).containsExactly("big");
  }

  @Test
  void borders_drawn_anew_are_told_of_each_row_that_ended() {
    row("p", "", "2014-01-01", "r,s");
    row("q", "", "2014-01-01", "s");
    row("r", "2014-01-01", "", "");
    row("s", "2014-01-01", "", "");
    assertThat(lineage().changes(Y2013, LocalDate.of(2014, 1, 1)))
        .containsExactly(
            change("2014-01-01", Kind.SPLIT, "p", "r s", null),
            change("2014-01-01", Kind.MERGED, "q", "s", null));
  }

  @Test
  void a_circle_is_walked_once() {
    row("k1", "", "2012-01-01", "k2");
    row("k2", "2012-01-01", "2013-01-01", "k1,k2");
    row("k3", "2014-01-01", "2013-01-01", "k3");
    assertThat(on("k1", Y2020)).isEmpty();
    assertThat(on("k2", Y2020)).isEmpty();
    assertThat(on("k3", Y2020)).isEmpty();
    assertThat(on("k2", Y2010)).containsExactly("k1");
  }

  @Test
  void a_gap_belongs_to_nobody_and_successors_that_are_not_there_are_told_as_they_stand() {
    row("g1", "", "2012-01-01", "g2,gone");
    row("g2", "2014-01-01", "", "");
    assertThat(on("g1", Y2013)).isEmpty();
    assertThat(on("g2", Y2013)).isEmpty();
    assertThat(on("g1", Y2017)).containsExactly("g2");
    assertThat(lineage().changes(Y2010, LocalDate.of(2012, 1, 1)))
        .contains(change("2012-01-01", Kind.SPLIT, "g1", "g2 gone", null));
  }

  @Test
  void the_scope_of_a_year_is_closed_on_its_first_of_january() {
    row("late", "", "2018-07-01", "x").with("change_document", "市政〔2018〕7号");
    row("young", "2018-03-01", "", "");
    Snapshot snapshot =
        scene.snapshot(org.firewell.scene.Laws.desert(), LocalDate.of(2018, 12, 31));
    Scope scope = snapshot.scope();
    assertThat(scope.frozenOn()).isEqualTo("2018-01-01");
    assertThat(ids(scope.villages())).containsExactly("c1", "c2", "e", "late", "x", "z");
    assertThat(ids(scope.became(village("late")))).containsExactly("x");
    assertThat(ids(scope.became(village("x")))).containsExactly("x");
    assertThat(ids(scope.added())).containsExactly("young");
    assertThat(scope.changes())
        .containsExactly(
            change("2018-03-01", Kind.NEW, "young", "", null),
            change("2018-07-01", Kind.MERGED, "late", "x", "市政〔2018〕7号"));
  }

  @Test
  void a_snapshots_id_tells_what_its_divisions_were() {
    String before = scene.snapshot().id();
    row("old", "", "2012-01-01", "x");
    assertThat(scene.snapshot().id()).isNotEqualTo(before);
  }

  private Thing<?> row(String id, String from, String to, String successors) {
    return scene
        .village(id)
        .with("valid_from", from)
        .with("valid_to", to)
        .with("successors", successors);
  }

  private Village village(String id) {
    return lineage().find(id).orElseThrow();
  }

  private Lineage<Village> lineage() {
    return Lineage.of(scene.ground().list(FeatureType.VILLAGES));
  }

  private List<String> on(String id, LocalDate day) {
    return ids(lineage().on(id, day));
  }

  private List<String> named(String word, LocalDate day) {
    return ids(lineage().named(word, day));
  }

  private static List<String> ids(List<? extends Feature> features) {
    return features.stream().map(Feature::id).toList();
  }

  private static Change change(String on, Kind kind, String ids, String into, String document) {
    return new Change(LocalDate.parse(on), kind, words(ids), words(into), document);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
