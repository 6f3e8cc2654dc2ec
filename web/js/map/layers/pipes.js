import { tiledLayer } from '../layer.js';
import { stroke, trace } from '../signs.js';

/** Fine blue dashes, wider with the diameter. */
export const pipes = (page) =>
  tiledLayer(page, {
    collection: 'pipes',
    pane: 'pipes',
    minZoom: 13,
    legend: [{ text: 'layer.pipes', draw: row }],
    paint(context, shapes, zoom, colours) {
      shapes.forEach((shape) => draw(context, shape, colours));
    },
  });

function draw(context, shape, colours) {
  trace(context, shape);
  stroke(context, colours.pipe, shape.properties.diameter_mm >= 300 ? 2 : 1.2, [5, 3]);
}

function row(context, width, height, colours) {
  const parts = [[2, height / 2, width - 2, height / 2]];
  draw(context, { kind: 'line', properties: {}, parts }, colours);
}
