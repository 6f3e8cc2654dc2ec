/** Where the map's canvas tiles have their shapes from. */
import * as api from '../api.js';
import { untilHad } from '../patience.js';
import { ZOOM_OFFSET } from '../pure/tile.js';
import { signal } from '../signal.js';
import { inTurn } from './turns.js';
import { shapesOf } from './vector-tile.js';

/** How many tiles were asked for in vain and are asked for again, and why. */
export const missing = signal({ count: 0, why: '' });

/** The server's vector tiles of a collection on the day that the view is of. */
export function tilesOf(collection, asOf) {
  return async ({ x, y, z }, ended) => {
    const ask = () => api.tile(collection, { x, y, z: z - ZOOM_OFFSET }, asOf(), ended);
    const bytes = await counted((tell) => untilHad(ask, tell, ended));
    return bytes ? inTurn(() => shapesOf(bytes)) : [];
  };
}

/** Counts what is missing from its first fault until it is there, or is not wanted any more. */
async function counted(work) {
  let mine = 0;
  try {
    return await work(({ message }) => {
      missing.set({ count: missing.get().count + 1 - mine, why: message });
      mine = 1;
      return true;
    });
  } finally {
    if (mine) {
      missing.set({ ...missing.get(), count: missing.get().count - 1 });
    }
  }
}
