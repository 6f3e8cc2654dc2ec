package org.firewell.render.style;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A value that changes with the zoom: straight between its stops, level before the first and after
 * the last.
 *
 * @param stops by zoom, at least one
 */
public record Stops(List<Stop> stops) {

  /** A value, in pixels of the screen, at a zoom. */
  public record Stop(int zoom, double value) {}

  public Stops {
    stops = List.copyOf(stops);
  }

  /** The same at every zoom. */
  public static Stops of(double value) {
    return new Stops(List.of(new Stop(0, value)));
  }

  /** The value at a zoom, which need not be whole. */
  public double at(double zoom) {
    Stop before = stops.get(0);
    for (Stop stop : stops) {
      if (stop.zoom() >= zoom) {
        return between(before, stop, zoom);
      }
      before = stop;
    }
    return before.value();
  }

  private static double between(Stop before, Stop after, double zoom) {
    if (before == after || after.zoom() == zoom) {
      return after.value();
    }
    double share = (zoom - before.zoom()) / (after.zoom() - before.zoom());
    return before.value() + share * (after.value() - before.value());
  }

  boolean isConstant() {
    return stops.size() == 1;
  }

  Stops times(double factor) {
    return new Stops(
        stops.stream().map(stop -> new Stop(stop.zoom(), stop.value() * factor)).toList());
  }

  /** The zooms at which the value is another than at the zoom before. */
  IntStream changes() {
    return IntStream.rangeClosed(stops.get(0).zoom() + 1, stops.get(stops.size() - 1).zoom());
  }
}
