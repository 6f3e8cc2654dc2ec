import { lacksKit } from '../../pure/levels.js';
import { facilityLayer } from './facility.js';

/** Triangles; a corner is cut off where the village's missing list names a part of the kit. */
export function microStations(page) {
  const outlineOf = ({ village }) =>
    lacksKit(page.levels().get(village)?.missing) ? 'notchedTriangle' : 'triangle';
  const layer = facilityLayer(page, {
    collection: 'micro-stations',
    outline: 'triangle',
    minZoom: 13,
    size: 1.05,
    outlineOf,
  });
  const end = page.answers.completeness.subscribe(() => layer.repaint());
  return { ...layer, remove: () => (end(), layer.remove()) };
}
