/**
 * A layer of canvas tiles: asks a source for the shapes of each tile, has a painter draw them, and
 * knows which shape lies under a pixel.
 *
 * A source is `(coords, signal) => Promise<shape[]>` with shapes as pure/tile.js has them; a painter
 * is `(context, shapes, zoom)` and a generator, which gives way between its strokes. While the map is
 * panned nothing is drawn again: tiles move as they are, and only tiles that come into view are
 * drawn. Tiles are large, so that there are few.
 */
import { GridLayer, DomUtil } from 'leaflet';
import { pixelRatio } from './ratio.js';
import { atOnce, inTurn } from './turns.js';
import { TILE_SIZE, isCrowd, isHit, distance } from '../pure/tile.js';

export const CanvasTiles = GridLayer.extend({
  initialize(source, paint, options) {
    GridLayer.prototype.initialize.call(this, { tileSize: TILE_SIZE, keepBuffer: 1, ...options });
    this._source = source;
    this._paint = paint;
    this._drawn = new Map();
    this.on('tileunload', ({ coords }) => this._forget(coords));
  },

  createTile(coords, done) {
    const canvas = DomUtil.create('canvas', 'leaflet-tile');
    canvas.width = canvas.height = 0;
    const tile = { canvas, ratio: pixelRatio(), coords, shapes: [], done };
    this._drawn.set(this._tileCoordsToKey(coords), tile);
    this._fetch(tile);
    return canvas;
  },

  /** Draws what is there again, after a change of colours or of what is known of the shapes. */
  repaint() {
    this._drawn.forEach((tile) => atOnce(this._draw(tile)));
  },

  /** Asks the source again; what is drawn stays until the answer is there. */
  refresh() {
    this._drawn.forEach((tile) => this._fetch(tile));
  },

  /** The one shape, no crowd, under a place, within a tolerance in pixels, the nearest first; or undefined. */
  shapeAt(latlng, tolerance) {
    const zoom = this._tileZoom;
    if (zoom === undefined || !this._map) {
      return undefined;
    }
    const pixel = this._map.project(latlng, zoom);
    const near = [...this._drawn.values()].flatMap((tile) => this._hits(tile, pixel, tolerance));
    return near.sort((a, b) => a.away - b.away)[0]?.shape;
  },

  /** Whether each tile that is wanted was drawn. */
  isDrawn() {
    return [...this._drawn.values()].every(({ isOver }) => isOver);
  },

  /** How many shapes the drawn tiles hold, those in two tiles twice. */
  shapeCount() {
    return [...this._drawn.values()].reduce((sum, tile) => sum + tile.shapes.length, 0);
  },

  _hits({ coords, shapes }, pixel, tolerance) {
    if (coords.z !== this._tileZoom) {
      return [];
    }
    const [x, y] = [pixel.x - coords.x * TILE_SIZE, pixel.y - coords.y * TILE_SIZE];
    const outside = Math.max(-x, -y, x - TILE_SIZE, y - TILE_SIZE);
    return outside > tolerance
      ? []
      : shapes
          .filter((shape) => !isCrowd(shape) && isHit(shape, x, y, tolerance))
          .map((shape) => ({ shape, away: shape.kind === 'polygon' ? 0 : distance(shape, x, y) }));
  },

  /** What was asked for the tile before is given up; a tile that is given up says nothing. */
  async _fetch(tile) {
    tile.abort?.abort();
    tile.abort = new AbortController();
    const { signal } = tile.abort;
    let error = null;
    try {
      const shapes = await this._source(tile.coords, signal);
      if (!signal.aborted) {
        tile.shapes = shapes;
        await inTurn(() => this._draw(tile));
      }
    } catch (fault) {
      error = fault;
    }
    if (!signal.aborted && !tile.isOver) {
      tile.isOver = true;
      tile.done(error, tile.canvas);
    }
  },

  /**
   * On a sheet of its own, for a tile that is seen shows no half of it; the newest drawing stays. An
   * empty tile has no pixels: most tiles are empty in one layer or another.
   */
  *_draw(tile) {
    const { canvas, ratio, coords, shapes } = tile;
    const sheet = DomUtil.create('canvas');
    tile.sheet = sheet;
    sheet.width = sheet.height = shapes.length > 0 ? TILE_SIZE * ratio : 0;
    const context = sheet.getContext('2d');
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    yield* this._paint(context, shapes, coords.z);
    if (tile.sheet === sheet) {
      canvas.width = canvas.height = sheet.width;
      if (sheet.width > 0) {
        canvas.getContext('2d').drawImage(sheet, 0, 0);
      }
      tile.sheet = undefined;
    }
  },

  _forget(coords) {
    const key = this._tileCoordsToKey(coords);
    this._drawn.get(key)?.abort.abort();
    this._drawn.delete(key);
  },
});
