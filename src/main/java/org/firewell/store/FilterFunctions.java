package org.firewell.store;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.type.BasicTypeReference;
import org.hibernate.type.StandardBasicTypes;

/**
 * Teaches HQL what a condition on features asks of the database and the language has no word for,
 * by the same name on both.
 *
 * <ul>
 *   <li>{@code boxes_touch(geometry, geometry)}: the one predicate that both PostGIS and H2 look up
 *       in a spatial index;
 *   <li>{@code text_order(text)}: what texts are sorted by, the numbers of their signs;
 *   <li>{@code ignoring_case(text)}, {@code ignoring_accents(text)}: as {@link
 *       org.firewell.query.Folding};
 *   <li>{@code is_like(text, pattern)}: the pattern as {@link LikePattern} makes it;
 *   <li>{@code arithmetic(operator, number, number)}: null where there is no result;
 *   <li>{@code texts_include(list, list)}, {@code texts_overlap(list, list)}.
 * </ul>
 */
public final class FilterFunctions implements FunctionContributor {

  @Override
  public void contributeFunctions(FunctionContributions functions) {
    Registry registry = new Registry(functions);
    registry.add("boxes_touch", "(?1 && ?2)", "(?1 && ?2)", StandardBasicTypes.BOOLEAN);
    registry.add("text_order", "(?1 collate \"C\")", "stringtoutf8(?1)", StandardBasicTypes.STRING);
    registry.add(
        "ignoring_case",
        "(lower(upper(?1 collate \"und-x-icu\")) collate \"C\")",
        "ignoring_case(?1)",
        StandardBasicTypes.STRING);
    registry.add(
        "ignoring_accents",
        "normalize(regexp_replace(normalize(?1, NFD), '[\\u0300-\\u036f]', '', 'g'), NFC)",
        "ignoring_accents(?1)",
        StandardBasicTypes.STRING);
    registry.add("is_like", "(?1 like ?2)", "is_like(?1, ?2)", StandardBasicTypes.BOOLEAN);
    registry.add(
        "arithmetic",
        "arithmetic(?1, ?2, ?3)",
        "arithmetic(?1, ?2, ?3)",
        StandardBasicTypes.DOUBLE);
    registry.add(
        "texts_include", "(?1 @> ?2)", "texts_include(?1, ?2)", StandardBasicTypes.BOOLEAN);
    registry.add(
        "texts_overlap", "(?1 && ?2)", "texts_overlap(?1, ?2)", StandardBasicTypes.BOOLEAN);
  }

  private record Registry(FunctionContributions functions) {

    void add(String name, String postgresql, String h2, BasicTypeReference<?> type) {
      functions
          .getFunctionRegistry()
          .registerPattern(
              name,
              functions.getDialect() instanceof PostgreSQLDialect ? postgresql : h2,
              functions.getTypeConfiguration().getBasicTypeRegistry().resolve(type));
    }
  }
}
