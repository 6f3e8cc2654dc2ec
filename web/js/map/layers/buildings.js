import { tiledLayer } from '../layer.js';
import { stroke, trace } from '../signs.js';

/** Faint ground plans in the near view: the ground on which gaps stand out. */
export const buildings = (page) =>
  tiledLayer(page, {
    collection: 'buildings',
    pane: 'buildings',
    minZoom: 14,
    clicks: true,
    legend: [{ text: 'layer.buildings', draw: row }],
    paint(context, shapes, zoom, colours) {
      context.fillStyle = colours.building;
      shapes.filter((shape) => shape.kind === 'point').forEach((shape) => square(context, ...shape.parts[0]));
      const plans = { kind: 'polygon', parts: shapes.filter(isPlan).flatMap((s) => s.parts) };
      trace(context, plans);
      context.fill('evenodd');
      stroke(context, colours.buildingLine, zoom < 15 ? 0.4 : 0.8);
    },
  });

const isPlan = (shape) => shape.kind === 'polygon';

function square(context, x, y) {
  context.fillRect(x - 2, y - 2, 4, 4);
}

function row(context, width, height, colours) {
  context.beginPath();
  context.rect(width / 2 - 7, height / 2 - 5, 14, 10);
  context.fillStyle = colours.building;
  context.fill();
  stroke(context, colours.buildingLine, 0.8);
}
