/** Canvas tiles of features that a page holds. */
import { boundsOf, kindOf, partsOf, project } from '../pure/geojson.js';
import { cut } from '../pure/tile.js';
import { inTurn } from './turns.js';

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
