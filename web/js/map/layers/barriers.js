import { ruledLayer } from './ruled.js';

/** Rivers as water; railways as a line with ties; walls and cliffs as fine lines. */
export const barriers = (page) => ruledLayer(page, 'barriers', { pane: 'water' });
