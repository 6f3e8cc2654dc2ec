package org.firewell.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Edits.Query;
import org.hibernate.query.SelectionQuery;

/** The conditions of a query in HQL, on a row called {@code e}. */
record EditFilter(List<String> conditions, Map<String, Object> parameters) {

  static EditFilter of(Query query) {
    EditFilter filter = new EditFilter(new ArrayList<>(), new LinkedHashMap<>());
    filter.add("e.by = :by", "by", query.by());
    filter.add("e.at >= :from", "from", query.from());
    filter.add("e.at <= :to", "to", query.to());
    filter.add("e.kind = :kind", "kind", query.kind() == null ? null : query.kind().word());
    if (query.type() != null) {
      filter.parameters.put("collection", query.type().name());
      String feature = query.feature() == null ? "" : " and c.feature = :feature";
      filter.conditions.add(
          "exists (select 1 from ChangeRow c where c.edit = e.id"
              + " and c.collection = :collection"
              + feature
              + ")");
      if (query.feature() != null) {
        filter.parameters.put("feature", query.feature());
      }
    }
    return filter;
  }

  private void add(String condition, String parameter, Object valueOrNull) {
    if (valueOrNull != null) {
      conditions.add(condition);
      parameters.put(parameter, valueOrNull);
    }
  }

  String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  <T> SelectionQuery<T> bind(SelectionQuery<T> query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
