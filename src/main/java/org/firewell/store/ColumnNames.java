package org.firewell.store;

import java.util.Locale;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/** A column is named as the attribute is in public: {@code flowLS} is {@code flow_l_s}. */
public final class ColumnNames extends PhysicalNamingStrategyStandardImpl {
  private static final long serialVersionUID = 1;

  @Override
  public Identifier toPhysicalColumnName(Identifier field, JdbcEnvironment environment) {
    return Identifier.toIdentifier(of(field.getText()));
  }

  static String of(String field) {
    return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
