import { tiledLayer } from '../layer.js';
import { stroke, trace } from '../signs.js';

/** From which zoom a class of road is drawn, and its width in pixels there and two zooms on. */
const CLASSES = {
  motorway: { from: 8, widths: [1.6, 5] },
  trunk: { from: 8, widths: [1.4, 4.5] },
  primary: { from: 11, widths: [1.2, 4] },
  secondary: { from: 12, widths: [1.2, 3.6] },
  tertiary: { from: 13, widths: [1.2, 3] },
};
const OTHER = { from: 14, widths: [1, 2.4] };

/** Quiet white lines; a motorway is warmer, since it bars the way. */
export const roads = (page) =>
  tiledLayer(page, {
    collection: 'roads',
    pane: 'roads',
    minZoom: 10,
    legend: [
      { text: 'road.motorway', draw: row('motorway') },
      { text: 'road.other', draw: row('primary') },
    ],
    paint(context, shapes, zoom, colours) {
      context.lineCap = 'round';
      context.lineJoin = 'round';
      const drawn = shapes.filter((shape) => classOf(shape).from <= zoom).sort(byWidth);
      drawn.forEach((shape) => draw(context, shape, zoom, edge(shape, colours), 1.4));
      drawn.forEach((shape) => draw(context, shape, zoom, fill(shape, colours), 0));
    },
  });

const classOf = (shape) => CLASSES[(shape.properties.class ?? '').replace('_link', '')] ?? OTHER;
const byWidth = (a, b) => classOf(a).widths[1] - classOf(b).widths[1];
const isMotorway = (shape) => (shape.properties.class ?? '').startsWith('motorway');
const edge = (shape, colours) => (isMotorway(shape) ? colours.motorwayEdge : colours.roadEdge);
const fill = (shape, colours) => (isMotorway(shape) ? colours.motorway : colours.road);

function draw(context, shape, zoom, colour, extra) {
  const { from, widths } = classOf(shape);
  const near = Math.min(1, Math.max(0, (zoom - from) / 4));
  trace(context, shape);
  stroke(context, colour, widths[0] + near * (widths[1] - widths[0]) + extra);
}

function row(roadClass) {
  return (context, width, height, colours) => {
    const shape = {
      kind: 'line',
      properties: { class: roadClass },
      parts: [[2, height / 2, width - 2, height / 2]],
    };
    draw(context, shape, 15, edge(shape, colours), 1.4);
    draw(context, shape, 15, fill(shape, colours), 0);
  };
}
