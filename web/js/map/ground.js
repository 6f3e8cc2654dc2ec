/** What stands on the ground, drawn above the tints of a small map while places are picked on it. */
import { palette } from '../pure/palette.js';
import { hydrants } from './layers/hydrants.js';
import { roads } from './layers/roads.js';
import { tilesOf } from './sources.js';

/** By pane where Leaflet stacks it: above shapes, below markers. */
const PANES = { roads: 420, facilities: 430 };

/** @param asOf gives the day */
export function openGround(map, { county, view }, asOf) {
  Object.entries(PANES).forEach(([name, level]) => {
    const pane = map.getPane(name) ?? map.createPane(name);
    pane.style.zIndex = level;
    pane.style.pointerEvents = 'none';
  });
  const page = {
    map,
    view: { get: view.get, on: () => () => {} },
    colours: () => palette(view.get().theme),
    source: (collection) => tilesOf(collection, asOf),
  };
  const layers = [roads, hydrants]
    .map((layer) => layer(page))
    .filter(({ collection }) => county.layers.some(({ name }) => name === collection));
  layers.forEach((layer) => layer.show());
  return {
    repaint: () => layers.forEach((layer) => layer.repaint()),
    refresh: () => layers.forEach((layer) => layer.tiles.refresh()),
    remove: () => layers.forEach((layer) => layer.remove()),
  };
}
