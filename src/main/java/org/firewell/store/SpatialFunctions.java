package org.firewell.store;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Teaches HQL {@code boxes_touch(geometry, geometry)}: the one predicate that both PostGIS and H2
 * look up in a spatial index.
 */
public final class SpatialFunctions implements FunctionContributor {

  @Override
  public void contributeFunctions(FunctionContributions functions) {
    functions
        .getFunctionRegistry()
        .registerPattern(
            "boxes_touch",
            "(?1 && ?2)",
            functions
                .getTypeConfiguration()
                .getBasicTypeRegistry()
                .resolve(StandardBasicTypes.BOOLEAN));
  }
}
