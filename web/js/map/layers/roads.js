import { ruledLayer } from './ruled.js';

/** Quiet white lines; a motorway is warmer, since it bars the way. */
export const roads = (page) => ruledLayer(page, 'roads', { pane: 'roads' });
