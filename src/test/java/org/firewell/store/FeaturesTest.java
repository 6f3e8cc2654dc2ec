package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.firewell.feature.Barrier;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Features.AlreadyThereException;
import org.firewell.feature.Features.ChangedMeanwhileException;
import org.firewell.feature.Features.Kept;
import org.firewell.feature.Features.Versioned;
import org.firewell.feature.Figure;
import org.firewell.feature.Figures;
import org.firewell.feature.Figures.Conflict;
import org.firewell.feature.Figures.Entered;
import org.firewell.feature.Figures.Entering;
import org.firewell.feature.Figures.Entry;
import org.firewell.feature.Figures.OtherwiseException;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Layer;
import org.firewell.feature.Revisions;
import org.firewell.query.Cql2;
import org.firewell.query.Filter;
import org.firewell.query.FilterException;
import org.firewell.query.Query;
import org.firewell.query.Queryables;
import org.firewell.query.Search;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Envelope;

/** What {@link Features} promises, kept by the store on each of its databases. */
abstract class FeaturesTest extends StoreTest {

  private static final County COUNTY =
      new County("晋江市", LocalDate.of(2022, 12, 31), List.of("jinjiang-2022", "gb"));

  private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
  private static final Instant AT = Instant.parse("2024-01-02T03:04:05Z");

  private static final Edit.Draft CREATE = Drafts.of(Edit.Kind.CREATE);
  private static final Edit.Draft REPLACE = Drafts.of(Edit.Kind.REPLACE);

  private Features features;
  private Search search;
  private Figures figures;

  /** The words before a statement that ask for its plan. */
  abstract String explain();

  abstract void assertLooksUpTheIndex(String plan);

  @BeforeAll
  void findThePorts() {
    features = store.features();
    search = store.search();
    figures = store.figures();
  }

  @BeforeEach
  void empty_the_store() {
    store.empty();
  }

  @TestFactory
  List<DynamicTest> every_feature_comes_back_as_it_went_in() {
    return FeatureType.all().stream()
        .map(type -> DynamicTest.dynamicTest(type.name(), () -> comesBack(type)))
        .toList();
  }

  private <F extends Feature> void comesBack(FeatureType<F> type) {
    List<F> all = new ArrayList<>(Samples.blank(type));
    all.addAll(Samples.full(type));

    features.add(type, all, CREATE);

    assertThat(features.list(type)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(features.find(type, all.get(0).id())).contains(new Versioned<>(all.get(0), 0));
  }

  @Test
  void an_id_that_is_not_kept_is_not_found() {
    assertThat(features.find(FeatureType.HYDRANTS, "nobody")).isEmpty();
  }

  @Test
  void features_are_sorted_by_id_as_java_sorts_texts() {
    List<String> ids =
        List.of("a", "B", "b", "A", "a-1", "a1", "a_1", "10", "9", "镇", "东", "é", " ");
    List<Hydrant> hydrants = new ArrayList<>();
    ids.forEach(id -> hydrants.add(Samples.hydrant("x" + id)));

    features.add(FeatureType.HYDRANTS, hydrants, CREATE);

    assertThat(features.list(FeatureType.HYDRANTS))
        .extracting(Feature::id)
        .isEqualTo(ids.stream().map(id -> "x" + id).sorted().toList());
  }

  @Test
  void pages_cut_the_sorted_whole_and_count_it() {
    List<Hydrant> hydrants =
        new ArrayList<>(IntStream.range(100, 125).mapToObj(n -> Samples.hydrant("h" + n)).toList());
    Collections.shuffle(hydrants, new Random(1));
    features.add(FeatureType.HYDRANTS, hydrants, CREATE);

    assertThat(page(10, 0)).containsExactlyElementsOf(ids(100, 110));
    assertThat(page(10, 20)).containsExactlyElementsOf(ids(120, 125));
    assertThat(page(10, 5_000_000_000L)).isEmpty();
    assertThat(search.count(FeatureType.HYDRANTS, query(10, 20))).isEqualTo(25);
  }

  /** Ids that a careless order, or a careless sign after the last one, would lose or tell twice. */
  @Test
  void pages_that_begin_after_an_id_tell_each_feature_once() {
    List<String> ids = List.of("A", "B", "a", "a ", "a-1", "a1", "a_1", "b", "%", "é", "东", "镇");
    features.add(FeatureType.HYDRANTS, ids.stream().map(Samples::hydrant).toList(), CREATE);

    for (int limit = 1; limit <= ids.size(); limit++) {
      assertThat(allPages(limit)).as("limit %d", limit).isEqualTo(ids.stream().sorted().toList());
    }
    assertThat(search.count(FeatureType.HYDRANTS, after("b", 1))).isEqualTo(ids.size());
  }

  private List<String> allPages(int limit) {
    List<String> all = new ArrayList<>();
    List<Hydrant> page = search.list(FeatureType.HYDRANTS, after(null, limit));
    while (!page.isEmpty()) {
      page.forEach(hydrant -> all.add(hydrant.id()));
      page = search.list(FeatureType.HYDRANTS, after(all.get(all.size() - 1), limit));
    }
    return all;
  }

  @Test
  void what_is_handed_on_one_by_one_is_what_a_list_holds() {
    features.add(FeatureType.HYDRANTS, grid(50), CREATE);
    for (Query query : List.of(query(Integer.MAX_VALUE, 0), query(7, 11), after("h2", 100))) {
      List<Hydrant> handed = new ArrayList<>();

      search.each(FeatureType.HYDRANTS, query, found -> handed.add(found.feature()));

      assertThat(handed).isNotEmpty().isEqualTo(search.list(FeatureType.HYDRANTS, query));
    }
  }

  /** More than are read at a time: each part is as the first was, whoever writes meanwhile. */
  @Test
  void what_is_handed_on_is_as_it_stood_when_it_began() {
    features.add(FeatureType.HYDRANTS, grid(60), CREATE);
    List<Query> queries =
        List.of(
            query(Integer.MAX_VALUE, 0),
            query(2_500, 700),
            Query.within(new double[] {118.5, 24.7, 118.55, 24.8}));
    for (int n = 0; n < queries.size(); n++) {
      String added = "h5" + n;
      String removed = "h9" + n;
      features.remove(FeatureType.HYDRANTS, added, 0, Drafts.of(Edit.Kind.REMOVE));
      List<Hydrant> before = search.list(FeatureType.HYDRANTS, queries.get(n));
      List<Hydrant> handed = new ArrayList<>();

      search.each(
          FeatureType.HYDRANTS,
          queries.get(n),
          found -> {
            if (handed.isEmpty()) {
              features.remove(FeatureType.HYDRANTS, removed, 0, Drafts.of(Edit.Kind.REMOVE));
              features.add(
                  FeatureType.HYDRANTS,
                  List.of(Samples.hydrant(added, 118.51, 24.71, Map.of())),
                  CREATE);
            }
            handed.add(found.feature());
          });

      assertThat(before).hasSizeGreaterThan(2_000);
      assertThat(handed).isEqualTo(before);
      assertThat(search.list(FeatureType.HYDRANTS, queries.get(n))).isNotEqualTo(before);
    }
  }

  @Test
  void who_takes_no_more_ends_it() {
    features.add(FeatureType.HYDRANTS, grid(50), CREATE);
    List<Hydrant> taken = new ArrayList<>();
    IllegalStateException fault = new IllegalStateException("the client is gone");

    assertThatThrownBy(
            () ->
                search.each(
                    FeatureType.HYDRANTS,
                    query(Integer.MAX_VALUE, 0),
                    found -> {
                      taken.add(found.feature());
                      throw fault;
                    }))
        .isSameAs(fault);

    assertThat(taken).hasSize(1);
  }

  private static Query after(String id, int limit) {
    return new Query(null, null, null, null, id, limit, 0);
  }

  private List<String> page(int limit, long offset) {
    return search.list(FeatureType.HYDRANTS, query(limit, offset)).stream()
        .map(Feature::id)
        .toList();
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> "h" + n).toList();
  }

  private static Query query(int limit, long offset) {
    return new Query(null, null, null, null, null, limit, offset);
  }

  @Test
  void a_box_takes_what_touches_it() {
    features.add(
        FeatureType.HYDRANTS,
        List.of(
            Samples.hydrant("inside", 118.55, 24.75, Map.of()),
            Samples.hydrant("on the edge", 118.6, 24.75, Map.of()),
            Samples.hydrant("outside", 118.6000001, 24.75, Map.of())),
        CREATE);

    Query box = box(118.5, 24.7, 118.6, 24.8);

    assertThat(search.list(FeatureType.HYDRANTS, box))
        .extracting(Feature::id)
        .containsExactly("inside", "on the edge");
    assertThat(search.count(FeatureType.HYDRANTS, box)).isEqualTo(2);
  }

  @Test
  void a_box_of_no_width_is_a_point() {
    features.add(
        FeatureType.HYDRANTS, List.of(Samples.hydrant("here", 118.5, 24.7, Map.of())), CREATE);

    assertThat(search.count(FeatureType.HYDRANTS, box(118.5, 24.7, 118.5, 24.7))).isEqualTo(1);
  }

  /**
   * The river runs from the south-west to the north-east of its box; the box asked is in the
   * south-east.
   */
  @Test
  void a_line_is_not_its_box() {
    Barrier river =
        FeatureType.BARRIERS.create(
            Samples.shape("LINESTRING (118.5 24.7, 118.6 24.8)"), Map.of("id", "river"));
    features.add(FeatureType.BARRIERS, List.of(river), CREATE);

    assertThat(search.count(FeatureType.BARRIERS, box(118.58, 24.7, 118.6, 24.72))).isZero();
    assertThat(search.count(FeatureType.BARRIERS, box(118.54, 24.74, 118.56, 24.76))).isEqualTo(1);
  }

  private static Query box(double west, double south, double east, double north) {
    return new Query(new double[] {west, south, east, north}, null, null, null, null, 100, 0);
  }

  /** valid_to is the first day on which it no longer stands. */
  @Test
  void an_interval_takes_what_stands_on_some_day_of_it() {
    LocalDate may = LocalDate.of(2022, 5, 1);
    LocalDate june = LocalDate.of(2022, 6, 1);
    features.add(
        FeatureType.HYDRANTS,
        List.of(
            Samples.hydrant("always"),
            Samples.hydrant("may", 118.5, 24.7, Map.of("valid_from", may, "valid_to", june)),
            Samples.hydrant("since june", 118.5, 24.7, Map.of("valid_from", june)),
            Samples.hydrant("until may", 118.5, 24.7, Map.of("valid_to", may))),
        CREATE);

    assertThat(standing(may, may)).containsExactly("always", "may");
    assertThat(standing(may.minusDays(1), may)).containsExactly("always", "may", "until may");
    assertThat(standing(june, june)).containsExactly("always", "since june");
    assertThat(standing(null, may)).containsExactly("always", "may", "until may");
    assertThat(standing(may, null)).containsExactly("always", "may", "since june");
  }

  private List<String> standing(LocalDate from, LocalDate to) {
    return search.list(FeatureType.HYDRANTS, new Query(null, from, to, null, null, 100, 0)).stream()
        .map(Feature::id)
        .toList();
  }

  @Test
  void a_layer_is_present_once_something_was_added_be_it_nothing() {
    assertThat(features.layers()).isEmpty();

    features.add(FeatureType.PIPES, List.of(), CREATE);
    features.add(FeatureType.HYDRANTS, List.of(Samples.hydrant("h")), CREATE);

    assertThat(features.layers())
        .containsExactly(
            Map.entry(FeatureType.HYDRANTS, Layer.UNDOCUMENTED),
            Map.entry(FeatureType.PIPES, Layer.UNDOCUMENTED));
  }

  @Test
  void a_dataset_is_loaded_with_its_county_and_the_origin_of_its_layers() {
    Layer layer = new Layer("hydrants.geojson", "水利局", "CC-BY-4.0", LocalDate.of(2023, 1, 2));
    Ground ground =
        Ground.of(
            Map.of(
                FeatureType.HYDRANTS, List.of(Samples.hydrant("h")), FeatureType.PIPES, List.of()));

    features.load(COUNTY, ground, Map.of(FeatureType.HYDRANTS, layer), Drafts.imported());

    assertThat(features.county()).contains(COUNTY);
    assertThat(features.layers())
        .containsExactly(
            Map.entry(FeatureType.HYDRANTS, layer),
            Map.entry(FeatureType.PIPES, Layer.UNDOCUMENTED));
    assertThat(features.list(FeatureType.HYDRANTS)).containsExactly(Samples.hydrant("h"));
  }

  @Test
  void a_later_addition_leaves_the_origin_of_the_layer_as_it_is() {
    Layer layer = new Layer("hydrants.geojson", null, null, null);
    Ground ground = Ground.of(Map.of(FeatureType.HYDRANTS, List.of()));
    features.load(COUNTY, ground, Map.of(FeatureType.HYDRANTS, layer), Drafts.imported());

    features.add(FeatureType.HYDRANTS, List.of(Samples.hydrant("h")), CREATE);

    assertThat(features.layers()).containsEntry(FeatureType.HYDRANTS, layer);
  }

  @Test
  void a_second_dataset_brings_its_own_county() {
    features.load(COUNTY, Ground.of(Map.of()), Map.of(), Drafts.imported());
    County other = new County("石狮市", null, List.of());

    features.load(other, Ground.of(Map.of()), Map.of(), Drafts.imported());

    assertThat(features.county()).contains(other);
  }

  @Test
  void of_an_addition_with_a_taken_id_nothing_is_kept_and_the_id_is_named() {
    features.add(FeatureType.HYDRANTS, List.of(Samples.hydrant("h2777")), CREATE);
    long revision = features.revisions().store();
    List<Hydrant> many = IntStream.range(0, 3000).mapToObj(n -> Samples.hydrant("h" + n)).toList();

    assertThatThrownBy(() -> features.add(FeatureType.HYDRANTS, many, CREATE))
        .isInstanceOf(AlreadyThereException.class)
        .hasMessageContaining("h2777");

    assertThat(features.list(FeatureType.HYDRANTS)).hasSize(1);
    assertThat(features.revisions().store()).isEqualTo(revision);
  }

  @Test
  void of_a_dataset_with_a_taken_id_no_layer_is_kept() {
    features.add(FeatureType.HYDRANTS, List.of(Samples.hydrant("h")), CREATE);
    Ground ground =
        Ground.of(
            Map.of(
                FeatureType.VILLAGES, Samples.full(FeatureType.VILLAGES),
                FeatureType.HYDRANTS, List.of(Samples.hydrant("h"))));

    assertThatThrownBy(() -> features.load(COUNTY, ground, Map.of(), Drafts.imported()))
        .isInstanceOf(AlreadyThereException.class)
        .hasMessage("hydrants: the id h is taken");

    assertThat(features.layers()).containsOnlyKeys(FeatureType.HYDRANTS);
    assertThat(features.county()).isEmpty();
    assertThat(features.list(FeatureType.VILLAGES)).isEmpty();
  }

  @Test
  void figures_come_with_a_dataset_and_back_as_they_went_in() {
    Figure share = new Figure("alarms", "350582104", DAY, null, 40.5, 80.0, "民政局");
    Ground ground = Ground.of(Map.of()).withFigures(List.of(drills(3), share));

    features.load(COUNTY, ground, Map.of(), Drafts.imported());

    assertThat(features.kept(Map.of()).figures()).containsExactly(share, drills(3));
    assertThat(Ground.of(Map.of()).reread(features.kept(Map.of())).figures())
        .containsExactly(share, drills(3));
    assertThat(figures.entries())
        .containsExactly(new Entry(share, 1, null), new Entry(drills(3), 1, null));
  }

  @Test
  void a_figure_is_entered_once_and_raises_the_revision_once() {
    long revision = features.revisions().store();

    Entered first = figures.enter(List.of(new Entering(drills(3), null)), AT);
    Entered second = figures.enter(List.of(new Entering(drills(3), null)), AT.plusSeconds(9));

    assertThat(first).isEqualTo(new Entered(List.of(new Entry(drills(3), 1, AT)), 1));
    assertThat(second).isEqualTo(new Entered(first.entries(), 0));
    assertThat(features.revisions().store()).isEqualTo(revision + 1);
  }

  @Test
  void another_figure_overwrites_nothing_and_what_stands_is_told() {
    figures.enter(List.of(new Entering(drills(3), null)), AT);
    long revision = features.revisions().store();
    Figure other = new Figure("alarms", "total", DAY, null, 1.0, 2.0, null);
    List<Entering> both = List.of(new Entering(other, null), new Entering(drills(4), null));

    assertThatThrownBy(() -> figures.enter(both, AT))
        .isInstanceOfSatisfying(
            OtherwiseException.class,
            e ->
                assertThat(e.conflicts())
                    .containsExactly(new Conflict(both.get(1), new Entry(drills(3), 1, AT))));

    assertThat(features.kept(Map.of()).figures()).containsExactly(drills(3));
    assertThat(features.revisions().store()).isEqualTo(revision);
  }

  @Test
  void a_correction_names_what_it_corrects_and_the_older_figure_is_kept() {
    figures.enter(List.of(new Entering(drills(3), null)), AT);
    Instant later = AT.plusSeconds(60);

    figures.enter(List.of(new Entering(drills(4), 1)), later);
    figures.enter(List.of(new Entering(drills(4), 1)), later); // sent again: stands already
    figures.enter(List.of(new Entering(drills(3), 2)), later);

    assertThat(features.kept(Map.of()).figures()).containsExactly(drills(3));
    assertThat(figures.entries())
        .containsExactly(
            new Entry(drills(3), 1, AT),
            new Entry(drills(4), 2, later),
            new Entry(drills(3), 3, later));
    for (Integer stale : Arrays.asList(null, 1, 2, 4)) {
      assertThatThrownBy(() -> figures.enter(List.of(new Entering(drills(9), stale)), later))
          .as("corrects %s", stale)
          .isInstanceOf(OtherwiseException.class);
    }
    Figure nothing = new Figure("alarms", "total", DAY, 1.0, null, null, null);
    assertThatThrownBy(() -> figures.enter(List.of(new Entering(nothing, 1)), later))
        .isInstanceOfSatisfying(
            OtherwiseException.class, e -> assertThat(e.conflicts().get(0).standing()).isNull());
  }

  @Test
  void of_a_dataset_whose_figure_is_told_otherwise_nothing_is_kept() {
    figures.enter(List.of(new Entering(drills(3), null)), AT);
    Map<FeatureType<?>, List<? extends Feature>> layers =
        Map.of(FeatureType.HYDRANTS, List.of(Samples.hydrant("h")));
    Ground otherwise = Ground.of(layers).withFigures(List.of(drills(4)));

    assertThatThrownBy(() -> features.load(COUNTY, otherwise, Map.of(), Drafts.imported()))
        .isInstanceOf(OtherwiseException.class);
    assertThat(features.layers()).isEmpty();

    features.load(
        COUNTY, Ground.of(layers).withFigures(List.of(drills(3))), Map.of(), Drafts.imported());
    assertThat(features.layers()).containsOnlyKeys(FeatureType.HYDRANTS);
    assertThat(figures.entries()).containsExactly(new Entry(drills(3), 1, AT));
  }

  @Test
  void of_many_who_correct_one_figure_at_the_same_time_one_does() throws Exception {
    figures.enter(List.of(new Entering(drills(0), null)), AT);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Boolean>> writers =
        IntStream.rangeClosed(1, 8).mapToObj(n -> (Callable<Boolean>) () -> corrects(n)).toList();

    int corrected = 0;
    for (Future<Boolean> writer : threads.invokeAll(writers)) {
      corrected += writer.get() ? 1 : 0;
    }
    threads.shutdown();

    assertThat(corrected).isEqualTo(1);
    assertThat(figures.entries()).hasSize(2);
  }

  private boolean corrects(int drills) {
    try {
      figures.enter(List.of(new Entering(drills(drills), 1)), AT);
      return true;
    } catch (OtherwiseException e) {
      return false;
    }
  }

  private static Figure drills(double number) {
    return new Figure("drills", "total", DAY, number, null, null, null);
  }

  @Test
  void an_id_that_stands_twice_is_refused() {
    List<Hydrant> twins = List.of(Samples.hydrant("h"), Samples.hydrant("h"));

    assertThatThrownBy(() -> features.add(FeatureType.HYDRANTS, twins, CREATE))
        .isInstanceOf(AlreadyThereException.class)
        .hasMessage("hydrants: the id h stands twice");
  }

  @Test
  void the_same_id_may_stand_in_two_collections() {
    features.add(FeatureType.HYDRANTS, List.of(Samples.hydrant("1")), CREATE);
    features.add(
        FeatureType.BARRIERS,
        List.of(
            FeatureType.BARRIERS.create(Samples.shape("LINESTRING (1 1, 2 2)"), Map.of("id", "1"))),
        CREATE);

    assertThat(features.list(FeatureType.BARRIERS)).hasSize(1);
  }

  @Test
  void a_replaced_feature_has_the_next_version() {
    features.add(FeatureType.HYDRANTS, List.of(Samples.hydrant("h")), CREATE);
    Hydrant moved = Samples.hydrant("h", 118.6, 24.8, Map.of("maintainer", "晋江水务"));

    long version = features.replace(moved, 0, REPLACE);

    assertThat(version).isEqualTo(1);
    assertThat(features.find(FeatureType.HYDRANTS, "h")).contains(new Versioned<>(moved, 1));
  }

  @Test
  void who_replaces_an_older_version_is_told_so() {
    features.add(FeatureType.HYDRANTS, List.of(Samples.hydrant("h")), CREATE);
    features.replace(Samples.hydrant("h"), 0, REPLACE);
    long revision = features.revisions().store();

    assertThatThrownBy(() -> features.replace(Samples.hydrant("h"), 0, REPLACE))
        .isInstanceOf(ChangedMeanwhileException.class)
        .hasMessageContaining("h is no longer at version 0");
    assertThat(features.revisions().store()).isEqualTo(revision);
  }

  @Test
  void who_replaces_what_is_not_there_is_told_so() {
    assertThatThrownBy(() -> features.replace(Samples.hydrant("nobody"), 0, REPLACE))
        .isInstanceOf(ChangedMeanwhileException.class);
  }

  /** 20 people raise one figure 10 times each, and try again whenever somebody was faster: 200. */
  @Test
  void no_change_is_lost_among_twenty_people() throws Exception {
    features.add(FeatureType.HYDRANTS, List.of(flowing(0)), CREATE);

    atOnce(20, () -> IntStream.range(0, 10).forEach(n -> raiseFlow()));

    assertThat(features.find(FeatureType.HYDRANTS, "h"))
        .contains(new Versioned<>(flowing(200), 200));
  }

  /**
   * Each change raises the revision and the figure by 1, so that both tell of one instant or not.
   */
  @Test
  void what_is_read_while_others_write_is_of_one_instant() throws Exception {
    features.add(FeatureType.VILLAGES, List.of(), CREATE);
    features.add(FeatureType.HYDRANTS, List.of(flowing(0)), CREATE);
    Revisions first = features.revisions();
    List<Kept> read = Collections.synchronizedList(new ArrayList<>());

    atOnce(
        3,
        () ->
            IntStream.range(0, 50)
                .forEach(
                    n -> {
                      raiseFlow();
                      read.add(features.kept(first.layers()));
                    }));

    read.add(features.kept(first.layers()));
    assertThat(read.get(150).revisions().store() - first.store()).isEqualTo(150);
    for (Kept kept : read) {
      assertThat(kept.layers()).containsOnlyKeys(FeatureType.HYDRANTS);
      assertThat(kept.layers().get(FeatureType.HYDRANTS))
          .isEqualTo(List.of(flowing(kept.revisions().store() - first.store())));
    }
    assertThat(features.kept(features.revisions().layers()).layers()).isEmpty();
  }

  private void raiseFlow() {
    while (true) {
      Versioned<Hydrant> seen = features.find(FeatureType.HYDRANTS, "h").orElseThrow();
      try {
        features.replace(flowing(seen.feature().flowLS() + 1), seen.version(), REPLACE);
        return;
      } catch (ChangedMeanwhileException e) {
        Thread.yield();
      }
    }
  }

  private static Hydrant flowing(double litresPerSecond) {
    return Samples.hydrant("h", 118.5, 24.7, Map.of("flow_l_s", litresPerSecond));
  }

  /** 8 people add the same 500 hydrants at once: one of them has success. */
  @Test
  void of_those_who_add_the_same_at_once_one_succeeds() throws Exception {
    List<Hydrant> same = IntStream.range(0, 500).mapToObj(n -> Samples.hydrant("h" + n)).toList();
    List<String> refused = Collections.synchronizedList(new ArrayList<>());

    atOnce(
        8,
        () -> {
          try {
            features.add(FeatureType.HYDRANTS, same, CREATE);
          } catch (AlreadyThereException e) {
            refused.add(e.getMessage());
          }
        });

    assertThat(refused).hasSize(7).containsOnly("hydrants: the id h0 is taken");
    assertThat(features.list(FeatureType.HYDRANTS)).hasSize(500);
  }

  private static void atOnce(int people, Runnable work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(people);
    try {
      List<Callable<Object>> all = Collections.nCopies(people, Executors.callable(work));
      for (Future<Object> one : pool.invokeAll(all)) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void the_revision_grows_with_every_change() {
    List<Long> revisions = new ArrayList<>(List.of(features.revisions().store()));
    features.load(COUNTY, Ground.of(Map.of()), Map.of(), Drafts.imported());
    revisions.add(features.revisions().store());
    features.add(FeatureType.HYDRANTS, List.of(Samples.hydrant("h")), CREATE);
    revisions.add(features.revisions().store());
    features.replace(Samples.hydrant("h"), 0, REPLACE);
    revisions.add(features.revisions().store());

    assertThat(revisions).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_feature_leaves_the_store_as_it_came_without_a_mark_on_it() {
    Hydrant hydrant = Samples.hydrant("h");

    features.add(FeatureType.HYDRANTS, List.of(hydrant), CREATE);

    assertThat(hydrant.geometry().getSRID()).isZero();
  }

  @Test
  void a_layer_tells_the_revision_that_changed_its_features_last() {
    features.add(FeatureType.PIPES, List.of(), CREATE);
    features.add(FeatureType.HYDRANTS, List.of(Samples.hydrant("h")), CREATE);
    long added = features.revisions().store();
    assertThat(features.revisions().layers())
        .containsExactly(entry(FeatureType.HYDRANTS, added), entry(FeatureType.PIPES, added - 1));
    features.replace(Samples.hydrant("h"), 0, REPLACE);
    assertThat(features.revisions().layers().get(FeatureType.HYDRANTS)).isEqualTo(added + 1);
    features.remove(FeatureType.HYDRANTS, "h", 1, Drafts.of(Edit.Kind.REMOVE));
    assertThat(features.revisions().layers())
        .containsExactly(
            entry(FeatureType.HYDRANTS, added + 2), entry(FeatureType.PIPES, added - 1));
    assertThat(features.revisions().store()).isEqualTo(added + 2);
  }

  /** Against a writer: a layer's number never runs ahead of the store's. */
  @Test
  void the_store_and_its_layers_are_seen_at_one_instant() throws Exception {
    features.add(FeatureType.HYDRANTS, List.of(Samples.hydrant("h")), CREATE);
    ExecutorService writer = Executors.newSingleThreadExecutor();
    Future<?> writing =
        writer.submit(
            () -> {
              for (int version = 0; version < 50; version++) {
                features.replace(Samples.hydrant("h"), version, REPLACE);
              }
            });
    while (!writing.isDone()) {
      Revisions seen = features.revisions();
      assertThat(seen.layers().get(FeatureType.HYDRANTS)).isEqualTo(seen.store());
    }
    writing.get();
    writer.shutdown();
  }

  @Test
  void a_layer_tells_how_far_it_reaches() {
    features.add(FeatureType.BUILDINGS, List.of(), CREATE);
    assertThat(features.extent(FeatureType.BUILDINGS).isNull()).isTrue();

    features.add(FeatureType.HYDRANTS, grid(3), CREATE);
    Scene scene = new Scene();
    scene.road("r").line(-3, -5, 700, 11);
    features.add(FeatureType.ROADS, scene.ground().list(FeatureType.ROADS), CREATE);

    for (FeatureType<?> type : List.of(FeatureType.HYDRANTS, FeatureType.ROADS)) {
      Envelope all = new Envelope();
      features.list(type).forEach(f -> all.expandToInclude(f.geometry().getEnvelopeInternal()));
      assertThat(features.extent(type)).isEqualTo(all);
    }
  }

  @Test
  void a_layer_tells_whether_positions_are_schematic_and_one_that_is_not_told_is_not() {
    assertThat(positions(FeatureType.HYDRANTS)).containsExactly(false, false);
    Scene schematic = new Scene();
    schematic.hydrant("s").with("position_basis", "schematic");
    features.add(FeatureType.HYDRANTS, schematic.ground().list(FeatureType.HYDRANTS), CREATE);
    assertThat(positions(FeatureType.HYDRANTS)).containsExactly(true, false);
    Scene silent = new Scene();
    silent.hydrant("u").with("position_basis", null);
    features.add(FeatureType.HYDRANTS, silent.ground().list(FeatureType.HYDRANTS), CREATE);
    assertThat(positions(FeatureType.HYDRANTS)).containsExactly(true, true);
    Scene surveyed = new Scene();
    surveyed.pipe("p").line(0, 0, 9, 9).with("position_basis", "surveyed");
    features.add(FeatureType.PIPES, surveyed.ground().list(FeatureType.PIPES), CREATE);
    assertThat(positions(FeatureType.PIPES)).containsExactly(false, true);
  }

  private List<Boolean> positions(FeatureType<?> type) {
    return List.of(features.hasPositions(type, true), features.hasPositions(type, false));
  }

  /** What the store sends for a box around 5 x 5 of 10,000 hydrants, explained by the database. */
  @Test
  void a_box_is_looked_up_in_the_spatial_index() throws FilterException {
    features.add(FeatureType.HYDRANTS, grid(100), CREATE);
    store.execute("analyze");
    Statements.forget();

    search.list(FeatureType.HYDRANTS, box(118.4995, 24.6995, 118.5045, 24.7045));
    search.list(
        FeatureType.HYDRANTS,
        filtered("S_INTERSECTS(geometry, BBOX(118.4995, 24.6995, 118.5045, 24.7045))"));

    assertThat(Statements.sent()).hasSize(2);
    for (String sql : Statements.sent()) {
      assertLooksUpTheIndex(store.query(explain() + withBox(sql)));
    }
  }

  private static Query filtered(String condition) throws FilterException {
    Filter filter = Cql2.text(condition, Queryables.of(FeatureType.HYDRANTS));
    return new Query(null, null, null, filter, null, 100, 0);
  }

  private static String withBox(String sql) {
    String box =
        "geometry 'SRID=4490;POLYGON ((118.4995 24.6995, 118.5045 24.6995, 118.5045 24.7045,"
            + " 118.4995 24.7045, 118.4995 24.6995))'";
    return sql.replaceFirst("&& \\?", "&& " + box)
        .replaceFirst(", \\?\\)", ", " + box + ")")
        .replaceFirst("offset \\?", "offset 0")
        .replaceFirst("(first|next) \\?", "$1 100");
  }

  /** n times n hydrants, 0.001 degrees from each other. */
  private static List<Hydrant> grid(int n) {
    return IntStream.range(0, n * n)
        .mapToObj(
            i -> Samples.hydrant("h" + i, 118.5 + i % n * 1e-3, 24.7 + i / n * 1e-3, Map.of()))
        .toList();
  }
}
