/**
 * Reads Mapbox vector tiles with the vector-tile library. Its WebJar is CommonJS: each of its files
 * is loaded as a module of its own, with the two names that it looks for put on the global object
 * for the time of its loading. Nothing is evaluated from text, so the page's policy stays strict.
 */
import Pbf from 'pbf';
import { TILE_SIZE, portions } from '../pure/tile.js';

const Point = await commonJs('@mapbox/point-geometry');
const VectorTileFeature = await commonJs('@mapbox/vector-tile/vectortilefeature.js', {
  '@mapbox/point-geometry': Point,
});
const VectorTileLayer = await commonJs('@mapbox/vector-tile/vectortilelayer.js', {
  './vectortilefeature.js': VectorTileFeature,
});
const VectorTile = await commonJs('@mapbox/vector-tile/vectortile.js', {
  './vectortilelayer': VectorTileLayer,
});

const KINDS = [null, 'point', 'line', 'polygon'];

/** The shapes of all layers of a tile, in pixels of the tile; gives way between portions of them. */
export function* shapesOf(bytes) {
  const { layers } = new VectorTile(new Pbf(new Uint8Array(bytes)));
  const shapes = [];
  for (const layer of Object.values(layers)) {
    for (const some of portions([...Array(layer.length).keys()])) {
      some.forEach((i) => shapes.push(shape(layer.feature(i))));
      yield;
    }
  }
  return shapes;
}

function shape(feature) {
  const scale = TILE_SIZE / feature.extent;
  return {
    id: String(feature.properties.id ?? feature.id),
    properties: feature.properties,
    count: feature.properties.count,
    kind: KINDS[feature.type],
    parts: feature.loadGeometry().map((part) => flat(part, scale)),
  };
}

function flat(points, scale) {
  const out = new Float32Array(points.length * 2);
  points.forEach(({ x, y }, i) => {
    out[2 * i] = x * scale;
    out[2 * i + 1] = y * scale;
  });
  return out;
}

async function commonJs(address, needs = {}) {
  globalThis.module = { exports: {} };
  globalThis.require = (name) => needs[name];
  await import(address);
  const { exports } = globalThis.module;
  delete globalThis.module;
  delete globalThis.require;
  return exports;
}
