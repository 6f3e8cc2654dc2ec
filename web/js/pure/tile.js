/**
 * Shapes inside one tile: `{id, properties, kind, parts}`, a part being a list of x, y, x, y ... in
 * pixels of the tile, x to the right, y down. What stands for many has their `count`.
 */
export const TILE_SIZE = 512;

/** The pixels of the whole world at zoom 0, by which zooms are counted everywhere. */
const WORLD_SIZE = 256;

/** By how much the zoom of a tile of our size lies below the zoom of the map that it is drawn for. */
export const ZOOM_OFFSET = Math.log2(TILE_SIZE / WORLD_SIZE);

/**
 * Cuts what was projected to the square world out for a tile; a margin in pixels around it.
 *
 * @param place x and y of the tile among those of its size, z the zoom of the map
 */
export function cut(worldFeatures, { x, y, z }, margin = 16) {
  const scale = 2 ** z * WORLD_SIZE;
  const [left, top] = [x * TILE_SIZE, y * TILE_SIZE];
  const reach = {
    west: (left - margin) / scale,
    north: (top - margin) / scale,
    east: (left + TILE_SIZE + margin) / scale,
    south: (top + TILE_SIZE + margin) / scale,
  };
  return worldFeatures
    .filter((feature) => meets(feature.box, reach))
    .map((feature) => ({
      id: feature.id,
      properties: feature.properties,
      kind: feature.kind,
      parts: feature.parts.map((part) => moved(part, scale, left, top)),
    }));
}

/** As many shapes as are read, or drawn, without giving way: together they take a millisecond or two. */
const PORTION = 100;

/** Shapes in portions, in their order. */
export function* portions(shapes) {
  for (let i = 0; i < shapes.length; i += PORTION) {
    yield shapes.slice(i, i + PORTION);
  }
}

/** Whether a point of the server's tiles stands for several features: its count is how many. */
export const isCrowd = ({ count }) => count > 1;

/** A count in at most four signs: 999, 1.2k, 12k, 1.2M. */
export function shortCount(count) {
  if (count < 1000) {
    return String(count);
  }
  const [unit, sign] = count < 999_500 ? [1000, 'k'] : [1_000_000, 'M'];
  const many = count / unit;
  return `${many < 9.95 ? many.toFixed(1) : Math.round(many)}${sign}`;
}

/** Whether a tile's shape is hit at a pixel, within a tolerance in pixels. */
export function isHit(feature, x, y, tolerance) {
  if (feature.kind === 'polygon') {
    return contains(feature.parts, x, y);
  }
  return distance(feature, x, y) <= tolerance;
}

/** The distance in pixels from a point or line to a pixel. */
export function distance(feature, x, y) {
  let nearest = Infinity;
  for (const part of feature.parts) {
    for (let i = 0; i < part.length; i += 2) {
      const [bx, by] = [part[i + 2] ?? part[i], part[i + 3] ?? part[i + 1]];
      nearest = Math.min(nearest, toSegment(x, y, part[i], part[i + 1], bx, by));
    }
  }
  return nearest;
}

/** Whether rings hold a point, by the even-odd rule. */
export function contains(rings, x, y) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) {
        inside = !inside;
      }
    }
  }
  return inside;
}

function meets(box, reach) {
  return (
    box[0] <= reach.east && box[2] >= reach.west && box[1] <= reach.south && box[3] >= reach.north
  );
}

function moved(part, scale, left, top) {
  const out = new Float32Array(part.length);
  for (let i = 0; i < part.length; i += 2) {
    out[i] = part[i] * scale - left;
    out[i + 1] = part[i + 1] * scale - top;
  }
  return out;
}

function toSegment(x, y, ax, ay, bx, by) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
