package org.firewell.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.firewell.exchange.Decisions;
import org.firewell.exchange.Incoming;
import org.firewell.exchange.Line;
import org.firewell.exchange.Outcome;
import org.firewell.exchange.Profile;
import org.firewell.exchange.Upload;
import org.firewell.exchange.Upload.State;
import org.firewell.exchange.Uploads;
import org.firewell.feature.Edit;
import org.firewell.feature.Features.ChangedMeanwhileException;
import org.firewell.feature.Layer;
import org.hibernate.LockMode;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.springframework.stereotype.Component;

/** The files that people brought, in PostGIS or H2GIS. */
@Component
final class SqlUploads implements Uploads {

  /** A piece is a megabyte: small beside the memory of a server, large beside a round trip. */
  static final int PIECE = 1 << 20;

  private static final Set<State> AT_REST = Set.of(State.KEPT, State.READ, State.FAILED);
  private static final Set<State> UNDER_WAY = Set.of(State.READING, State.TAKING);

  private final SessionFactory sessions;

  SqlUploads(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Upload keep(String file, InputStream content, long limit, String by, Instant at)
      throws IOException {
    try {
      return sessions.fromStatelessTransaction(
          session -> {
            UploadRow row = UploadRow.kept(UUID.randomUUID(), file, 0, by, at);
            session.insert(row);
            row.bytes = keep(session, row.id, content, limit);
            session.update(row);
            return row.upload();
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static long keep(StatelessSession session, UUID id, InputStream content, long limit) {
    try {
      long bytes = 0;
      byte[] piece = content.readNBytes(PIECE);
      for (int number = 0; piece.length > 0; number++) {
        bytes += piece.length;
        if (bytes > limit) {
          throw new TooLargeException(limit);
        }
        session.insert(PieceRow.of(id, number, piece));
        piece = content.readNBytes(PIECE);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Upload> find(UUID id) {
    return sessions.fromStatelessTransaction(
        session -> Optional.ofNullable(session.get(UploadRow.class, id)).map(UploadRow::upload));
  }

  @Override
  public List<Upload> list() {
    return sessions.fromStatelessTransaction(
        session ->
            session
                .createSelectionQuery("from UploadRow u order by u.at desc, u.id", UploadRow.class)
                .getResultStream()
                .map(UploadRow::upload)
                .toList());
  }

  @Override
  public void copy(UUID id, OutputStream to) throws IOException {
    try {
      sessions.inStatelessTransaction(session -> copy(session, id, to));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void copy(StatelessSession session, UUID id, OutputStream to) {
    UploadRow row = session.get(UploadRow.class, id);
    if (row == null) {
      throw new IllegalArgumentException("there is no file " + id);
    }
    for (int number = 0; (long) number * PIECE < row.bytes; number++) {
      try {
        to.write(session.get(PieceRow.class, new PieceRow.Key(id, number)).content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public boolean inspected(UUID id, String inspection) {
    return change(id, Set.of(State.values()), row -> row.inspection = inspection);
  }

  @Override
  public boolean startReading(UUID id, Profile profile) {
    return change(
        id,
        AT_REST,
        row -> {
          row.profile = ProfileText.of(profile);
          row.forget();
          row.set(State.READING, 0, "", "");
        });
  }

  @Override
  public boolean report(UUID id, int progress, String zh, String en) {
    return change(id, UNDER_WAY, row -> row.set(row.state(), progress, zh, en));
  }

  @Override
  public boolean compare(UUID id, List<Incoming<?>> incoming, List<Line> refused, String facts) {
    return sessions.fromStatelessTransaction(
        session ->
            finish(
                session,
                id,
                State.READING,
                row -> {
                  row.facts = facts;
                  new Take(session, row).show(incoming, refused);
                }));
  }

  @Override
  public Page lines(UUID id, Outcome outcomeOrNull, int limit, long offset) {
    return sessions.fromStatelessTransaction(
        session ->
            new Page(
                select(session, "", LineRow.class, id, outcomeOrNull)
                    .setMaxResults(limit)
                    .setFirstResult((int) Math.min(offset, Integer.MAX_VALUE))
                    .getResultStream()
                    .map(LineRow::line)
                    .toList(),
                select(session, "select count(*) ", Long.class, id, outcomeOrNull)
                    .getSingleResult()));
  }

  @Override
  public void eachLine(UUID id, Outcome outcomeOrNull, Consumer<Line> to) {
    sessions.inStatelessTransaction(
        session -> {
          try (Stream<LineRow> rows =
              select(session, "", LineRow.class, id, outcomeOrNull)
                  .setFetchSize(EditWriter.BATCH)
                  .getResultStream()) {
            rows.map(LineRow::line).forEach(to);
          }
        });
  }

  private static <T> SelectionQuery<T> select(
      StatelessSession session, String what, Class<T> type, UUID id, Outcome outcomeOrNull) {
    String hql =
        what
            + "from LineRow l where l.upload = :upload"
            + (outcomeOrNull == null ? "" : " and l.outcome = :outcome")
            + (what.isEmpty() ? " order by l.number" : "");
    SelectionQuery<T> query = session.createSelectionQuery(hql, type).setParameter("upload", id);
    return outcomeOrNull == null ? query : query.setParameter("outcome", outcomeOrNull.word());
  }

  @Override
  public boolean decide(UUID id, Decisions decisions) {
    return change(id, Set.of(State.READ), row -> row.decisions = PlainText.of(decisions));
  }

  @Override
  public boolean startTaking(UUID id, Edit.Draft draft) {
    return change(
        id,
        Set.of(State.READ),
        row -> {
          row.draft = PlainText.of(draft);
          row.set(State.TAKING, 0, "", "");
        });
  }

  @Override
  public boolean take(
      UUID id, List<Incoming<?>> incoming, List<Line> refused, Layer origin, LongConsumer written) {
    return Revision.fromChange(
        sessions,
        session ->
            finish(
                session,
                id,
                State.TAKING,
                row -> new Take(session, row).run(incoming, refused, origin, written)));
  }

  @Override
  public boolean fail(UUID id, String zh, String en) {
    return change(id, UNDER_WAY, row -> row.set(State.FAILED, 0, zh, en));
  }

  @Override
  public boolean remove(UUID id) {
    return sessions.fromStatelessTransaction(
        session ->
            session
                    .createMutationQuery(
                        "delete from UploadRow u where u.id = :id and u.state not in (:states)")
                    .setParameter("id", id)
                    .setParameterList("states", UNDER_WAY.stream().map(State::word).toList())
                    .executeUpdate()
                == 1);
  }

  /** Holds the row from the look at its state to the end. */
  private boolean change(UUID id, Set<State> states, Consumer<UploadRow> change) {
    return sessions.fromStatelessTransaction(
        session -> {
          UploadRow row = session.get(UploadRow.class, id, LockMode.PESSIMISTIC_WRITE);
          if (row == null || !states.contains(row.state())) {
            return false;
          }
          change.accept(row);
          session.update(row);
          return true;
        });
  }

  /**
   * Does what is under way. The row is free meanwhile, for others report how far it has come; so it
   * is looked at again at the end.
   */
  private static boolean finish(
      StatelessSession session, UUID id, State state, Consumer<UploadRow> work) {
    UploadRow row = session.get(UploadRow.class, id);
    if (row == null || row.state() != state) {
      return false;
    }
    work.accept(row);
    UploadRow now = session.get(UploadRow.class, id, LockMode.PESSIMISTIC_WRITE);
    if (now == null || now.state() != state) {
      throw new ChangedMeanwhileException("the file " + id + " is no longer " + state.word());
    }
    session.update(row);
    return true;
  }
}
