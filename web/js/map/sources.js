/** Where the canvas tiles have their shapes from. */
import * as api from '../api.js';
import { boundsOf, kindOf, partsOf, project } from '../pure/geojson.js';
import { ZOOM_OFFSET, cut } from '../pure/tile.js';
import { inTurn } from './turns.js';
import { shapesOf } from './vector-tile.js';

/** The server's vector tiles of a collection on the day that the view is of. */
export function tilesOf(collection, asOf) {
  return async ({ x, y, z }, signal) => {
    const bytes = await api.tile(collection, { x, y, z: z - ZOOM_OFFSET }, asOf(), signal);
    return bytes ? inTurn(() => shapesOf(bytes)) : [];
  };
}

/** GeoJSON features that the page holds; `set` exchanges them. */
export function inMemory() {
  let world = [];
  const source = (coords) => inTurn(() => cut(world, coords));
  source.set = (features) => {
    world = features.filter((feature) => feature.geometry).map(toWorld);
  };
  return source;
}

function toWorld({ id, properties, geometry }) {
  const [west, south, east, north] = boundsOf(geometry);
  const [left, bottom] = project([west, south]);
  const [right, top] = project([east, north]);
  return {
    id: String(properties?.id ?? id),
    properties,
    kind: kindOf(geometry),
    box: [left, top, right, bottom],
    parts: partsOf(geometry).map((part) => Float64Array.from(part.flatMap(project))),
  };
}
