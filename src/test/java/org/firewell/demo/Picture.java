package org.firewell.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.firewell.geo.LocalPlane;
import org.locationtech.jts.awt.PointTransformation;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Draws geometries in degrees into a PNG, for a look at what a generator made. */
final class Picture {

  private final Graphics2D pen;
  private final BufferedImage image;
  private final ShapeWriter shapes;

  /**
   * @param area in degrees
   * @param width in pixels
   */
  Picture(Envelope area, int width) {
    LocalPlane plane = new LocalPlane(area.centre().x, area.centre().y);
    double west = plane.x(area.getMinX());
    double north = plane.y(area.getMaxY());
    double scale = width / (plane.x(area.getMaxX()) - west);
    int height = (int) Math.ceil((north - plane.y(area.getMinY())) * scale);
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xdde8ee));
    pen.fillRect(0, 0, width, height);
    PointTransformation toPixels =
        (from, to) ->
            to.setLocation((plane.x(from.x) - west) * scale, (north - plane.y(from.y)) * scale);
    shapes = new ShapeWriter(toPixels);
  }

  void fill(Geometry geometry, int rgb) {
    pen.setColor(new Color(rgb));
    pen.fill(shapes.toShape(geometry));
  }

  void stroke(Geometry geometry, int rgb, double width) {
    pen.setColor(new Color(rgb));
    pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(shapes.toShape(geometry));
  }

  void dot(Geometry point, int rgb, double radius) {
    java.awt.geom.Rectangle2D at = shapes.toShape(point).getBounds2D();
    pen.setColor(new Color(rgb));
    pen.fill(
        new Ellipse2D.Double(
            at.getCenterX() - radius, at.getCenterY() - radius, 2 * radius, 2 * radius));
  }

  void write(Path file) throws IOException {
    ImageIO.write(image, "png", file.toFile());
  }
}
