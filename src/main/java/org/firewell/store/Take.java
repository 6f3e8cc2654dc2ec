package org.firewell.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.exchange.Comparison;
import org.firewell.exchange.Incoming;
import org.firewell.exchange.Line;
import org.firewell.exchange.Profile;
import org.firewell.exchange.Said;
import org.firewell.exchange.Upload.State;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;
import org.hibernate.StatelessSession;

/** Shows what would become of a file's rows, or takes them, within a change that is under way. */
final class Take {

  /** So many ids are told one by one. */
  private static final int TOLD = 20;

  private final StatelessSession session;
  private final UploadRow upload;
  private final Profile profile;

  Take(StatelessSession session, UploadRow upload) {
    this.session = session;
    this.upload = upload;
    this.profile = ProfileText.read(upload.profile);
  }

  void show(List<Incoming<?>> incoming, List<Line> refused) {
    Comparison<?> comparison = compare(profile.type(), incoming);
    List<String> missing = comparison.missing();
    String some = missing.stream().limit(TOLD).collect(Collectors.joining(", "));
    if (missing.isEmpty()) {
      show(comparison, refused, "", "");
    } else {
      show(
          comparison,
          refused,
          "上次的文件里有、这次没有的 " + missing.size() + " 处保持不变：" + some,
          missing.size()
              + " that its last file had and this one has not stay as they are: "
              + some);
    }
  }

  private void show(Comparison<?> comparison, List<Line> refused, String zh, String en) {
    List<Line> lines = together(comparison.lines(), refused);
    keep(lines);
    upload.digest = digest(lines);
    upload.set(State.READ, 100, zh, en);
  }

  void run(List<Incoming<?>> incoming, List<Line> refused, Layer origin, LongConsumer written) {
    run(profile.type(), incoming, refused, origin, written);
  }

  private <F extends Feature> void run(
      FeatureType<F> type,
      List<Incoming<?>> incoming,
      List<Line> refused,
      Layer origin,
      LongConsumer written) {
    Comparison<F> comparison = compare(type, incoming);
    List<Line> shown = together(comparison.lines(), refused);
    if (!digest(shown).equals(upload.digest)) {
      show(
          comparison,
          refused,
          "现有数据在此期间有变动，请重新核对后再导入，这次什么也没有导入",
          "what stands was changed meanwhile: look again and take it then, nothing was taken");
      return;
    }
    Comparison.Settled<F> settled = comparison.settled(upload.decisions());
    upload.edit = write(type, settled, origin, written);
    correct(shown, together(settled.lines(), refused));
    upload.set(State.TAKEN, 100, "", "");
  }

  private <F extends Feature> Comparison<F> compare(
      FeatureType<F> type, List<Incoming<?>> incoming) {
    return Comparison.of(
        type,
        of(type, incoming),
        standing(type),
        SqlPartners.said(session, profile.partner(), type),
        profile.partner());
  }

  private <F extends Feature> List<F> standing(FeatureType<F> type) {
    RowType<F> rows = RowType.of(type);
    try (Stream<? extends Row> stream =
        session
            .createSelectionQuery("from " + rows.entity(), rows.row())
            .setFetchSize(EditWriter.BATCH)
            .getResultStream()) {
      return stream.map(rows::toFeature).toList();
    }
  }

  @SuppressWarnings("unchecked") // looked at one by one
  private static <F extends Feature> List<Incoming<F>> of(
      FeatureType<F> type, List<Incoming<?>> incoming) {
    for (Incoming<?> row : incoming) {
      type.recordType().cast(row.feature());
    }
    return (List<Incoming<F>>) (List<?>) incoming;
  }

  /** The id of the edit; null where nothing is new. */
  private <F extends Feature> Long write(
      FeatureType<F> type, Comparison.Settled<F> settled, Layer origin, LongConsumer written) {
    boolean isAbsent = session.get(LayerRow.class, type.name()) == null;
    List<Said.Thing> remembered = profile.partner() == null ? List.of() : settled.remembered();
    if (settled.added().isEmpty()
        && settled.changed().isEmpty()
        && remembered.isEmpty()
        && !isAbsent) {
      return null;
    }
    long edit = EditWriter.write(session, upload.draft(), writings(type, settled), written);
    if (isAbsent) {
      new Parts(session).set(edit, type, origin);
    }
    insert(remembered, thing -> SaidRow.of(profile.partner(), type, thing, edit));
    return edit;
  }

  private <F extends Feature> List<Writing> writings(
      FeatureType<F> type, Comparison.Settled<F> settled) {
    List<String> ids = settled.changed().stream().map(Feature::id).toList();
    Map<String, Long> versions =
        EditWriter.standing(session, type, ids).values().stream()
            .collect(Collectors.toMap(row -> row.id, row -> row.version));
    List<Writing> writings = new ArrayList<>();
    settled.added().forEach(feature -> writings.add(Writing.add(feature)));
    settled
        .changed()
        .forEach(feature -> writings.add(Writing.replace(feature, versions.get(feature.id()))));
    return writings;
  }

  /** In the place of those that were kept before. */
  private void keep(List<Line> lines) {
    session
        .createMutationQuery("delete from LineRow l where l.upload = :upload")
        .setParameter("upload", upload.id)
        .executeUpdate();
    insert(lines, line -> LineRow.of(upload.id, line));
    upload.counts = PlainText.of(Comparison.counts(lines));
  }

  /** What became of the same rows; those of which it is as it was shown stand already. */
  private void correct(List<Line> shown, List<Line> lines) {
    List<Line> others =
        IntStream.range(0, lines.size())
            .filter(i -> !lines.get(i).equals(shown.get(i)))
            .mapToObj(lines::get)
            .toList();
    for (List<Line> batch : EditWriter.batches(others)) {
      session
          .createMutationQuery(
              "delete from LineRow l where l.upload = :upload and l.number in (:numbers)")
          .setParameter("upload", upload.id)
          .setParameterList("numbers", batch.stream().map(Line::row).toList())
          .executeUpdate();
      insert(batch, line -> LineRow.of(upload.id, line));
    }
    upload.counts = PlainText.of(Comparison.counts(lines));
  }

  private <T> void insert(List<T> all, Function<T, Object> row) {
    for (List<T> batch : EditWriter.batches(all)) {
      Copy.add(session, batch.stream().map(row).toList());
    }
  }

  private static List<Line> together(List<Line> lines, List<Line> refused) {
    return Stream.concat(lines.stream(), refused.stream())
        .sorted(Comparator.comparingLong(Line::row))
        .toList();
  }

  /** Of all that is shown; what is equal was shown alike. */
  private static String digest(List<Line> lines) {
    MessageDigest sha256 = SqlBackup.sha256();
    for (Line line : lines) {
      sha256.update(line.toString().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}
