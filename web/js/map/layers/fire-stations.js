import { facilityLayer } from './facility.js';

/** Squares, larger than the rest: there are few and they are looked for first. */
export const fireStations = (page) => facilityLayer(page, 'fire-stations');
