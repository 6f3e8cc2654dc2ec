package org.firewell.store;

import java.util.Locale;
import org.firewell.feature.Attribute;
import org.firewell.query.Filter.Value;
import org.firewell.query.Filter.Value.Arithmetic;
import org.firewell.query.Filter.Value.Constant;
import org.firewell.query.Filter.Value.IgnoringAccents;
import org.firewell.query.Filter.Value.IgnoringCase;
import org.firewell.query.Filter.Value.Property;

/** A value in SQL, of a row called {@code r}. Numbers are doubles, whole ones too. */
record ValueText(Constants constants) {

  String of(Value value) {
    if (value instanceof Property property) {
      return column(property.attribute());
    } else if (value instanceof Constant constant) {
      return constants.add(constant.value());
    } else if (value instanceof IgnoringCase ignoring) {
      return "ignoring_case(" + of(ignoring.text()) + ")";
    } else if (value instanceof IgnoringAccents ignoring) {
      return "ignoring_accents(" + of(ignoring.text()) + ")";
    } else {
      return arithmetic((Arithmetic) value);
    }
  }

  /** What it is sorted by. */
  String sorting(Value value) {
    return isText(value) ? "text_order(" + of(value) + ")" : of(value);
  }

  /** A column bears the attribute's name. */
  private static String column(Attribute attribute) {
    String column = "r." + attribute.name();
    return attribute.kind() == Attribute.Kind.INTEGER
        ? "cast(" + column + " as double precision)"
        : column;
  }

  private String arithmetic(Arithmetic arithmetic) {
    String operator = arithmetic.operator().name().toLowerCase(Locale.ROOT);
    return "arithmetic("
        + String.join(", ", constants.add(operator), of(arithmetic.left()), of(arithmetic.right()))
        + ")";
  }

  private static boolean isText(Value value) {
    return value instanceof Property property
            && (property.attribute().kind() == Attribute.Kind.TEXT
                || property.attribute().kind() == Attribute.Kind.CHOICE)
        || value instanceof Constant constant && constant.value() instanceof String
        || value instanceof IgnoringCase
        || value instanceof IgnoringAccents;
  }
}
