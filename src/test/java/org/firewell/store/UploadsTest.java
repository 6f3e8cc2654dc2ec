package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.firewell.exchange.Decision;
import org.firewell.exchange.Decisions;
import org.firewell.exchange.Incoming;
import org.firewell.exchange.Line;
import org.firewell.exchange.Outcome;
import org.firewell.exchange.Partners;
import org.firewell.exchange.Profile;
import org.firewell.exchange.Said;
import org.firewell.exchange.Upload;
import org.firewell.exchange.Upload.State;
import org.firewell.exchange.Uploads;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit.Kind;
import org.firewell.feature.Edits;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Layer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What {@link Uploads} and {@link Partners} promise, kept by each database. */
abstract class UploadsTest extends StoreTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");
  private static final Layer ORIGIN = new Layer("h.csv", "自来水公司", null, LocalDate.of(2026, 3, 1));

  private Uploads uploads;
  private Partners partners;
  private Features features;
  private Edits edits;

  @BeforeAll
  void findThePorts() {
    uploads = store.uploads();
    partners = store.partners();
    features = store.features();
    edits = store.edits();
  }

  @BeforeEach
  void empty_the_store() {
    store.empty();
  }

  @Test
  void bytes_come_back_as_they_went() throws IOException {
    byte[] bytes = new byte[2 * SqlUploads.PIECE + 5];
    new Random(1).nextBytes(bytes);

    Upload kept =
        uploads.keep("消火栓.xlsx", new ByteArrayInputStream(bytes), bytes.length, "li", NOW);

    assertThat(uploads.find(kept.id())).contains(kept);
    assertThat(uploads.list()).containsExactly(kept);
    assertThat(kept.bytes()).isEqualTo(bytes.length);
    assertThat(kept.state()).isEqualTo(State.KEPT);
    assertThat(bytes(kept.id())).isEqualTo(bytes);
    Upload none = uploads.keep("empty.csv", new ByteArrayInputStream(new byte[0]), 0, "li", NOW);
    assertThat(bytes(none.id())).isEmpty();
  }

  @Test
  void more_than_the_limit_is_not_kept_at_all() {
    assertThatThrownBy(
            () -> uploads.keep("a", new ByteArrayInputStream(new byte[11]), 10, "li", NOW))
        .isInstanceOf(Uploads.TooLargeException.class);

    assertThat(uploads.list()).isEmpty();
    assertThat(store.query("select count(*) from upload_piece")).isEqualTo("0\n");
  }

  @Test
  void each_step_is_made_in_its_state_alone() throws IOException {
    UUID id = kept();

    assertThat(uploads.compare(id, List.of(), List.of(), null)).isFalse();
    assertThat(uploads.startTaking(id, Drafts.imported())).isFalse();
    assertThat(uploads.decide(id, Decisions.NONE)).isFalse();
    assertThat(uploads.fail(id, "", "")).isFalse();
    assertThat(uploads.report(id, 10, "", "")).isFalse();
    assertThat(uploads.inspected(id, "{\"format\":\"csv\"}")).isTrue();
    assertThat(uploads.startReading(id, supplier())).isTrue();
    assertThat(uploads.startReading(id, supplier())).isFalse();
    assertThat(uploads.remove(id)).isFalse();
    assertThat(uploads.report(id, 10, "读", "reading")).isTrue();
    Upload reading = uploads.find(id).orElseThrow();
    assertThat(reading.state()).isEqualTo(State.READING);
    assertThat(reading.progress()).isEqualTo(10);
    assertThat(reading.zh()).isEqualTo("读");
    assertThat(reading.inspection()).isEqualTo("{\"format\":\"csv\"}");
    assertThat(reading.profile()).isEqualTo(supplier());
    assertThat(uploads.fail(id, "坏", "broken")).isTrue();
    assertThat(uploads.startReading(id, supplier())).isTrue();
    assertThat(uploads.compare(id, List.of(), List.of(), "{}")).isTrue();
    assertThat(uploads.startTaking(id, Drafts.imported())).isTrue();
    assertThat(uploads.find(id).orElseThrow().draft()).isEqualTo(Drafts.imported());
    assertThat(uploads.decide(id, Decisions.NONE)).isFalse();
    assertThat(uploads.take(id, List.of(), List.of(), ORIGIN, n -> {})).isTrue();
    assertThat(uploads.take(id, List.of(), List.of(), ORIGIN, n -> {})).isFalse();
    assertThat(uploads.startReading(id, supplier())).isFalse();
    assertThat(uploads.remove(id)).isTrue();
    assertThat(uploads.remove(id)).isFalse();
    assertThat(uploads.find(id)).isEmpty();
  }

  @Test
  void lines_are_told_page_by_page_and_by_what_becomes_of_them() throws IOException {
    features.add(FeatureType.HYDRANTS, List.of(hydrant("b", 1.0)), Drafts.imported());
    UUID id = kept();
    Line refused = Line.refused(2, null, "flow", "多", "不是数", "not a number");

    read(id, supplier(), List.of(refused), row(1, hydrant("a", 1.0)), row(3, hydrant("b", 2.0)));

    assertThat(uploads.lines(id, null, 10, 0).lines())
        .extracting(Line::row, Line::id, Line::outcome)
        .containsExactly(
            tuple(1L, "a", Outcome.ADDED),
            tuple(2L, null, Outcome.REFUSED),
            tuple(3L, "b", Outcome.CONFLICT));
    assertThat(uploads.lines(id, null, 1, 1).lines()).containsExactly(refused);
    assertThat(uploads.lines(id, null, 1, 1).matched()).isEqualTo(3);
    Line conflict = uploads.lines(id, Outcome.CONFLICT, 10, 0).lines().get(0);
    assertThat(conflict.differences())
        .containsExactly(new Line.Difference("flow_l_s", null, 1.0, 2.0, Line.Side.BOTH));
    assertThat(conflict.place()).isEqualTo(hydrant("b", 2.0).geometry());
    List<Line> each = new ArrayList<>();
    uploads.eachLine(id, null, each::add);
    assertThat(each).isEqualTo(uploads.lines(id, null, 10, 0).lines());
    assertThat(uploads.find(id).orElseThrow().counts())
        .isEqualTo(Map.of(Outcome.ADDED, 1L, Outcome.REFUSED, 1L, Outcome.CONFLICT, 1L));
  }

  @Test
  void a_file_is_taken_in_one_edit_and_undone_in_one() throws IOException {
    features.add(
        FeatureType.HYDRANTS,
        List.of(hydrant("b", 1.0), hydrant("c", null), hydrant("d", 4.0)),
        Drafts.imported());
    String before = everything();
    UUID id = kept();
    read(
        id,
        supplier(),
        List.of(),
        row(1, hydrant("a", 1.0)),
        row(2, hydrant("b", 2.0)),
        row(3, hydrant("c", 3.0)),
        row(4, hydrant("d", 5.0)));
    uploads.decide(id, new Decisions(Decision.REGISTER, Map.of(2L, Decision.FILE)));

    Upload taken =
        take(
            id,
            row(1, hydrant("a", 1.0)),
            row(2, hydrant("b", 2.0)),
            row(3, hydrant("c", 3.0)),
            row(4, hydrant("d", 5.0)));

    assertThat(taken.state()).isEqualTo(State.TAKEN);
    assertThat(taken.counts())
        .isEqualTo(Map.of(Outcome.ADDED, 1L, Outcome.CHANGED, 2L, Outcome.SKIPPED, 1L));
    assertThat(features.list(FeatureType.HYDRANTS))
        .containsExactly(
            hydrant("a", 1.0), hydrant("b", 2.0), hydrant("c", 3.0), hydrant("d", 4.0));
    assertThat(said().list())
        .extracting(Said.Thing::feature, thing -> thing.values().get("flow_l_s"))
        .containsExactly(tuple("a", 1.0), tuple("b", 2.0), tuple("c", 3.0), tuple("d", 5.0));
    assertThat(partners.list())
        .containsExactly(
            new Partners.Remembered("supplier", FeatureType.HYDRANTS, 4, Drafts.AT, null));

    long undo = edits.undo(taken.edit(), Drafts.of(Kind.UNDO));

    assertThat(everything()).isEqualTo(before);
    assertThat(said().list()).isEmpty();
    assertThat(partners.list()).isEmpty();

    edits.undo(undo, Drafts.of(Kind.UNDO));

    assertThat(said().list()).hasSize(4);
  }

  @Test
  void what_became_of_each_row_is_told_once_it_is_taken() throws IOException {
    features.add(
        FeatureType.HYDRANTS,
        List.of(hydrant("b", 1.0), hydrant("c", 3.0), hydrant("d", 4.0)),
        Drafts.imported());
    UUID id = kept();
    List<Line> refused = List.of(Line.refused(3, null, "flow", "多", "不是数", "not a number"));
    List<Incoming<?>> rows =
        List.of(
            row(1, hydrant("a", 1.0)),
            row(2, hydrant("b", 2.0)),
            row(4, hydrant("c", 3.0)),
            row(5, hydrant("d", 5.0)));
    read(id, supplier(), refused, rows.toArray(Incoming<?>[]::new));
    List<Line> shown = uploads.lines(id, null, 10, 0).lines();
    uploads.decide(id, new Decisions(Decision.REGISTER, Map.of(2L, Decision.FILE)));
    uploads.startTaking(id, Drafts.imported());

    uploads.take(id, rows, refused, ORIGIN, n -> {});

    List<Line> told = uploads.lines(id, null, 10, 0).lines();
    assertThat(told)
        .extracting(Line::row, Line::outcome)
        .containsExactly(
            tuple(1L, Outcome.ADDED),
            tuple(2L, Outcome.CHANGED),
            tuple(3L, Outcome.REFUSED),
            tuple(4L, Outcome.SAME),
            tuple(5L, Outcome.SKIPPED));
    assertThat(told)
        .extracting(Line::id, Line::place, Line::differences, Line::zh)
        .isEqualTo(
            shown.stream()
                .map(line -> tuple(line.id(), line.place(), line.differences(), line.zh()))
                .toList());
    assertThat(uploads.find(id).orElseThrow().counts())
        .isEqualTo(
            Map.of(
                Outcome.ADDED,
                1L,
                Outcome.CHANGED,
                1L,
                Outcome.REFUSED,
                1L,
                Outcome.SAME,
                1L,
                Outcome.SKIPPED,
                1L));
  }

  @Test
  void what_was_shown_is_taken_or_nothing() throws IOException {
    features.add(FeatureType.HYDRANTS, List.of(hydrant("b", null)), Drafts.imported());
    UUID id = kept();
    read(id, supplier(), List.of(), row(1, hydrant("b", 2.0)));
    features.replace(hydrant("b", 7.0), 0, Drafts.of(Kind.REPLACE));
    String before = everything();

    Upload again = take(id, row(1, hydrant("b", 2.0)));

    assertThat(again.state()).isEqualTo(State.READ);
    assertThat(again.en()).startsWith("what stands was changed meanwhile");
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.CONFLICT, 1L));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void what_the_last_file_had_and_this_one_has_not_is_told() throws IOException {
    UUID first = kept();
    read(first, supplier(), List.of(), row(1, hydrant("a", 1.0)), row(2, hydrant("b", 1.0)));
    take(first, row(1, hydrant("a", 1.0)), row(2, hydrant("b", 1.0)));
    UUID next = kept();

    read(next, supplier(), List.of(), row(1, hydrant("b", 1.0)));

    assertThat(uploads.find(next).orElseThrow().en())
        .isEqualTo("1 that its last file had and this one has not stay as they are: a");
    assertThat(uploads.find(next).orElseThrow().counts()).isEqualTo(Map.of(Outcome.SAME, 1L));
  }

  @Test
  void how_far_it_is_can_be_told_by_others_meanwhile() throws IOException {
    UUID id = kept();
    read(id, supplier(), List.of(), row(1, hydrant("a", 1.0)));
    uploads.startTaking(id, Drafts.imported());
    List<Long> told = new ArrayList<>();

    uploads.take(
        id,
        List.of(row(1, hydrant("a", 1.0))),
        List.of(),
        ORIGIN,
        written -> {
          told.add(written);
          assertThat(uploads.report(id, 60, "", "")).isTrue();
        });

    assertThat(told).containsExactly(1L);
    assertThat(uploads.find(id).orElseThrow().state()).isEqualTo(State.TAKEN);
  }

  @Test
  void a_profile_is_kept_replaced_and_removed() {
    Profile full =
        new Profile(
            "供水公司消火栓",
            "supplier",
            FeatureType.HYDRANTS,
            "GCJ-02",
            "GBK",
            "Sheet1",
            "编号",
            Map.of("管径", "main_diameter_mm"),
            Map.of("pressure_mpa", "bar"),
            Map.of("condition", Map.of("完好", "usable")),
            Map.of("ownership", "municipal"));
    store.profiles().keep(Profile.plain(FeatureType.ROADS).named("a"));
    store.profiles().keep(full);
    assertThat(store.profiles().find("供水公司消火栓")).contains(full);
    assertThat(store.profiles().list()).hasSize(2).last().isEqualTo(full);

    store.profiles().keep(Profile.plain(FeatureType.HYDRANTS).named("供水公司消火栓"));

    assertThat(store.profiles().find("供水公司消火栓").orElseThrow().crs()).isNull();
    assertThat(store.profiles().remove("a")).isTrue();
    assertThat(store.profiles().remove("a")).isFalse();
    assertThat(store.profiles().list()).hasSize(1);
  }

  private byte[] bytes(UUID id) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    uploads.copy(id, to);
    return to.toByteArray();
  }

  private UUID kept() throws IOException {
    return uploads.keep("h.csv", new ByteArrayInputStream(new byte[3]), 3, "li", NOW).id();
  }

  private void read(UUID id, Profile profile, List<Line> refused, Incoming<?>... rows) {
    uploads.startReading(id, profile);
    assertThat(uploads.compare(id, List.of(rows), refused, "{}")).isTrue();
  }

  private Upload take(UUID id, Incoming<?>... rows) {
    uploads.startTaking(id, Drafts.imported());
    assertThat(uploads.take(id, List.of(rows), List.of(), ORIGIN, n -> {})).isTrue();
    return uploads.find(id).orElseThrow();
  }

  private Said said() {
    return partners.said("supplier", FeatureType.HYDRANTS);
  }

  private String everything() {
    StringBuilder text = new StringBuilder();
    for (FeatureType<?> type : FeatureType.all()) {
      for (Feature feature : features.list(type)) {
        text.append(feature).append('\n');
      }
    }
    return text.append(features.layers()).toString();
  }

  private static Profile supplier() {
    return Profile.plain(FeatureType.HYDRANTS).of("supplier");
  }

  private static Hydrant hydrant(String id, Double flow) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    values.put("flow_l_s", flow);
    double lon = 118.5 + id.charAt(0) / 1000.0;
    return FeatureType.HYDRANTS.create(GEOMETRY.createPoint(new Coordinate(lon, 24.8)), values);
  }

  private static Incoming<Hydrant> row(long row, Hydrant hydrant) {
    Set<String> given = new TreeSet<>(Set.of("id", "geometry", "flow_l_s"));
    return new Incoming<>(row, hydrant, given, null);
  }
}
