/** What every layer of the map has in common: it can be shown, hidden, asked and removed. */
import { CanvasTiles } from './canvas-tiles.js';
import { inMemory } from './memory.js';

/**
 * A layer of one collection.
 *
 * @param page what the page's parts share; source(collection) gives the shapes of a tile
 * @param options collection; pane; minZoom, from which it is drawn; paint(context, shapes, zoom,
 *     colours); clicks, whether a click on it opens a card; legend, its rows
 */
export function tiledLayer(page, { collection, pane, minZoom = 8, paint, clicks, legend }) {
  const source = page.source(collection);
  return withTiles(page, { name: collection, collection, pane, minZoom, paint, clicks, legend }, source);
}

/** The same of features that the page holds; `set` exchanges them. */
export function heldLayer(page, options) {
  const source = inMemory();
  const layer = withTiles(page, options, source);
  layer.set = (features) => {
    source.set(features);
    layer.tiles.refresh();
  };
  return layer;
}

function withTiles(page, options, source) {
  const { name, collection, pane, minZoom = 8, paint, clicks = false, legend = [] } = options;
  const draw = (context, shapes, zoom) => paint(context, shapes, zoom, page.colours());
  const tiles = new CanvasTiles(source, draw, { pane, minZoom, maxZoom: 19 });
  const ends = [
    page.view.on('theme', () => tiles.repaint()),
    page.view.on('asOf', () => tiles.refresh()),
  ];
  return {
    name,
    collection,
    minZoom,
    clicks,
    legend,
    tiles,
    show: () => tiles.addTo(page.map),
    hide: () => tiles.remove(),
    isShown: () => page.map.hasLayer(tiles),
    repaint: () => tiles.repaint(),
    shapeAt: (latlng, tolerance) =>
      page.map.hasLayer(tiles) ? tiles.shapeAt(latlng, tolerance) : undefined,
    remove() {
      ends.forEach((end) => end());
      tiles.remove();
    },
  };
}
