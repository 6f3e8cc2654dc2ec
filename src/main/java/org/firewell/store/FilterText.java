package org.firewell.store;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firewell.query.Filter;
import org.firewell.query.Filter.And;
import org.firewell.query.Filter.Between;
import org.firewell.query.Filter.Comparison;
import org.firewell.query.Filter.In;
import org.firewell.query.Filter.IsUnknown;
import org.firewell.query.Filter.Like;
import org.firewell.query.Filter.Not;
import org.firewell.query.Filter.Or;
import org.firewell.query.Filter.Place;
import org.firewell.query.Filter.Spatial;
import org.firewell.query.Filter.SpatialOperator;
import org.firewell.query.Filter.Temporal;
import org.firewell.query.Filter.Texts;
import org.firewell.query.Filter.Value;
import org.firewell.query.Intervals;

/**
 * A filter in SQL, on a row called {@code r}. SQL's logic of three values is that of {@link
 * org.firewell.feature.Ternary}, a null being unknown.
 *
 * <p>In SQL and not in HQL, whose parser needs seconds for a few brackets in each other.
 *
 * <p>Of what was asked nothing becomes text of the statement but the names of attributes that are
 * there and the words of this class; whatever else is a bound constant.
 */
final class FilterText {

  private final Constants constants;
  private final ValueText values;

  FilterText(Constants constants) {
    this.constants = constants;
    this.values = new ValueText(constants);
  }

  String of(Filter filter) {
    if (filter instanceof Filter.Constant constant) {
      return constant.value() ? "1 = 1" : "1 = 0";
    } else if (filter instanceof And and) {
      return bracketed(and.parts(), this::of, " and ");
    } else if (filter instanceof Or or) {
      return bracketed(or.parts(), this::of, " or ");
    } else if (filter instanceof Not not) {
      return "not (" + of(not.part()) + ")";
    } else if (filter instanceof Comparison comparison) {
      return comparison(comparison);
    } else if (filter instanceof Like like) {
      return like(like);
    } else if (filter instanceof Between between) {
      return between(between);
    } else if (filter instanceof In in) {
      return values.of(in.value()) + " in " + bracketed(in.list(), values::of, ", ");
    } else if (filter instanceof IsUnknown isUnknown) {
      return values.of(isUnknown.value()) + " is null";
    } else if (filter instanceof Spatial spatial) {
      return spatial(spatial);
    } else if (filter instanceof Temporal temporal) {
      return of(Intervals.comparisons(temporal));
    } else {
      return texts((Texts) filter);
    }
  }

  private String comparison(Comparison comparison) {
    return switch (comparison.comparator()) {
      case EQUAL -> values.of(comparison.left()) + " = " + values.of(comparison.right());
      case NOT_EQUAL -> values.of(comparison.left()) + " <> " + values.of(comparison.right());
      case LESS -> sorted(comparison, " < ");
      case LESS_OR_EQUAL -> sorted(comparison, " <= ");
      case MORE -> sorted(comparison, " > ");
      case MORE_OR_EQUAL -> sorted(comparison, " >= ");
    };
  }

  private String sorted(Comparison comparison, String sign) {
    return values.sorting(comparison.left()) + sign + values.sorting(comparison.right());
  }

  private String between(Between between) {
    return values.sorting(between.value())
        + " between "
        + values.sorting(between.least())
        + " and "
        + values.sorting(between.most());
  }

  private String like(Like like) {
    String pattern = LikePattern.of(like.pattern());
    String text = "is_like(" + values.of(like.value()) + ", " + constants.add(pattern) + ")";
    return isId(like.value()) ? beginning(LikePattern.beginning(pattern), text) : text;
  }

  private static boolean isId(Value value) {
    return value instanceof Value.Property property && property.attribute().name().equals("id");
  }

  /** What begins so lies between two ids: the index finds them, and the pattern tells the rest. */
  private String beginning(String beginning, String text) {
    if (beginning.isEmpty()) {
      return text;
    }
    int last = beginning.length() - 1;
    String behind = beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
    return "(r.id >= %s and r.id < %s and %s)"
        .formatted(constants.add(beginning), constants.add(behind), text);
  }

  /** The boxes come first: an index answers for them, and for nothing else. */
  private String spatial(Spatial spatial) {
    String left = place(spatial.left());
    String right = place(spatial.right());
    SpatialOperator operator = spatial.operator();
    return operator == SpatialOperator.DISJOINT
        ? "not " + touching("st_intersects", left, right)
        : touching("st_" + operator.name().toLowerCase(Locale.ROOT), left, right);
  }

  private static String touching(String function, String left, String right) {
    return "(" + left + " && " + right + " and " + function + "(" + left + ", " + right + "))";
  }

  private String place(Place place) {
    return place instanceof Place.Constant constant ? constants.add(constant.geometry()) : "r.geom";
  }

  private String texts(Texts texts) {
    String left = values.of(texts.left());
    String right = values.of(texts.right());
    return switch (texts.operator()) {
      case EQUALS -> "(" + include(left, right) + " and " + include(right, left) + ")";
      case CONTAINS -> include(left, right);
      case CONTAINED_BY -> include(right, left);
      case OVERLAPS -> "texts_overlap(" + left + ", " + right + ")";
    };
  }

  private static String include(String texts, String others) {
    return "texts_include(" + texts + ", " + others + ")";
  }

  private static <T> String bracketed(List<T> parts, Function<T, String> text, String between) {
    return parts.stream().map(text).collect(Collectors.joining(between, "(", ")"));
  }
}
