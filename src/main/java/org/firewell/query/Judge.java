package org.firewell.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.Ternary;
import org.firewell.query.Filter.Place;
import org.firewell.query.Filter.Value;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/**
 * Decides in memory whether a condition is true of a feature, by Kleene's three values: what is
 * unknown stays unknown unless the rest of the condition settles it.
 *
 * <ul>
 *   <li>Texts are sorted by the code points of Unicode; a choice is the text that its document
 *       shows.
 *   <li>Numbers are doubles, whole ones too.
 *   <li>Shapes lie in the plane of longitude and latitude, as Simple Features has it.
 * </ul>
 */
public final class Judge {

  private final Feature feature;

  private Judge(Feature feature) {
    this.feature = feature;
  }

  public static Ternary of(Filter filter, Feature feature) {
    return new Judge(feature).judge(filter);
  }

  private Ternary judge(Filter filter) {
    if (filter instanceof Filter.Constant constant) {
      return Ternary.of(constant.value());
    }
    if (filter instanceof Filter.And and) {
      return and.parts().stream().map(this::judge).reduce(Ternary.YES, Ternary::and);
    }
    if (filter instanceof Filter.Or or) {
      return or.parts().stream().map(this::judge).reduce(Ternary.NO, Ternary::or);
    }
    if (filter instanceof Filter.Not not) {
      return judge(not.part()).not();
    }
    if (filter instanceof Filter.Comparison comparison) {
      return compare(comparison.comparator(), value(comparison.left()), value(comparison.right()));
    }
    if (filter instanceof Filter.Like like) {
      return like(like);
    }
    if (filter instanceof Filter.Between between) {
      Object value = value(between.value());
      return compare(Filter.Comparator.MORE_OR_EQUAL, value, value(between.least()))
          .and(compare(Filter.Comparator.LESS_OR_EQUAL, value, value(between.most())));
    }
    if (filter instanceof Filter.In in) {
      Object value = value(in.value());
      return in.list().stream()
          .map(each -> compare(Filter.Comparator.EQUAL, value, value(each)))
          .reduce(Ternary.NO, Ternary::or);
    }
    if (filter instanceof Filter.IsUnknown unknown) {
      return Ternary.of(value(unknown.value()) == null);
    }
    if (filter instanceof Filter.Spatial spatial) {
      return Ternary.of(lie(spatial.operator(), place(spatial.left()), place(spatial.right())));
    }
    if (filter instanceof Filter.Temporal temporal) {
      return judge(Intervals.comparisons(temporal));
    }
    Filter.Texts texts = (Filter.Texts) filter;
    return contain(texts.operator(), value(texts.left()), value(texts.right()));
  }

  private static Ternary compare(Filter.Comparator comparator, Object left, Object right) {
    if (left == null || right == null) {
      return Ternary.UNKNOWN;
    }
    int order = order(left, right);
    return Ternary.of(
        switch (comparator) {
          case EQUAL -> order == 0;
          case NOT_EQUAL -> order != 0;
          case LESS -> order < 0;
          case LESS_OR_EQUAL -> order <= 0;
          case MORE -> order > 0;
          case MORE_OR_EQUAL -> order >= 0;
        });
  }

  /** Of two of one kind, as {@link Typing} sees to. */
  private static int order(Object left, Object right) {
    if (left instanceof Double number) {
      double other = (Double) right;
      return number < other ? -1 : number > other ? 1 : 0; // -0.0 is 0.0
    }
    if (left instanceof LocalDate day) {
      return day.compareTo((LocalDate) right);
    }
    return left instanceof Boolean truth
        ? truth.compareTo((Boolean) right)
        : Arrays.compare(codePoints(left), codePoints(right));
  }

  private static int[] codePoints(Object text) {
    return ((String) text).codePoints().toArray();
  }

  private Ternary like(Filter.Like like) {
    String text = (String) value(like.value());
    String pattern = (String) value(like.pattern());
    return text == null || pattern == null
        ? Ternary.UNKNOWN
        : Ternary.of(Wildcards.match(pattern, text));
  }

  /** By the newer of JTS's two ways, which takes outlines that cross themselves as well. */
  private static boolean lie(Filter.SpatialOperator operator, Geometry left, Geometry right) {
    return RelateNG.relate(
        left,
        right,
        switch (operator) {
          case INTERSECTS -> RelatePredicate.intersects();
          case EQUALS -> RelatePredicate.equalsTopo();
          case DISJOINT -> RelatePredicate.disjoint();
          case TOUCHES -> RelatePredicate.touches();
          case WITHIN -> RelatePredicate.within();
          case OVERLAPS -> RelatePredicate.overlaps();
          case CROSSES -> RelatePredicate.crosses();
          case CONTAINS -> RelatePredicate.contains();
        });
  }

  private static Ternary contain(Filter.ArrayOperator operator, Object left, Object right) {
    if (left == null || right == null) {
      return Ternary.UNKNOWN;
    }
    Set<?> these = new HashSet<>((List<?>) left);
    Set<?> those = new HashSet<>((List<?>) right);
    return Ternary.of(
        switch (operator) {
          case EQUALS -> these.equals(those);
          case CONTAINS -> these.containsAll(those);
          case CONTAINED_BY -> those.containsAll(these);
          case OVERLAPS -> these.stream().anyMatch(those::contains);
        });
  }

  private Geometry place(Place place) {
    return place instanceof Place.Constant constant ? constant.geometry() : feature.geometry();
  }

  private Object value(Value value) {
    if (value instanceof Value.Constant constant) {
      return constant.value();
    }
    if (value instanceof Value.Property property) {
      return said(property.attribute());
    }
    if (value instanceof Value.IgnoringCase ignoring) {
      return Folding.ofCase((String) value(ignoring.text()));
    }
    if (value instanceof Value.IgnoringAccents ignoring) {
      return Folding.ofAccents((String) value(ignoring.text()));
    }
    Value.Arithmetic arithmetic = (Value.Arithmetic) value;
    Double left = (Double) value(arithmetic.left());
    Double right = (Double) value(arithmetic.right());
    return left == null || right == null ? null : arithmetic.operator().of(left, right);
  }

  private Object said(Attribute attribute) {
    Object said = attribute.of(feature);
    if (said instanceof Enum<?> choice) {
      return Attribute.text(choice);
    }
    return said instanceof Integer whole ? (Object) whole.doubleValue() : said;
  }
}
