package org.firewell.store;

import java.util.List;
import org.firewell.standard.TaskVersion;
import org.firewell.standard.Tasks;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.springframework.stereotype.Component;

/** The entered versions of tasks in PostGIS or H2GIS; each raises the {@link Revision}. */
@Component
final class SqlTasks implements Tasks {

  private final SessionFactory sessions;

  SqlTasks(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<TaskVersion> list() {
    return sessions.fromStatelessTransaction(
        session ->
            session
                .createSelectionQuery("from TaskVersionRow", TaskVersionRow.class)
                .getResultStream()
                .map(TaskVersionRow::taskVersion)
                .sorted(TaskVersion.ORDER)
                .toList());
  }

  @Override
  public boolean enter(TaskVersion version) {
    return sessions.fromStatelessTransaction(session -> standing(session, version)) == null
        && add(version);
  }

  private boolean add(TaskVersion version) {
    return Revision.fromChange(
        sessions,
        session -> {
          boolean isNew = standing(session, version) == null;
          if (isNew) {
            session.insert(TaskVersionRow.of(version));
          }
          return isNew;
        });
  }

  /** What is kept in its place, if it says the same; null when nothing is. */
  private static TaskVersion standing(StatelessSession session, TaskVersion version) {
    TaskVersionRow row =
        session.get(
            TaskVersionRow.class, new TaskVersionRow.Key(version.task(), version.version()));
    TaskVersion standing = row == null ? null : row.taskVersion();
    if (standing != null && !standing.saysAs(version)) {
      throw new OtherwiseException(standing);
    }
    return standing;
  }
}
