/** What a click on the map is about, and that the address follows the map. */
import { lookAt, placeOf } from './map.js';

/** Pixels around a pointer within which a sign counts as hit; a finger is wider than a mouse. */
const TOLERANCE = window.matchMedia('(pointer: coarse)').matches ? 16 : 8;

/** Which layer answers first when several lie under the pointer. */
const FIRST = [
  'siting',
  'planned-quota',
  'fire-stations',
  'hydrants',
  'water-intakes',
  'micro-stations',
  'coverage',
  'buildings',
  'villages',
];

export function listenToMap(page) {
  const { map, view, layers, trial, pointed } = page;
  const known = FIRST.map((name) => layers.find((layer) => layer.name === name)).filter(Boolean);
  const under = (latlng) => {
    for (const layer of known) {
      const shape = layer.shapeAt(latlng, TOLERANCE);
      if (shape) {
        return { layer, id: shape.id };
      }
    }
    return null;
  };
  map.on('click', ({ latlng }) => {
    const hit = under(latlng);
    if (trial.get().on) {
      return;
    }
    if (hit?.layer.press) {
      hit.layer.press(hit.id);
    } else {
      view.change({ selected: hit ? { collection: hit.layer.collection, id: hit.id } : undefined });
    }
  });
  map.on('moveend', () => view.change({ place: placeOf(map) }));
  view.on('place', ({ place }) => (place ? lookAt(map, place) : view.amend({ place: placeOf(map) })));
  map.on('mousemove', ({ latlng, originalEvent }) => {
    if (originalEvent.buttons === 0 && !trial.get().on) {
      const hit = under(latlng);
      map.getContainer().style.cursor = hit ? 'pointer' : '';
      pointed.set(hit?.layer.press ? hit.id : null);
    }
  });
  map.on('mouseout', () => pointed.set(null));
}
