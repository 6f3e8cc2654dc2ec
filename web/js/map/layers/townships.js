import { anchorOf } from '../../pure/geojson.js';
import { at, layerOf } from '../../pure/rules.js';
import { heldLayer } from '../layer.js';
import { stroke, trace } from '../signs.js';
import { legendRow, painterOf } from './ruled.js';

const { rules, label } = layerOf('townships');
const paint = painterOf(rules);

/** The land, drawn by township on the paper. */
export function land(page) {
  return heldLayer(page, {
    name: 'land',
    pane: 'ground',
    paint(context, shapes, zoom, colours) {
      for (const shape of shapes.filter((s) => s.kind === 'polygon')) {
        trace(context, shape);
        context.fillStyle = colours.land;
        context.fill('evenodd');
        stroke(context, colours.land, 1);
      }
    },
  });
}

/** The lines between townships, above what is filled. */
export function townships(page) {
  return heldLayer(page, {
    name: 'townships',
    collection: 'townships',
    pane: 'lines',
    legend: [legendRow('townships', rules[0], paint)],
    paint,
  });
}

/** Their names, in the far view alone. */
export function townshipLabels(features, zoom, colours) {
  return zoom > label.to
    ? []
    : features.map((feature) => ({
        text: feature.properties.name,
        at: anchorOf(feature.geometry),
        size: at(label.size, zoom),
        weight: label.weight,
        spacing: 2,
        colour: colours.label,
        halo: colours.halo,
      }));
}
