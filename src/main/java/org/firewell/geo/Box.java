package org.firewell.geo;

/** A box in {@link LocalSpace}, in metres; changed in place, by one thread. */
final class Box {

  double lowX;
  double lowY;
  double lowZ;
  double highX;
  double highY;
  double highZ;

  void setPoint(double x, double y, double z) {
    lowX = x;
    lowY = y;
    lowZ = z;
    highX = x;
    highY = y;
    highZ = z;
  }

  void setAll() {
    setPoint(0, 0, 0);
    widen(Double.POSITIVE_INFINITY);
  }

  /** Sets this to another box that is wider on every side. */
  void setAround(Box box, double margin) {
    lowX = box.lowX;
    lowY = box.lowY;
    lowZ = box.lowZ;
    highX = box.highX;
    highY = box.highY;
    highZ = box.highZ;
    widen(margin);
  }

  void include(double x, double y, double z) {
    lowX = Math.min(lowX, x);
    lowY = Math.min(lowY, y);
    lowZ = Math.min(lowZ, z);
    highX = Math.max(highX, x);
    highY = Math.max(highY, y);
    highZ = Math.max(highZ, z);
  }

  boolean holds(Box other) {
    return lowX <= other.lowX
        && lowY <= other.lowY
        && lowZ <= other.lowZ
        && highX >= other.highX
        && highY >= other.highY
        && highZ >= other.highZ;
  }

  /** How far the lower corners of two boxes are apart along the axis where they are most. */
  double step(Box other) {
    return Math.max(
        Math.abs(lowX - other.lowX),
        Math.max(Math.abs(lowY - other.lowY), Math.abs(lowZ - other.lowZ)));
  }

  /** The square of the distance to a packed box: its lowest x, y, z and highest x, y, z. */
  double distance2(float[] packed, int at) {
    return square(gap(packed[at], packed[at + 3], lowX, highX))
        + square(gap(packed[at + 1], packed[at + 4], lowY, highY))
        + square(gap(packed[at + 2], packed[at + 5], lowZ, highZ));
  }

  /** The square of the longest way from anywhere in this box to anywhere in a packed one. */
  double farthest2(float[] packed, int at) {
    return square(Math.max(highX - packed[at], packed[at + 3] - lowX))
        + square(Math.max(highY - packed[at + 1], packed[at + 4] - lowY))
        + square(Math.max(highZ - packed[at + 2], packed[at + 5] - lowZ));
  }

  /** The square of the distance to a place. */
  double distance2(double x, double y, double z) {
    return square(gap(x, x, lowX, highX))
        + square(gap(y, y, lowY, highY))
        + square(gap(z, z, lowZ, highZ));
  }

  private void widen(double margin) {
    lowX -= margin;
    lowY -= margin;
    lowZ -= margin;
    highX += margin;
    highY += margin;
    highZ += margin;
  }

  /** How far two intervals of one axis lie apart, 0 where they overlap. */
  private static double gap(double low, double high, double otherLow, double otherHigh) {
    return Math.max(0, Math.max(low - otherHigh, otherLow - high));
  }

  private static double square(double x) {
    return x * x;
  }
}
