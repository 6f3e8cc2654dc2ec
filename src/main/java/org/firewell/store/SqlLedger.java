package org.firewell.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firewell.feature.Edit;
import org.firewell.feature.Hydrant;
import org.firewell.ledger.Ledger;
import org.firewell.ledger.State;
import org.firewell.ledger.Step;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.springframework.stereotype.Component;

/** The steps in PostGIS or H2GIS. */
@Component
final class SqlLedger implements Ledger {

  private final SessionFactory sessions;

  SqlLedger(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Entry> list(String hydrant) {
    return sessions.fromStatelessTransaction(
        session -> entries(session, "s.hydrant = :key", hydrant));
  }

  @Override
  public Optional<Entry> find(UUID id) {
    return sessions.fromStatelessTransaction(
        session -> entries(session, "s.id = :key", id).stream().findFirst());
  }

  @Override
  public Map<String, List<String>> acceptances(Set<String> photos) {
    if (photos.isEmpty()) {
      return Map.of();
    }
    return sessions.fromStatelessTransaction(
        session ->
            session
                .createSelectionQuery(
                    "select distinct p.sha256, s.hydrant from StepPhotoRow p, StepRow s, EditRow e"
                        + " where p.step = s.id and s.edit = e.id and not e.undone"
                        + " and s.toState = :accepted and p.sha256 in (:photos)"
                        + " order by p.sha256, s.hydrant",
                    Object[].class)
                .setParameter("accepted", State.ACCEPTED.word())
                .setParameterList("photos", photos)
                .getResultStream()
                .collect(
                    Collectors.groupingBy(
                        row -> (String) row[0],
                        TreeMap::new,
                        Collectors.mapping(row -> (String) row[1], Collectors.toList()))));
  }

  @Override
  public long add(Step step, Hydrant after, long expectedVersion, Edit.Draft draft) {
    Revision.change(
        sessions,
        session -> {
          if (session.get(StepRow.class, step.id()) != null) {
            throw new TakenException(step.id());
          }
          long edit =
              EditWriter.write(session, draft, List.of(Writing.replace(after, expectedVersion)));
          session.insert(StepRow.of(step, edit));
          session.insertMultiple(StepPhotoRow.of(step));
        });
    return expectedVersion + 1;
  }

  private static List<Entry> entries(StatelessSession session, String where, Object key) {
    List<Object[]> rows =
        session
            .createSelectionQuery(
                "select s, e.undone from StepRow s, EditRow e where s.edit = e.id and "
                    + where
                    + " order by s.edit",
                Object[].class)
            .setParameter("key", key)
            .getResultList();
    Map<UUID, List<String>> photos =
        photos(session, rows.stream().map(row -> ((StepRow) row[0]).id).toList());
    List<Entry> entries = new ArrayList<>();
    for (Object[] row : rows) {
      StepRow step = (StepRow) row[0];
      List<String> shown = photos.getOrDefault(step.id, List.of());
      entries.add(new Entry(step.step(shown), step.edit, (boolean) row[1]));
    }
    return entries;
  }

  private static Map<UUID, List<String>> photos(StatelessSession session, List<UUID> steps) {
    if (steps.isEmpty()) {
      return Map.of();
    }
    return session
        .createSelectionQuery(
            "from StepPhotoRow p where p.step in (:steps) order by p.step, p.place",
            StepPhotoRow.class)
        .setParameterList("steps", steps)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> row.step, Collectors.mapping(row -> row.sha256, Collectors.toList())));
  }
}
