/** Where the map's canvas tiles have their shapes from. */
import * as api from '../api.js';
import { ZOOM_OFFSET } from '../pure/tile.js';
import { inTurn } from './turns.js';
import { shapesOf } from './vector-tile.js';

/** The server's vector tiles of a collection on the day that the view is of. */
export function tilesOf(collection, asOf) {
  return async ({ x, y, z }, signal) => {
    const bytes = await api.tile(collection, { x, y, z: z - ZOOM_OFFSET }, asOf(), signal);
    return bytes ? inTurn(() => shapesOf(bytes)) : [];
  };
}
