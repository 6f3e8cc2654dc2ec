package org.firewell.query;

import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * A condition as it is written, in text or JSON alike: of nothing is known yet whether there is
 * such a thing and whether it fits where it stands.
 */
sealed interface Syntax {

  Spot at();

  /**
   * An operator or function with what it is put to.
   *
   * @param name as CQL2 JSON spells it
   */
  record Call(String name, List<Syntax> arguments, Spot at) implements Syntax {}

  record Name(String name, Spot at) implements Syntax {}

  /**
   * @param value a String, a finite Double or a Boolean
   */
  record Literal(Object value, Spot at) implements Syntax {}

  record Day(LocalDate day, Spot at) implements Syntax {}

  /**
   * @param from a day or name, or null when it is open
   * @param to a day or name, or null when it is open
   */
  record Interval(Syntax from, Syntax to, Spot at) implements Syntax {}

  record Array(List<Syntax> elements, Spot at) implements Syntax {}

  record Shape(Geometry geometry, Spot at) implements Syntax {}
}
