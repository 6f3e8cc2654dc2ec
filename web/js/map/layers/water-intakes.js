import { facilityLayer } from './facility.js';

/** Drops; half filled where the source is dry in part of the year. */
export const waterIntakes = (page) => facilityLayer(page, 'water-intakes');
