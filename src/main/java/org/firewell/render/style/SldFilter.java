package org.firewell.render.style;

import java.util.List;
import org.firewell.render.style.Condition.All;
import org.firewell.render.style.Condition.Any;
import org.firewell.render.style.Condition.AtLeast;
import org.firewell.render.style.Condition.BelowOrMissing;
import org.firewell.render.style.Condition.NoneOf;
import org.firewell.render.style.Condition.OneOf;

/** Conditions in the Filter Encoding of the OGC (1.0 and 1.1 alike). */
final class SldFilter {

  private final Xml xml;

  SldFilter(Xml xml) {
    this.xml = xml;
  }

  void write(Condition condition) {
    if (!condition.equals(Condition.TRUE)) {
      xml.element("ogc:Filter", () -> condition(condition));
    }
  }

  private void condition(Condition condition) {
    if (condition instanceof OneOf one) {
      oneOf(one);
    } else if (condition instanceof NoneOf none) {
      noneOf(none);
    } else if (condition instanceof AtLeast least) {
      compare("PropertyIsGreaterThanOrEqualTo", least.attribute(), least.least());
    } else if (condition instanceof BelowOrMissing below) {
      Runnable less = () -> compare("PropertyIsLessThan", below.attribute(), below.least());
      joined("Or", List.of(() -> isNull(below.attribute()), less));
    } else if (condition instanceof Any any) {
      conditions("Or", any.of());
    } else {
      conditions("And", ((All) condition).of());
    }
  }

  private void oneOf(OneOf one) {
    List<Runnable> parts =
        one.values().stream()
            .<Runnable>map(
                value ->
                    value == null
                        ? () -> isNull(one.attribute())
                        : () -> compare("PropertyIsEqualTo", one.attribute(), value))
            .toList();
    joined("Or", parts);
  }

  private void noneOf(NoneOf none) {
    boolean isThere = none.values().contains(null);
    List<Runnable> differs =
        none.texts().stream()
            .<Runnable>map(value -> () -> compare("PropertyIsNotEqualTo", none.attribute(), value))
            .toList();
    if (isThere && differs.isEmpty()) {
      xml.element("ogc:Not", () -> isNull(none.attribute()));
    } else if (isThere) {
      joined("And", differs);
    } else {
      joined("Or", List.of(() -> isNull(none.attribute()), () -> joined("And", differs)));
    }
  }

  private void conditions(String with, List<Condition> conditions) {
    joined(with, conditions.stream().<Runnable>map(part -> () -> condition(part)).toList());
  }

  private void joined(String with, List<Runnable> parts) {
    if (parts.size() == 1) {
      parts.get(0).run();
    } else {
      xml.element("ogc:" + with, () -> parts.forEach(Runnable::run));
    }
  }

  private void compare(String how, String attribute, Object value) {
    xml.element(
        "ogc:" + how,
        () -> {
          xml.text("ogc:PropertyName", attribute);
          xml.text("ogc:Literal", value);
        });
  }

  private void isNull(String attribute) {
    xml.element("ogc:PropertyIsNull", () -> xml.text("ogc:PropertyName", attribute));
  }
}
