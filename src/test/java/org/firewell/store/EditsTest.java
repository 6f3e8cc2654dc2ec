package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.Edit.Kind;
import org.firewell.feature.Edits;
import org.firewell.feature.Edits.Change;
import org.firewell.feature.Edits.ChangedSinceException;
import org.firewell.feature.Edits.Kept;
import org.firewell.feature.Edits.Query;
import org.firewell.feature.Edits.Since;
import org.firewell.feature.Edits.UndoneAlreadyException;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Features.ChangedMeanwhileException;
import org.firewell.feature.Features.Merged;
import org.firewell.feature.Features.MergedLayer;
import org.firewell.feature.Features.Versioned;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Layer;
import org.firewell.render.GeoJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What {@link Edits} promises, kept by the store on each of its databases. */
abstract class EditsTest extends StoreTest {

  private static final County COUNTY =
      new County("晋江市", LocalDate.of(2022, 12, 31), List.of("jinjiang-2022", "gb"));
  private static final County OTHER = new County("石狮市", null, List.of());
  private static final Query ALL = new Query(null, null, null, null, null, null, 1000, 0);

  private Features features;
  private Edits edits;

  @BeforeAll
  void findThePorts() {
    features = store.features();
    edits = store.edits();
  }

  @BeforeEach
  void empty_the_store() {
    store.empty();
  }

  @Test
  void every_write_is_kept_with_who_when_and_what() {
    Hydrant flowing = hydrant("h", 15);
    Hydrant dry = hydrant("h", 0);
    features.load(
        COUNTY,
        Ground.of(Map.of(FeatureType.PIPES, Samples.full(FeatureType.PIPES))),
        Map.of(),
        new Edit.Draft(Drafts.AT, "li", "administrator", Kind.IMPORT, "jinjiang.zip", "第一次"));
    features.add(FeatureType.HYDRANTS, List.of(flowing), by("wang", Kind.CREATE));
    features.replace(dry, 0, by("chen", Kind.REPLACE));
    features.remove(FeatureType.HYDRANTS, "h", 1, by("wu", Kind.REMOVE));

    List<Kept> all = edits.list(ALL).edits();

    assertThat(all)
        .extracting(kept -> kept.edit().by())
        .containsExactly("wu", "chen", "wang", "li");
    assertThat(all)
        .extracting(kept -> kept.edit().id())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(all.get(3).edit())
        .isEqualTo(
            new Edit(
                all.get(3).edit().id(),
                Drafts.AT,
                "li",
                "administrator",
                Kind.IMPORT,
                "jinjiang.zip",
                "第一次",
                null));
    assertThat(all.get(3).changes())
        .isEqualTo(Map.of(FeatureType.PIPES, (long) Samples.full(FeatureType.PIPES).size()));
    assertThat(changes(all.get(2))).containsExactly(change(null, flowing, 0));
    assertThat(changes(all.get(1))).containsExactly(change(flowing, dry, 1));
    assertThat(changes(all.get(0))).containsExactly(change(dry, null, 2));
    assertThat(edits.find(all.get(1).edit().id())).contains(all.get(1));
    assertThat(edits.find(-1)).isEmpty();
  }

  @Test
  void a_refused_write_is_no_edit() {
    features.add(FeatureType.HYDRANTS, List.of(hydrant("h", 15)), by("wang", Kind.CREATE));

    assertThatThrownBy(() -> features.remove(FeatureType.HYDRANTS, "h", 7, by("wu", Kind.REMOVE)))
        .isInstanceOf(ChangedMeanwhileException.class)
        .hasMessage("h is no longer at version 7");
    assertThatThrownBy(
            () -> features.remove(FeatureType.HYDRANTS, "nobody", 0, by("wu", Kind.REMOVE)))
        .isInstanceOf(ChangedMeanwhileException.class);

    assertThat(edits.list(ALL).matched()).isEqualTo(1);
  }

  @TestFactory
  List<DynamicTest> a_removed_feature_comes_back_in_every_word() {
    return FeatureType.all().stream()
        .map(type -> DynamicTest.dynamicTest(type.name(), () -> comesBack(type)))
        .toList();
  }

  private <F extends Feature> void comesBack(FeatureType<F> type) {
    List<F> all = new ArrayList<>(Samples.blank(type));
    all.addAll(Samples.full(type));
    features.add(type, all, by("wang", Kind.CREATE));
    for (F feature : all) {
      features.remove(type, feature.id(), 0, by("wu", Kind.REMOVE));
      undoLast();
    }

    assertThat(features.list(type)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(edits.history(type, all.get(0).id()))
        .extracting(past -> past.change().before() != null, past -> past.change().after() != null)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(false, true),
            org.assertj.core.groups.Tuple.tuple(true, false),
            org.assertj.core.groups.Tuple.tuple(false, true));
  }

  @Test
  void edits_are_listed_by_who_when_kind_and_feature_page_by_page() {
    Instant later = Drafts.AT.plusSeconds(60);
    features.add(
        FeatureType.HYDRANTS, List.of(hydrant("h", 1), hydrant("i", 1)), by("wang", Kind.CREATE));
    features.replace(
        hydrant("h", 2), 0, new Edit.Draft(later, "wu", "planner", Kind.REPLACE, null, null));
    features.add(FeatureType.PIPES, Samples.full(FeatureType.PIPES), by("wang", Kind.IMPORT));

    assertThat(listed(new Query("wang", null, null, null, null, null, 9, 0)))
        .containsExactly(Kind.IMPORT, Kind.CREATE);
    assertThat(listed(new Query(null, later, null, null, null, null, 9, 0)))
        .containsExactly(Kind.REPLACE);
    assertThat(listed(new Query(null, null, Drafts.AT, null, null, null, 9, 0)))
        .containsExactly(Kind.IMPORT, Kind.CREATE);
    assertThat(listed(new Query(null, null, null, Kind.CREATE, null, null, 9, 0)))
        .containsExactly(Kind.CREATE);
    assertThat(listed(new Query(null, null, null, null, FeatureType.HYDRANTS, null, 9, 0)))
        .containsExactly(Kind.REPLACE, Kind.CREATE);
    assertThat(listed(new Query(null, null, null, null, FeatureType.HYDRANTS, "i", 9, 0)))
        .containsExactly(Kind.CREATE);
    Edits.Page page = edits.list(new Query(null, null, null, null, null, null, 1, 1));
    assertThat(page.edits()).extracting(kept -> kept.edit().kind()).containsExactly(Kind.REPLACE);
    assertThat(page.matched()).isEqualTo(3);
    assertThat(edits.list(new Query("nobody", null, null, null, null, null, 9, 0)))
        .isEqualTo(new Edits.Page(List.of(), 0));
  }

  private List<Kind> listed(Query query) {
    Edits.Page page = edits.list(query);
    assertThat(page.matched()).isEqualTo(page.edits().size());
    return page.edits().stream().map(kept -> kept.edit().kind()).toList();
  }

  @Test
  void the_changes_of_an_edit_come_page_by_page_in_the_order_of_ids() {
    List<Hydrant> many =
        IntStream.range(0, 2500).mapToObj(n -> hydrant("h" + (3000 + n), n)).toList();
    features.add(FeatureType.HYDRANTS, many, by("wang", Kind.IMPORT));
    long edit = last();

    assertThat(edits.changes(edit, 2, 1200))
        .extracting(Change::after)
        .containsExactly(many.get(1200), many.get(1201));
    assertThat(edits.changes(edit, 5000, 0)).extracting(Change::after).isEqualTo(many);
  }

  @Test
  void an_import_is_undone_as_one_step_and_the_undo_as_well() {
    features.load(COUNTY, Ground.of(Map.of()), Map.of(), Drafts.imported());
    String before = everything();
    features.load(
        OTHER,
        Ground.of(
            Map.of(
                FeatureType.HYDRANTS,
                IntStream.range(0, 2500).mapToObj(n -> hydrant("h" + n, n)).toList(),
                FeatureType.PIPES,
                List.of())),
        Map.of(FeatureType.HYDRANTS, new Layer("h.geojson", "水利局", null, null)),
        Drafts.imported());
    String after = everything();
    long imported = last();

    long undo = edits.undo(imported, by("li", Kind.UNDO));

    assertThat(everything()).isEqualTo(before);
    assertThat(features.layers()).isEmpty();
    assertThat(features.county()).contains(COUNTY);
    Kept kept = edits.find(undo).orElseThrow();
    assertThat(kept.edit().undoes()).isEqualTo(imported);
    assertThat(kept.edit().kind()).isEqualTo(Kind.UNDO);
    assertThat(kept.changes()).isEqualTo(Map.of(FeatureType.HYDRANTS, 2500L));
    assertThat(edits.find(imported).orElseThrow().undoneBy()).isEqualTo(undo);

    long redo = edits.undo(undo, by("li", Kind.UNDO));

    assertThat(everything()).isEqualTo(after);
    assertThat(edits.find(imported).orElseThrow().undoneBy()).isNull();
    assertThat(edits.find(undo).orElseThrow().undoneBy()).isEqualTo(redo);
    edits.undo(imported, by("li", Kind.UNDO));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void what_was_changed_since_is_listed_and_nothing_is_undone() {
    features.add(
        FeatureType.HYDRANTS,
        List.of(hydrant("a", 1), hydrant("b", 1), hydrant("c", 1)),
        by("wang", Kind.IMPORT));
    long imported = last();
    features.replace(hydrant("b", 2), 0, by("wu", Kind.REPLACE));
    Edit replaced = edits.find(last()).orElseThrow().edit();
    features.remove(FeatureType.HYDRANTS, "c", 0, by("chen", Kind.REMOVE));
    Edit removed = edits.find(last()).orElseThrow().edit();
    String before = everything();
    long revision = features.revisions().store();

    ChangedSinceException refused =
        catchThrowableOfType(
            ChangedSinceException.class, () -> edits.undo(imported, by("li", Kind.UNDO)));

    assertThat(refused.since())
        .containsExactly(new Since("hydrants", "b", replaced), new Since("hydrants", "c", removed));
    assertThat(everything()).isEqualTo(before);
    assertThat(features.revisions().store()).isEqualTo(revision);
  }

  /** As two steps that leave the hydrant as it is: the first is not taken from under the second. */
  @Test
  void what_was_written_since_in_the_same_words_was_written_since() {
    features.add(FeatureType.HYDRANTS, List.of(hydrant("a", 1)), by("wang", Kind.CREATE));
    features.replace(hydrant("a", 1), 0, by("wu", Kind.STEP));
    long first = last();
    features.replace(hydrant("a", 1), 1, by("wu", Kind.STEP));
    Edit second = edits.find(last()).orElseThrow().edit();

    assertThatThrownBy(() -> edits.undo(first, by("li", Kind.UNDO)))
        .isInstanceOfSatisfying(
            ChangedSinceException.class,
            e -> assertThat(e.since()).containsExactly(new Since("hydrants", "a", second)));

    undoLast();
    edits.undo(first, by("li", Kind.UNDO));
    assertThat(edits.find(first).orElseThrow().undoneBy()).isNotNull();
  }

  @Test
  void a_dataset_is_merged_what_stands_is_left_and_what_differs_is_told() {
    features.load(
        COUNTY,
        Ground.of(Map.of(FeatureType.HYDRANTS, List.of(hydrant("a", 1), hydrant("b", 1)))),
        Map.of(),
        Drafts.imported());
    String before = everything();
    Ground ground =
        Ground.of(
            Map.of(
                FeatureType.HYDRANTS,
                List.of(hydrant("a", 1), hydrant("b", 2), hydrant("c", 3)),
                FeatureType.PIPES,
                List.of()));

    Merged merged = features.merge(OTHER, ground, Map.of(), false, Drafts.imported());

    assertThat(merged.layers().get(FeatureType.HYDRANTS))
        .isEqualTo(new MergedLayer(List.of("c"), List.of("a"), List.of(), List.of("b")));
    assertThat(merged.layers().get(FeatureType.PIPES))
        .isEqualTo(new MergedLayer(List.of(), List.of(), List.of(), List.of()));
    assertThat(features.find(FeatureType.HYDRANTS, "b").orElseThrow().feature())
        .isEqualTo(hydrant("b", 1));
    assertThat(features.county()).contains(COUNTY);
    assertThat(features.layers()).containsKey(FeatureType.PIPES);
    assertThat(features.merge(OTHER, ground, Map.of(), false, Drafts.imported()).edit()).isNull();

    Merged replaced = features.merge(OTHER, ground, Map.of(), true, Drafts.imported());

    assertThat(replaced.layers().get(FeatureType.HYDRANTS).replaced()).containsExactly("b");
    assertThat(features.find(FeatureType.HYDRANTS, "b").orElseThrow().feature())
        .isEqualTo(hydrant("b", 2));
    edits.undo(replaced.edit(), by("li", Kind.UNDO));
    edits.undo(merged.edit(), by("li", Kind.UNDO));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void a_layer_that_others_filled_since_stays() {
    features.add(FeatureType.HYDRANTS, List.of(hydrant("a", 1)), by("wang", Kind.CREATE));
    long first = last();
    features.add(FeatureType.HYDRANTS, List.of(hydrant("b", 1)), by("wu", Kind.CREATE));

    edits.undo(first, by("li", Kind.UNDO));

    assertThat(features.layers()).containsOnlyKeys(FeatureType.HYDRANTS);
    assertThat(features.list(FeatureType.HYDRANTS)).containsExactly(hydrant("b", 1));
  }

  @Test
  void a_county_that_was_renamed_since_is_told() {
    features.load(COUNTY, Ground.of(Map.of()), Map.of(), Drafts.imported());
    long first = last();
    features.load(OTHER, Ground.of(Map.of()), Map.of(), Drafts.imported());
    Edit second = edits.find(last()).orElseThrow().edit();

    assertThatThrownBy(() -> edits.undo(first, by("li", Kind.UNDO)))
        .isInstanceOfSatisfying(
            ChangedSinceException.class,
            e -> assertThat(e.since()).containsExactly(new Since("county", null, second)));

    edits.undo(second.id(), by("li", Kind.UNDO));
    edits.undo(first, by("li", Kind.UNDO));
    assertThat(features.county()).isEmpty();
  }

  @Test
  void what_is_undone_is_not_undone_again() {
    features.add(FeatureType.HYDRANTS, List.of(hydrant("a", 1)), by("wang", Kind.CREATE));
    long edit = last();
    long undo = edits.undo(edit, by("li", Kind.UNDO));
    features.add(FeatureType.HYDRANTS, List.of(hydrant("a", 1)), by("wang", Kind.CREATE));

    assertThatThrownBy(() -> edits.undo(edit, by("li", Kind.UNDO)))
        .isInstanceOfSatisfying(
            UndoneAlreadyException.class, e -> assertThat(e.by()).isEqualTo(undo));
    assertThatThrownBy(() -> edits.undo(-1, by("li", Kind.UNDO)))
        .isInstanceOf(Edits.NoSuchEditException.class);
  }

  /** Else who read the first would overwrite the second without knowing it. */
  @Test
  void a_version_is_never_given_twice_to_an_id() {
    features.add(FeatureType.HYDRANTS, List.of(hydrant("h", 1)), by("wang", Kind.CREATE));
    features.remove(FeatureType.HYDRANTS, "h", 0, by("wu", Kind.REMOVE));
    features.add(FeatureType.HYDRANTS, List.of(hydrant("h", 2)), by("wang", Kind.CREATE));

    assertThat(features.find(FeatureType.HYDRANTS, "h"))
        .contains(new Versioned<>(hydrant("h", 2), 2));
    assertThatThrownBy(() -> features.replace(hydrant("h", 3), 0, by("wu", Kind.REPLACE)))
        .isInstanceOf(ChangedMeanwhileException.class);
  }

  @Test
  void the_history_of_a_feature_tells_each_change_the_newest_first() {
    features.add(FeatureType.HYDRANTS, List.of(hydrant("h", 1)), by("wang", Kind.CREATE));
    features.replace(hydrant("h", 2), 0, by("wu", Kind.REPLACE));
    undoLast();

    List<Edits.Past> history = edits.history(FeatureType.HYDRANTS, "h");

    assertThat(history)
        .extracting(past -> past.edit().edit().kind())
        .containsExactly(Kind.UNDO, Kind.REPLACE, Kind.CREATE);
    assertThat(history)
        .extracting(Edits.Past::change)
        .containsExactly(
            change(hydrant("h", 2), hydrant("h", 1), 2),
            change(hydrant("h", 1), hydrant("h", 2), 1),
            change(null, hydrant("h", 1), 0));
    assertThat(edits.history(FeatureType.HYDRANTS, "nobody")).isEmpty();
  }

  /** Random edits, undone from the last to the first; after each step all is as it was before. */
  @TestFactory
  List<DynamicTest> undoing_everything_in_reverse_gives_back_the_same_bytes() {
    return IntStream.range(0, 3)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> thereAndBack(seed)))
        .toList();
  }

  private void thereAndBack(int seed) {
    store.empty();
    Random random = new Random(seed);
    List<Long> made = new ArrayList<>();
    List<String> states = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      String before = everything();
      if (makesRandomEdit(random, made)) {
        states.add(before);
        made.add(last());
      }
    }
    assertThat(made).hasSizeGreaterThan(10);
    for (int n = made.size() - 1; n >= 0; n--) {
      edits.undo(made.get(n), by("li", Kind.UNDO));
      assertThat(everything()).as("edit %s undone", n).isEqualTo(states.get(n));
    }
    assertThat(edits.list(ALL).matched()).isEqualTo(2L * made.size());
  }

  private boolean makesRandomEdit(Random random, List<Long> made) {
    FeatureType<?> type = FeatureType.all().get(random.nextInt(FeatureType.all().size()));
    switch (random.nextInt(6)) {
      case 0 -> load(random, type);
      case 1, 2 -> {
        return adds(random, type);
      }
      case 3 -> {
        return changes(random, type, false);
      }
      case 4 -> {
        return changes(random, type, true);
      }
      default -> {
        if (made.isEmpty()) {
          return false;
        }
        edits.undo(made.get(made.size() - 1), by("li", Kind.UNDO));
      }
    }
    return true;
  }

  private <F extends Feature> void load(Random random, FeatureType<F> type) {
    Ground ground =
        Ground.of(Map.of(type, List.of(type.create(shape(type), values("l" + random.nextInt())))));
    features.load(
        random.nextBoolean() ? COUNTY : OTHER,
        ground,
        Map.of(type, new Layer("f" + random.nextInt(3), null, null, null)),
        Drafts.imported());
  }

  private <F extends Feature> boolean adds(Random random, FeatureType<F> type) {
    String id = "x" + random.nextInt(4);
    if (features.find(type, id).isPresent()) {
      return false;
    }
    features.add(type, List.of(type.create(shape(type), values(id))), by("wu", Kind.CREATE));
    return true;
  }

  private <F extends Feature> boolean changes(Random random, FeatureType<F> type, boolean removes) {
    List<F> all = features.list(type);
    if (all.isEmpty()) {
      return false;
    }
    F some = all.get(random.nextInt(all.size()));
    long version = features.find(type, some.id()).orElseThrow().version();
    if (removes) {
      features.remove(type, some.id(), version, by("wu", Kind.REMOVE));
    } else {
      Map<String, Object> values = values(some.id());
      values.put("name", "n" + random.nextInt());
      features.replace(type.create(shape(type), values), version, by("wu", Kind.REPLACE));
    }
    return true;
  }

  private static org.locationtech.jts.geom.Geometry shape(FeatureType<?> type) {
    return Samples.full(type).get(0).geometry();
  }

  private static Map<String, Object> values(String id) {
    return new HashMap<>(Map.of("id", id));
  }

  /** The county, its layers and every collection as a file, byte by byte. */
  private String everything() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        (features.county() + "\n" + features.layers() + "\n").getBytes(StandardCharsets.UTF_8));
    FeatureType.all()
        .forEach(type -> GeoJson.write(bytes, features.list(type), new LinkedHashMap<>()));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private long last() {
    return edits
        .list(new Query(null, null, null, null, null, null, 1, 0))
        .edits()
        .get(0)
        .edit()
        .id();
  }

  private void undoLast() {
    edits.undo(last(), by("li", Kind.UNDO));
  }

  private List<Change> changes(Kept kept) {
    return edits.changes(kept.edit().id(), 100, 0);
  }

  private static Change change(Hydrant before, Hydrant after, long version) {
    String id = Optional.ofNullable(before).orElse(after).id();
    return new Change(FeatureType.HYDRANTS, id, before, after, version);
  }

  private static Hydrant hydrant(String id, double litresPerSecond) {
    return Samples.hydrant(id, 118.5, 24.7, Map.of("flow_l_s", litresPerSecond));
  }

  private static Edit.Draft by(String name, Kind kind) {
    return new Edit.Draft(Drafts.AT, name, "water_bureau", kind, null, null);
  }
}
