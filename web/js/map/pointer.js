/** What a click on the map is about, and that the address follows the map. */
import { placeOf } from './map.js';

/** Pixels around a pointer within which a sign counts as hit; a finger is wider than a mouse. */
const TOLERANCE = window.matchMedia('(pointer: coarse)').matches ? 16 : 8;

/** Which layer answers first when several lie under the pointer. */
const FIRST = [
  'fire-stations',
  'hydrants',
  'water-intakes',
  'micro-stations',
  'coverage',
  'buildings',
  'villages',
];

export function listenToMap({ map, view, layers, trial }) {
  const under = (latlng) => {
    for (const name of FIRST) {
      const layer = layers.find((candidate) => candidate.name === name);
      const shape = layer.shapeAt(latlng, TOLERANCE);
      if (shape) {
        return { collection: layer.collection, id: shape.id };
      }
    }
    return undefined;
  };
  map.on('click', ({ latlng }) => trial.get().on || view.change({ selected: under(latlng) }));
  map.on('moveend', () => view.change({ place: placeOf(map) }));
  map.on('mousemove', ({ latlng, originalEvent }) => {
    if (originalEvent.buttons === 0 && !trial.get().on) {
      map.getContainer().style.cursor = under(latlng) ? 'pointer' : '';
    }
  });
}
