package org.firewell.render.map;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.firewell.render.style.Symbol.Kind;
import org.locationtech.jts.geom.Coordinate;

/**
 * Something that stands on the paper, with what the legend's rules ask of it.
 *
 * @param kind of its geometry
 * @param path of SVG; empty for a point
 * @param at its middle in millimetres
 * @param inside the path within an area, so many millimetres from its edge
 * @param values of attributes by name, null for one that is missing
 * @param titleOrNull what is told of it alone; where it has none, it is drawn with others alike
 */
record Shape(
    Kind kind,
    String path,
    Coordinate at,
    DoubleFunction<String> inside,
    Function<String, Object> values,
    String titleOrNull) {}
