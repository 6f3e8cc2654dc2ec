import { ruledLayer } from './ruled.js';

/** Fine blue dashes, wider with the diameter. */
export const pipes = (page) => ruledLayer(page, 'pipes', { pane: 'pipes' });
