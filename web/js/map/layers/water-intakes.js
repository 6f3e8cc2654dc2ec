import { facilityLayer, isDry } from './facility.js';

/** Drops; half filled where the source is dry in part of the year. */
export const waterIntakes = (page) =>
  facilityLayer(page, {
    collection: 'water-intakes',
    outline: 'drop',
    minZoom: 13,
    isHalf: isDry,
  });
