/**
 * The legend of the map, written as styles for other programs: how each collection looks, told in
 * SLD (OGC Symbology Encoding), in QGIS's QML and in the style language of MapLibre.
 *
 * <p>Method: the map's page and this room read the same file, {@code web/js/pure/legend.js}, so
 * that neither repeats the other. Sizes are pixels of the screen at 96 dots to the inch; a zoom is
 * that of WebMercatorQuad, and a scale is told for the equator. Known limit: SLD knows no width
 * that grows with the scale, so there a rule holds for each zoom at which something changes.
 */
package org.firewell.render.style;
