package org.firewell.render.map;

import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.render.style.Legend;
import org.firewell.render.svg.Letters;
import org.firewell.render.svg.Svg;
import org.locationtech.jts.geom.Envelope;

/**
 * A map on paper as a document of SVG: the same content on the same paper gives the same bytes.
 *
 * <p>Guarantees: a place lies at its distance from the middle divided by the scale, within a
 * hundredth of a millimetre; every village of which something lies in the map is drawn once; the
 * legend names what is drawn and nothing else; a text of the data stays a text. Known limits: of
 * more than {@link Crowds#MOST} signs of a layer those that lie together are counted; buildings are
 * drawn where there are no more than 15,000, which bounds the document to a few megabytes.
 */
public final class MapSheet {

  private static final double FRAMED = 0.2;

  /** The least that a village's map shows around it, as a part of its own width. */
  private static final double AROUND_VILLAGE = 0.22;

  private final Legend legend;
  private final Theme theme;
  private final Part part;
  private final MapContent content;
  private final MapPaper paper;

  private MapSheet(Legend legend, Theme theme, Part part, MapContent content, MapPaper paper) {
    this.legend = legend;
    this.theme = theme;
    this.part = part;
    this.content = content;
    this.paper = paper;
  }

  /**
   * Draws a map.
   *
   * @throws IllegalArgumentException when nothing of the county has a place
   */
  public static byte[] draw(
      Legend legend, Theme theme, Part part, MapContent content, MapPaper paper) {
    return new MapSheet(legend, theme, part, content, paper).draw().bytes();
  }

  /** Whether gaps are told one by one on this paper, and not by patches. */
  public static boolean showsSingleGaps(
      Legend legend, Part part, MapContent content, MapPaper paper) {
    MapSheet sheet = new MapSheet(legend, Theme.COVERAGE, part, content, paper);
    return GapRules.areSingle(
        sheet.panel(new Envelope(0, paper.widthMm(), 0, paper.heightMm())).zoom());
  }

  private Svg draw() {
    boolean isFull = paper.frame() == MapPaper.Frame.FULL;
    Margin margin = new Margin(legend, theme, part, content, paper);
    MapDrawing drawing =
        isFull
            ? margin.fitted(this::drawn)
            : drawn(new Envelope(0, paper.widthMm(), 0, paper.heightMm()));
    Svg body = new Svg().add(drawing.svg());
    Svg around = new Svg();
    if (isFull) {
      margin.draw(around, drawing);
    }
    Svg svg = new Svg();
    svg.mark("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "xmlns:xlink",
        "http://www.w3.org/1999/xlink",
        "version",
        "1.1",
        "width",
        Svg.number(paper.widthMm()) + "mm",
        "height",
        Svg.number(paper.heightMm()) + "mm",
        "viewBox",
        "0 0 " + Svg.number(paper.widthMm()) + " " + Svg.number(paper.heightMm()),
        "font-family",
        Letters.FONTS);
    svg.text("title", margin.title());
    svg.add(drawing.painter().definitions());
    if (isFull) {
      svg.element("rect", "width", paper.widthMm(), "height", paper.heightMm(), "fill", "#ffffff");
    }
    return svg.add(body).add(around).close("svg");
  }

  /** Draws the map into a rectangle of the paper. */
  private MapDrawing drawn(Envelope rectangle) {
    Panel panel = panel(rectangle);
    MapDrawing drawing = new MapDrawing(legend, theme, part, content, panel, paper);
    Furniture furniture =
        new Furniture(legend, panel, paper.letters(), paper.frame() == MapPaper.Frame.FULL);
    Names names = new Names(panel.frame(-0.5), theme.showsLevels());
    names.keepFree(furniture.barBox());
    names.keepFree(furniture.bandBox());
    if (paper.frame() == MapPaper.Frame.FULL) {
      names.keepFree(furniture.northBox());
    }
    Svg svg = drawing.svg();
    svg.open(
        "svg",
        "x",
        panel.x(),
        "y",
        panel.y(),
        "width",
        panel.width(),
        "height",
        panel.height(),
        "viewBox",
        "%s %s %s %s"
            .formatted(
                Svg.number(panel.x()),
                Svg.number(panel.y()),
                Svg.number(panel.width()),
                Svg.number(panel.height())));
    drawing.draw(names);
    furniture.bar(svg);
    if (paper.frame() == MapPaper.Frame.FULL) {
      furniture.north(svg);
    }
    if (drawing.isSchematic()) {
      furniture.band(svg);
    }
    svg.close("svg");
    svg.element(
        "rect",
        "x",
        panel.x() + FRAMED / 2,
        "y",
        panel.y() + FRAMED / 2,
        "width",
        panel.width() - FRAMED,
        "height",
        panel.height() - FRAMED,
        "fill",
        "none",
        "stroke",
        legend.colour("townshipLine"),
        "stroke-width",
        FRAMED);
    return drawing;
  }

  private Panel panel(Envelope rectangle) {
    double margin =
        part instanceof Part.Within ? 0 : part instanceof Part.OfVillage ? AROUND_VILLAGE : 0.03;
    return Panel.around(
        box(),
        margin,
        rectangle.getMinX(),
        rectangle.getMinY(),
        rectangle.getWidth(),
        rectangle.getHeight());
  }

  /** What the map must show, in degrees. */
  private Envelope box() {
    if (part instanceof Part.Within within) {
      return within.box();
    }
    Envelope box = new Envelope();
    Feature unit = part.unitOrNull();
    if (unit != null) {
      box.expandToInclude(place(unit));
    } else {
      content.snapshot().list(FeatureType.TOWNSHIPS).forEach(f -> box.expandToInclude(place(f)));
      content.snapshot().list(FeatureType.VILLAGES).forEach(f -> box.expandToInclude(place(f)));
    }
    if (box.isNull()) {
      FeatureType.all()
          .forEach(
              type -> content.snapshot().list(type).forEach(f -> box.expandToInclude(place(f))));
    }
    if (box.isNull()) {
      throw new IllegalArgumentException("nothing of the county has a place");
    }
    if (box.getWidth() == 0 && box.getHeight() == 0) {
      box.expandBy(0.01); // what is a point is shown with a kilometre around it
    }
    return box;
  }

  private Envelope place(Feature feature) {
    return content.seen().apply(feature).geometry().getEnvelopeInternal();
  }
}
