import { tiledLayer } from '../layer.js';
import { stroke, trace } from '../signs.js';

/** Rivers as water; railways as a line with ties; walls and cliffs as fine lines. */
export const barriers = (page) =>
  tiledLayer(page, {
    collection: 'barriers',
    pane: 'water',
    minZoom: 8,
    legend: [
      { text: 'barrier.river', draw: row('river') },
      { text: 'barrier.railway', draw: row('railway') },
    ],
    paint(context, shapes, zoom, colours) {
      context.lineJoin = 'round';
      shapes.forEach((shape) => DRAW[shape.properties.kind]?.(context, shape, zoom, colours));
    },
  });

const DRAW = {
  river(context, shape, zoom, colours) {
    trace(context, shape);
    if (shape.kind === 'polygon') {
      context.fillStyle = colours.water;
      context.fill('evenodd');
      stroke(context, colours.waterLine, 0.8);
    } else {
      stroke(context, colours.waterLine, zoom < 12 ? 2.6 : 5);
      stroke(context, colours.water, zoom < 12 ? 1.4 : 3.6);
    }
  },
  railway(context, shape, zoom, colours) {
    trace(context, shape);
    stroke(context, colours.railway, 1.2);
    stroke(context, colours.railway, 4, [1, 7]);
  },
  wall: thin,
  cliff: thin,
};

function thin(context, shape, zoom, colours) {
  trace(context, shape);
  stroke(context, colours.railway, 1.4);
}

function row(kind) {
  return (context, width, height, colours) =>
    DRAW[kind](
      context,
      { kind: 'line', parts: [[2, height / 2, width - 2, height / 2]] },
      14,
      colours,
    );
}
