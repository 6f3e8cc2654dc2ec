/** What every layer of the map has in common: it can be shown, hidden, asked and removed. */
import { isCrowd, portions } from '../pure/tile.js';
import { CanvasTiles } from './canvas-tiles.js';
import { inMemory } from './memory.js';
import { drawCrowd } from './signs.js';

/**
 * A layer of one collection.
 *
 * @param page what the page's parts share; source(collection) gives the shapes of a tile
 * @param options collection; pane; minZoom, from which it is drawn; paint(context, shapes, zoom,
 *     colours), which may be a generator that gives way; crowd(properties, colours), the colour of what stands for many, which is not drawn
 *     without it; clicks, whether a click on it opens a card; legend, its rows
 */
export function tiledLayer(page, options) {
  const { collection } = options;
  return withTiles(page, { name: collection, ...options }, page.source(collection));
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
  const { name, collection, pane, minZoom = 8, paint, crowd, clicks = false, legend = [] } = options;
  function* draw(context, shapes, zoom) {
    const colours = page.colours();
    yield* paint(context, shapes.filter((shape) => !isCrowd(shape)), zoom, colours) ?? [];
    for (const some of crowd ? portions(shapes.filter(isCrowd)) : []) {
      some.forEach(({ parts: [[x, y]], properties, count }) =>
        drawCrowd(context, count, x, y, crowd(properties, colours), colours.halo),
      );
      yield;
    }
  }
  // one side of a divided map has panes of its own
  const place = page.paneOf?.(pane) ?? pane;
  const tiles = new CanvasTiles(source, draw, { pane: place, minZoom, maxZoom: 19 });
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
