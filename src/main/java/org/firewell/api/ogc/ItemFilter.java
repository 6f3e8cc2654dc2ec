package org.firewell.api.ogc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Attribute;
import org.firewell.ingest.crs.ReferencedCrs;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.query.Cql2;
import org.firewell.query.Filter;
import org.firewell.query.Filter.Comparator;
import org.firewell.query.Filter.Value;
import org.firewell.query.FilterException;
import org.firewell.query.Queryables;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.HttpStatus;

/**
 * The conditions that a request puts: {@code filter} with {@code filter-lang} and {@code
 * filter-crs}, and attributes by their own names; all of them hold together. OGC API - Features -
 * Part 3, {@code http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter}, {@code
 * .../conf/features-filter} and {@code .../conf/queryables-query-parameters}; the languages, {@code
 * http://www.opengis.net/spec/cql2/1.0/conf/cql2-text}, {@code .../conf/cql2-json}, {@code
 * .../conf/basic-cql2}, {@code .../conf/advanced-comparison-operators}, {@code
 * .../conf/case-insensitive-comparison}, {@code .../conf/accent-insensitive-comparison}, {@code
 * .../conf/basic-spatial-functions}, {@code .../conf/basic-spatial-functions-plus}, {@code
 * .../conf/spatial-functions}, {@code .../conf/temporal-functions}, {@code
 * .../conf/array-functions}, {@code .../conf/property-property} and {@code .../conf/arithmetic}.
 */
final class ItemFilter {

  private static final String TEXT = "cql2-text";
  private static final String JSON = "cql2-json";

  /** So much of a condition is told to who put it. */
  private static final int SHOWN = 200;

  private ItemFilter() {}

  /**
   * All conditions together; null when there is none.
   *
   * @param moreOrNull what else is to be true
   * @throws StatusException when a condition cannot be put
   */
  static Filter of(Parameters parameters, Queryables asked, ServedCrs served, Filter moreOrNull) {
    List<Filter> all = new ArrayList<>();
    Optional.ofNullable(moreOrNull).ifPresent(all::add);
    String language = parameters.word("filter-lang", List.of(TEXT, JSON)).orElse(TEXT);
    ReferencedCrs crs = served.asked(parameters, "filter-crs", asked.type());
    parameters.text("filter").map(text -> read(text, language, asked, crs)).ifPresent(all::add);
    for (Attribute attribute : asked.attributes()) {
      if (isSimple(attribute)) {
        parameters.text(attribute.name()).map(text -> equal(attribute, text)).ifPresent(all::add);
      }
    }
    return all.isEmpty() ? null : all.size() == 1 ? all.get(0) : new Filter.And(all);
  }

  /** Whether an attribute has one value, for which a parameter of its name asks. */
  static boolean isSimple(Attribute attribute) {
    return attribute.kind() != Attribute.Kind.TEXTS;
  }

  private static Filter read(String text, String language, Queryables asked, ReferencedCrs crs) {
    UnaryOperator<Geometry> toLonLat = geometry -> lonLat(geometry, crs);
    try {
      return language.equals(TEXT)
          ? Cql2.text(text, asked, toLonLat)
          : Cql2.json(text, asked, toLonLat);
    } catch (FilterException e) {
      throw fault(text, asked, e);
    }
  }

  private static StatusException fault(String text, Queryables asked, FilterException why) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("parameter", "filter");
    members.put("value", text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    members.put("allowed", "CQL2 of " + String.join(", ", asked.names()));
    members.put("zh", why.zh());
    members.put("en", why.en());
    return new StatusException(
        HttpStatus.BAD_REQUEST, "filter: " + why.zh() + " · " + why.en(), members);
  }

  private static Geometry lonLat(Geometry geometry, ReferencedCrs crs) {
    try {
      return crs.toLonLat(geometry);
    } catch (Refusal e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Filter equal(Attribute attribute, String text) {
    return new Filter.Comparison(
        Comparator.EQUAL,
        new Value.Property(attribute),
        new Value.Constant(constant(attribute, text)));
  }

  /** As conditions have them: a choice is its text, a number a double. */
  private static Object constant(Attribute attribute, String text) {
    Object value = parse(attribute, text);
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return value instanceof LocalDate ? value : Attribute.plain(value);
  }

  private static Object parse(Attribute attribute, String text) {
    try {
      return attribute.kind() == Attribute.Kind.TEXT ? text : attribute.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(attribute.name(), text, allowed(attribute));
    }
  }

  private static Reason allowed(Attribute attribute) {
    return switch (attribute.kind()) {
      case TEXT, TEXTS -> new Reason("应为文本", "a text");
      case INTEGER -> new Reason("应为整数", "a whole number");
      case NUMBER -> new Reason("应为数字", "a number");
      case DATE -> new Reason("应为日期，如 2022-12-31", "a day like 2022-12-31");
      case CHOICE -> {
        String words = String.join(", ", attribute.allowed());
        yield new Reason("可用的有 " + words, "one of " + words);
      }
    };
  }
}
