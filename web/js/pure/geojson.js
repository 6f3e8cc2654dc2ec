/** GeoJSON, longitude first, and the square world of web Mercator: x and y from 0 to 1, y down. */

/** A place in the square world. */
export function project([lon, lat]) {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** All rings, lines or points of a geometry as lists of positions. */
export function partsOf(geometry) {
  switch (geometry?.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
    default:
      return [];
  }
}

/** "point", "line" or "polygon". */
export function kindOf(geometry) {
  const type = geometry?.type ?? '';
  if (type.endsWith('Point')) {
    return 'point';
  }
  return type.endsWith('LineString') ? 'line' : 'polygon';
}

/** [west, south, east, north], or null where there is no place. */
export function boundsOf(geometry) {
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of partsOf(geometry).flat()) {
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds[0] === Infinity ? null : bounds;
}

/** Where a label stands: the centre of gravity of the largest ring, or the middle of the rest. */
export function anchorOf(geometry) {
  if (kindOf(geometry) !== 'polygon') {
    const bounds = boundsOf(geometry);
    return bounds && [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
  }
  const rings = partsOf(geometry).map(centroid);
  return rings.reduce((best, ring) => (ring.area > best.area ? ring : best), { area: -1 }).at;
}

function centroid(ring) {
  let [twice, x, y] = [0, 0, 0];
  const [x0, y0] = ring[0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = [ring[i][0] - x0, ring[i][1] - y0];
    const [bx, by] = [ring[i + 1][0] - x0, ring[i + 1][1] - y0];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  const at = twice === 0 ? [x0, y0] : [x0 + x / (3 * twice), y0 + y / (3 * twice)];
  return { area: Math.abs(twice), at };
}
