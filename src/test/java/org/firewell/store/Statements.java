package org.firewell.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Writes down the statements that Hibernate sends. */
public final class Statements implements StatementInspector {
  private static final long serialVersionUID = 1;

  private static final List<String> SENT = new CopyOnWriteArrayList<>();

  private static volatile Consumer<String> listener = sql -> {};

  /** Hands every statement to somebody before it is sent. */
  static void listen(Consumer<String> to) {
    listener = to;
  }

  @Override
  public String inspect(String sql) {
    SENT.add(sql);
    listener.accept(sql);
    return sql;
  }

  static void forget() {
    SENT.clear();
  }

  static List<String> sent() {
    return List.copyOf(SENT);
  }
}
