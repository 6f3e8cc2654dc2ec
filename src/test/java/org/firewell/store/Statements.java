package org.firewell.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Writes down the statements that Hibernate sends. */
public final class Statements implements StatementInspector {
  private static final long serialVersionUID = 1;

  private static final List<String> SENT = new CopyOnWriteArrayList<>();

  @Override
  public String inspect(String sql) {
    SENT.add(sql);
    return sql;
  }

  static void forget() {
    SENT.clear();
  }

  static List<String> sent() {
    return List.copyOf(SENT);
  }
}
