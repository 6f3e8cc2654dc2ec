import { heldLayer } from '../layer.js';
import { stroke, trace } from '../signs.js';

/** Shades of the levels' ramp, from the inner ring out: deep to pale. */
const SHADES = [4, 3, 2, 1];

/** From here on each ring has its edge. */
const NEAR = 14;

/**
 * What the stations reach within some limits: ground in one ramp, the sooner the deeper. Where a
 * list points at a station, its ground alone.
 */
export function serviceAreas(page) {
  const state = page.answers['service-areas'];
  const layer = heldLayer(page, {
    name: 'service-areas',
    pane: 'villages',
    legend: [],
    paint(context, shapes, zoom, colours) {
      const limits = limitsOf(state.get().answer);
      const lit = page.lit.get()?.id;
      shapes
        .filter(({ properties }) => !lit || properties.station_id === lit)
        .sort((a, b) => limitOf(b.properties) - limitOf(a.properties))
        .forEach((shape) => paint(context, shape, limits.indexOf(limitOf(shape.properties)), zoom, colours));
    },
  });
  const show = () => {
    const { answer } = state.get();
    layer.legend.splice(0, Infinity, ...limitsOf(answer).map(ringRow));
    layer.set(answer?.features ?? []);
  };
  const ends = [state.subscribe(show), page.lit.subscribe(() => layer.repaint())];
  show();
  return { ...layer, remove: () => (ends.forEach((end) => end()), layer.remove()) };
}

/** The limits of an answer in seconds or metres, the least first. */
export function limitsOf(answer) {
  const limits = (answer?.features ?? []).map(({ properties }) => limitOf(properties));
  return [...new Set(limits)].sort((a, b) => a - b);
}

export const limitOf = (properties) => properties.limit_s ?? properties.limit_m;

function paint(context, shape, ring, zoom, colours) {
  const colour = colours.levels[SHADES[Math.min(Math.max(ring, 0), SHADES.length - 1)]];
  trace(context, shape);
  if (shape.kind === 'line') {
    return stroke(context, colour, zoom < NEAR ? 2 : 4);
  }
  context.fillStyle = colour;
  context.fill('evenodd');
  stroke(context, zoom < NEAR ? colour : colours.villageLine, 1);
}

function ringRow(limit, ring) {
  return {
    text: 'areas.ring',
    limit,
    draw(context, width, height, colours) {
      const parts = [[3, 3, width - 3, 3, width - 3, height - 3, 3, height - 3]];
      paint(context, { kind: 'polygon', properties: {}, parts }, ring, NEAR, colours);
    },
  };
}
