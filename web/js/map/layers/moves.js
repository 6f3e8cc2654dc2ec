import { isMove } from '../../pure/moves.js';
import { heldLayer } from '../layer.js';
import { stroke, trace } from '../signs.js';

/** Villages whose level moved: an outline, and an arrow up or down in the middle of it. */
export function moves(page) {
  const state = page.answers.changes;
  const layer = heldLayer(page, {
    name: 'moves',
    pane: 'changes',
    legend: ['up', 'down'].map((moved) => ({ text: `moved.${moved}`, draw: row(moved) })),
    paint(context, shapes, zoom, colours) {
      shapes.forEach((shape) => outline(context, shape, zoom, colours));
      shapes.forEach((shape) => arrow(context, ...middle(shape), shape.properties.moved, zoom < 12 ? 5 : 8, colours));
    },
  });
  const show = () => layer.set((state.get().answer?.features ?? []).filter(isMove));
  const end = state.subscribe(show);
  show();
  return { ...layer, remove: () => (end(), layer.remove()) };
}

function outline(context, shape, zoom, colours) {
  if (shape.kind === 'polygon') {
    trace(context, shape);
    stroke(context, colours.halo, zoom < 13 ? 3 : 5);
    trace(context, shape);
    stroke(context, colourOf(shape.properties.moved, colours), zoom < 13 ? 1.6 : 2.4);
  }
}

/** The middle of the box around a shape's first part. */
function middle({ parts: [points] }) {
  const ends = [0, 1].map((axis) => {
    const along = points.filter((_, i) => i % 2 === axis);
    return (Math.min(...along) + Math.max(...along)) / 2;
  });
  return ends;
}

function arrow(context, x, y, moved, size, colours) {
  const way = moved === 'down' ? 1 : -1;
  context.beginPath();
  context.moveTo(x, y + way * size);
  context.lineTo(x + size, y - way * size * 0.6);
  context.lineTo(x - size, y - way * size * 0.6);
  context.closePath();
  stroke(context, colours.halo, 4);
  context.fillStyle = colourOf(moved, colours);
  context.fill();
}

const colourOf = (moved, colours) => (moved === 'down' ? colours.broken : colours.effective);

const row = (moved) => (context, width, height, colours) =>
  arrow(context, width / 2, height / 2, moved, 6, colours);
