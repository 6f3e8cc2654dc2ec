package org.firewell.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;

/** The number that grows with every change. */
final class Revision {

  private Revision() {}

  /**
   * Carries out a change in one transaction. It raises the revision first and so holds its row to
   * the end: changes come one after the other, and the number is seen together with what it counts.
   *
   * <p>A key that is taken sends it back to the start once, to look again: under load H2 was seen
   * to show a row as it was before the last writer's commit. The keys keep out what is built on
   * that, and the second look tells what stands.
   *
   * @param work may be carried out twice; of the first time nothing is kept then
   */
  static void change(SessionFactory sessions, Consumer<StatelessSession> work) {
    fromChange(
        sessions,
        session -> {
          work.accept(session);
          return null;
        });
  }

  /** The same of a change that tells something: what it tells is of the attempt that is kept. */
  static <T> T fromChange(SessionFactory sessions, Function<StatelessSession, T> work) {
    try {
      return attempt(sessions, work);
    } catch (ConstraintViolationException e) {
      return attempt(sessions, work);
    }
  }

  /** The number as a transaction sees it; of a change under way the one that it raised it to. */
  static long number(StatelessSession session) {
    return session.get(RevisionRow.class, 1).number;
  }

  private static <T> T attempt(SessionFactory sessions, Function<StatelessSession, T> work) {
    return sessions.fromStatelessTransaction(
        session -> {
          planAnew(session);
          session.createMutationQuery("update RevisionRow set number = number + 1").executeUpdate();
          return work.apply(session);
        });
  }

  /**
   * PostgreSQL would keep the plan of a look-up that it made when a table was empty, to read all of
   * it, while a load makes it grow.
   */
  private static void planAnew(StatelessSession session) {
    if (Copy.isKnownTo(session)) {
      session
          .createNativeMutationQuery("set local plan_cache_mode = force_custom_plan")
          .executeUpdate();
    }
  }
}
