package org.firewell.render.print;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.firewell.feature.Township;
import org.firewell.paper.Paper;
import org.firewell.paper.Part;
import org.firewell.paper.Part.Map.Size;
import org.firewell.render.map.MapContent;
import org.firewell.render.map.MapPaper;
import org.firewell.render.map.MapSheet;
import org.firewell.render.map.Theme;
import org.firewell.render.style.Legend;

/** The maps that stand in a paper. */
final class MapPicture {

  private static final double WIDTH_MM = 180;

  /** Of a map that leaves room for other parts, or a page for itself. */
  private static final Map<Size, Double> HEIGHT_MM = Map.of(Size.HALF, 130.0, Size.WHOLE, 240.0);

  private MapPicture() {}

  /**
   * An element {@code svg}.
   *
   * @param number of the map in its paper, which keeps its ids apart from those of the others
   * @param higherMm what its page has room for beside its size
   */
  static String svg(Part.Map map, Paper paper, int number, double higherMm) {
    byte[] sheet =
        MapSheet.draw(
            Legend.own(),
            Theme.valueOf(map.theme().name()),
            part(map.townshipOrNull()),
            new MapContent(
                paper.basis().county(),
                map.ground(),
                map.origins(),
                map.levels(),
                map.gaps(),
                false,
                feature -> feature),
            new MapPaper(
                WIDTH_MM,
                HEIGHT_MM.get(map.size()) + higherMm,
                MapPaper.Frame.FULL,
                paper.language().name().toLowerCase(Locale.ROOT)));
    String document = new String(sheet, StandardCharsets.UTF_8);
    String own = "m" + number + "-";
    return document
        .substring(document.indexOf("<svg"))
        .replace(" id=\"", " id=\"" + own)
        .replace("url(#", "url(#" + own)
        .replace("href=\"#", "href=\"#" + own);
  }

  private static org.firewell.render.map.Part part(Township townshipOrNull) {
    return townshipOrNull == null
        ? new org.firewell.render.map.Part.County()
        : new org.firewell.render.map.Part.OfTownship(townshipOrNull);
  }
}
