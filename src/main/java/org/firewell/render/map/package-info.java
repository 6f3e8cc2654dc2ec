/**
 * A part of the county as a map on paper: a document of SVG 1.1, drawn by the map's own legend
 * ({@code web/js/pure/legend.js}, as {@link org.firewell.render.style.Legend} reads it).
 *
 * <p>Method: positions are put on a plane that keeps distances and directions from the middle of
 * the map ({@link org.firewell.geo.AzimuthalPlane}), so that scale and scale bar are true there;
 * lines are cut at the edge of the map and thinned to a tenth of a millimetre (D. Douglas and T.
 * Peucker). Units: millimetres of paper, two decimals; a pixel of the legend is {@link Panel#PIXEL}
 * of them. Names are placed one after the other, the most telling first, and one that would touch
 * another is left out. Signs that would be too many are counted by cells.
 *
 * <p>Presentation attributes alone, no style sheet, no script, nothing from another address, so
 * that Batik reads it as a browser does. Known limits: {@link MapSheet}.
 */
package org.firewell.render.map;
