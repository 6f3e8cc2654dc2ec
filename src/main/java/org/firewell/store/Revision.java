package org.firewell.store;

import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** The number that grows with every change. */
final class Revision {

  private Revision() {}

  /**
   * Carries out a change in one transaction. It raises the revision first and so holds its row to
   * the end: changes come one after the other, and the number is seen together with what it counts.
   */
  static void change(SessionFactory sessions, Consumer<StatelessSession> work) {
    sessions.inStatelessTransaction(
        session -> {
          session.createMutationQuery("update RevisionRow set number = number + 1").executeUpdate();
          work.accept(session);
        });
  }
}
