import { facilityLayer } from './facility.js';

/** Circles, from the county's view on: there are about two thousand. */
export const hydrants = (page) => facilityLayer(page, 'hydrants');
