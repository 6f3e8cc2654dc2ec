import { ruledLayer } from './ruled.js';

/** Faint ground plans in the near view: the ground on which gaps stand out. */
export const buildings = (page) =>
  ruledLayer(page, 'buildings', {
    pane: 'buildings',
    clicks: true,
    crowd: (properties, colours) => colours.railway,
  });
