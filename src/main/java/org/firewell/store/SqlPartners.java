package org.firewell.store;

import java.util.List;
import java.util.stream.Stream;
import org.firewell.exchange.Partners;
import org.firewell.exchange.Said;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.springframework.stereotype.Component;

/** What partners said, in PostGIS or H2GIS. */
@Component
final class SqlPartners implements Partners {

  /** What stands of what was said: the greatest edit that is not undone. */
  private static final String LAST =
      " s.edit = (select max(l.edit) from SaidRow l join EditRow e on e.id = l.edit"
          + " where l.partner = s.partner and l.collection = s.collection"
          + " and l.feature = s.feature and not e.undone)";

  private final SessionFactory sessions;

  SqlPartners(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Remembered> list() {
    return sessions.fromStatelessTransaction(
        session ->
            session
                .createSelectionQuery(
                    "select s.partner, s.collection, count(*), max(s.edit) from SaidRow s where"
                        + LAST
                        + " group by s.partner, s.collection order by s.partner, s.collection",
                    Object[].class)
                .getResultStream()
                .map(row -> remembered(session, row))
                .toList());
  }

  private static Remembered remembered(StatelessSession session, Object[] row) {
    EditRow edit = session.get(EditRow.class, row[3]);
    return new Remembered(
        (String) row[0],
        FeatureType.find((String) row[1]).orElseThrow(),
        (Long) row[2],
        edit.at,
        edit.source);
  }

  @Override
  public <F extends Feature> Said said(String partner, FeatureType<F> type) {
    return sessions.fromStatelessTransaction(session -> said(session, partner, type));
  }

  /** Nothing of nobody. */
  static Said said(StatelessSession session, String partnerOrNull, FeatureType<?> type) {
    if (partnerOrNull == null) {
      return Said.NOTHING;
    }
    try (Stream<SaidRow> rows =
        session
            .createSelectionQuery(
                "from SaidRow s where s.partner = :partner and s.collection = :collection and"
                    + LAST,
                SaidRow.class)
            .setParameter("partner", partnerOrNull)
            .setParameter("collection", type.name())
            .setFetchSize(EditWriter.BATCH)
            .getResultStream()) {
      return new Said(rows.map(row -> row.thing(type)).toList());
    }
  }
}
