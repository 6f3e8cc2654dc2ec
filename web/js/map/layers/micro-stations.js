import { lacksKit } from '../../pure/levels.js';
import { facilityLayer } from './facility.js';

/** Triangles; a corner is cut off where the village's missing list names a part of the kit. */
export function microStations(page) {
  const outlineOf = ({ village }) =>
    lacksKit(page.levels().get(village)?.missing) ? 'notchedTriangle' : 'triangle';
  const layer = facilityLayer(page, 'micro-stations', outlineOf);
  const end = page.answers.completeness.subscribe(() => layer.repaint());
  return { ...layer, remove: () => (end(), layer.remove()) };
}
