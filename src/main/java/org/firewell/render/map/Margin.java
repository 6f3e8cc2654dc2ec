package org.firewell.render.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;
import org.firewell.render.style.Legend;
import org.firewell.render.svg.Letters;
import org.firewell.render.svg.Svg;
import org.locationtech.jts.geom.Envelope;

/**
 * What stands around a map on its paper: title above, legend at the right where the paper is wide
 * and else below, at the foot what it was made of.
 */
final class Margin {

  private static final double LINE = 1.5;
  private static final double TITLE = 2.1;
  private static final double WIDE = 1.1;
  private static final int MOST_FOOT_LINES = 4;

  private final Legend legend;
  private final Theme theme;
  private final Part part;
  private final MapContent content;
  private final MapPaper paper;
  private final double letters;
  private final double edge;
  private final boolean isWide;
  private final double column;
  private final int columns;
  private Envelope panel;
  private double strip;

  Margin(Legend legend, Theme theme, Part part, MapContent content, MapPaper paper) {
    this.legend = legend;
    this.theme = theme;
    this.part = part;
    this.content = content;
    this.paper = paper;
    this.letters = paper.letters();
    this.edge = Math.max(3, Math.min(paper.widthMm(), paper.heightMm()) * 0.04);
    this.isWide = paper.widthMm() > WIDE * paper.heightMm();
    this.columns = isWide ? 1 : Math.max(1, (int) ((paper.widthMm() - 2 * edge) / (letters * 17)));
    this.column =
        isWide
            ? Math.min(letters * 18.5, paper.widthMm() * 0.3)
            : (paper.widthMm() - 2 * edge) / columns;
  }

  /** The rest of the paper is the map's; a legend below it is measured by a first drawing. */
  MapDrawing fitted(Function<Envelope, MapDrawing> drawer) {
    strip = 0;
    panel = rest(foot(Set.of(), List.of()).size());
    MapDrawing drawing = drawer.apply(panel);
    if (!isWide) {
      strip = drawing.key().height(columns, letters) + letters;
    }
    panel = rest(foot(drawing.types(), drawing.notes()).size());
    return drawer.apply(panel);
  }

  private Envelope rest(int footLines) {
    double top = edge + letters * (TITLE * 1.25 + LINE + 0.7);
    double bottom = paper.heightMm() - edge - footLines * LINE * letters - strip - letters * 0.4;
    double right = paper.widthMm() - edge - (isWide ? column + letters * 1.2 : 0);
    return new Envelope(edge, right, top, Math.max(top + 10, bottom));
  }

  /** The name of the map. */
  String title() {
    Feature unit = part.unitOrNull();
    String place = content.county();
    String of = unit == null ? "" : unit.name() == null ? unit.id() : unit.name();
    String what = theme.title().in(paper.language());
    return paper.in(place + of + what, what + ", " + (of.isEmpty() ? place : of + ", " + place));
  }

  void draw(Svg svg, MapDrawing drawing) {
    double y = edge + letters * TITLE;
    line(svg, title(), edge, y, letters * TITLE, true);
    y += letters * (LINE + 0.35);
    line(
        svg,
        paper.in("截至 ", "As of ") + content.snapshot().asOf() + "　" + law(),
        edge,
        y,
        letters,
        false);
    double keyX = isWide ? panel.getMaxX() + letters * 1.2 : edge;
    double keyY = isWide ? panel.getMinY() : panel.getMaxY() + letters * 0.6;
    double size =
        isWide ? Math.min(letters, panel.getHeight() / drawing.key().height(1, 1)) : letters;
    drawing.key().draw(svg, drawing.painter(), keyX, keyY, column, columns, size, paper.language());
    List<String> foot = foot(drawing.types(), drawing.notes());
    double base = paper.heightMm() - edge - (foot.size() - 1) * LINE * letters;
    for (String words : foot) {
      line(svg, words, edge, base, letters * 0.88, false);
      base += LINE * letters;
    }
  }

  private void line(Svg svg, String words, double x, double y, double size, boolean isTitle) {
    svg.text(
        "text",
        words,
        "x",
        x,
        "y",
        y,
        "font-size",
        size,
        "font-weight",
        isTitle ? "bold" : null,
        "fill",
        legend.colour(isTitle ? "label" : "labelQuiet"));
  }

  /** The rule set with the clauses by which it was judged. */
  private String law() {
    Set<String> clauses = new LinkedHashSet<>();
    theme.norms().stream()
        .map(norm -> content.snapshot().law().provision(norm).clause())
        .map(clause -> paper.in(clause.whereInChinese(), clause.where()))
        .forEach(clauses::add);
    return paper.in("规则集 ", "Rule set ")
        + content.snapshot().law().id()
        + paper.in("（", " (")
        + String.join(paper.in("；", "; "), clauses)
        + paper.in("）", ")");
  }

  private List<String> foot(Set<FeatureType<?>> types, List<String> notes) {
    Set<String> licences = new LinkedHashSet<>();
    Set<String> origins = new LinkedHashSet<>();
    for (FeatureType<?> type : FeatureType.all()) {
      Layer layer = content.origins().get(type);
      if (layer != null && types.contains(type)) {
        add(licences, layer.licence());
        add(origins, layer.origin());
      }
    }
    List<String> parts = new ArrayList<>(notes);
    parts.add(
        paper.in(
                "等距方位投影（图幅中心），CGCS2000；快照 ",
                "Azimuthal equidistant around the middle, CGCS2000; snapshot ")
            + content.snapshot().id());
    if (!licences.isEmpty()) {
      parts.add(paper.in("许可 ", "Licence ") + String.join("; ", licences));
    }
    if (!origins.isEmpty()) {
      parts.add(paper.in("数据来源 ", "Data ") + String.join("; ", origins));
    }
    double size = letters * 0.88;
    List<String> lines =
        Letters.lines(String.join(paper.in("。", ". "), parts), size, paper.widthMm() - 2 * edge);
    if (lines.size() > MOST_FOOT_LINES) {
      lines = new ArrayList<>(lines.subList(0, MOST_FOOT_LINES));
      lines.set(MOST_FOOT_LINES - 1, lines.get(MOST_FOOT_LINES - 1) + " …");
    }
    return lines;
  }

  private static void add(Set<String> to, String textOrNull) {
    if (textOrNull != null) {
      for (String item : textOrNull.split(";")) {
        if (!item.isBlank()) {
          to.add(item.strip());
        }
      }
    }
  }
}
