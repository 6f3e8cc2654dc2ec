/** What hydrants, intakes and stations share: one outline each, and the states of all. */
import { STATES, holds, layerOf, rankOf, signOf, signRadius } from '../../pure/rules.js';
import { portions } from '../../pure/tile.js';
import { tiledLayer } from '../layer.js';
import { drawFacility } from '../signs.js';

/**
 * @param name of the layer in the legend and of its collection
 * @param outlineOf(properties) where a single one differs
 */
export function facilityLayer(page, name, outlineOf) {
  const { from, outline, size, half } = layerOf(name);
  const isHalf = (properties) => half !== undefined && holds(half.when, properties);
  const draw = (context, { parts: [[x, y]], properties }, radius, colours) => {
    const shown = outlineOf?.(properties) ?? outline;
    drawFacility(context, shown, signOf(properties), x, y, radius, colours, isHalf(properties));
  };
  return tiledLayer(page, {
    collection: name,
    pane: 'facilities',
    minZoom: from,
    clicks: true,
    crowd: (properties, colours) => colours[signOf(properties)],
    legend: STATES.map((state) => legendRow(name, outline, state)),
    *paint(context, shapes, zoom, colours) {
      const radius = signRadius(zoom) * size;
      for (const some of portions(worstLast(shapes))) {
        some.forEach((shape) => draw(context, shape, radius, colours));
        yield;
      }
    },
  });
}

function legendRow(collection, outline, state) {
  return {
    text: `state.${state}`,
    draw: (context, width, height, colours) =>
      drawFacility(context, outline, state, width / 2, height / 2, 6, colours),
  };
}

const worstLast = (shapes) =>
  [...shapes].sort((a, b) => rankOf(a.properties) - rankOf(b.properties));
