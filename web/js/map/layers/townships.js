import { anchorOf } from '../../pure/geojson.js';
import { heldLayer } from '../layer.js';
import { stroke, trace } from '../signs.js';

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
    legend: [{ text: 'layer.townships', draw: drawRow }],
    paint(context, shapes, zoom, colours) {
      shapes.forEach((shape) => line(context, shape, zoom, colours));
    },
  });
}

/** Their names, in the far view alone. */
export function townshipLabels(features, zoom, colours) {
  const near = zoom >= 14;
  return near
    ? []
    : features.map((feature) => ({
        text: feature.properties.name,
        at: anchorOf(feature.geometry),
        size: zoom < 12 ? 13 : 15,
        weight: 600,
        spacing: 2,
        colour: colours.label,
        halo: colours.halo,
      }));
}

function line(context, shape, zoom, colours) {
  trace(context, shape);
  stroke(context, colours.townshipLine, zoom < 12 ? 1 : 1.4, [6, 3, 1, 3]);
}

function drawRow(context, width, height, colours) {
  trace(context, { kind: 'line', parts: [[2, height / 2, width - 2, height / 2]] });
  stroke(context, colours.townshipLine, 1.4, [6, 3, 1, 3]);
}
