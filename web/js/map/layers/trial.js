import { shiftOf } from '../../pure/change.js';
import { heldLayer } from '../layer.js';
import { stroke, trace } from '../signs.js';
import { paintGap } from './coverage.js';

const NEAR = 15;

/** Whom a tried hydrant changes: gained filled, lost with the pattern of its cause, firmer outlined. */
export function trialChanges(page) {
  const layer = heldLayer(page, {
    name: 'trial',
    pane: 'changes',
    paint(context, shapes, zoom, colours) {
      shapes.forEach((shape) => paint(context, shape, zoom, colours));
    },
  });
  const end = page.trial.subscribe(({ change }) => layer.set(change?.features ?? []));
  layer.show();
  return { ...layer, remove: () => (end(), layer.remove()) };
}

function paint(context, shape, zoom, colours) {
  const shift = shiftOf(shape.properties);
  if (shape.kind === 'point' || zoom < NEAR) {
    return paintFar(context, shape, shift, zoom, colours);
  }
  trace(context, shape);
  if (shift !== 'firmer' && shift !== 'weaker') {
    context.fillStyle = colours.land;
    context.fill('evenodd');
  }
  if (shift === 'gained') {
    context.fillStyle = colours.gained;
    context.fill('evenodd');
    stroke(context, colours.effective, 1.6);
  } else if (shift === 'firmer' || shift === 'weaker') {
    stroke(context, colours.effective, 1.6, shift === 'firmer' ? [] : [3, 3]);
  } else {
    paintGap(context, shape, zoom, colours);
  }
}

function paintFar(context, shape, shift, zoom, colours) {
  const [x, y] = shape.parts[0];
  const size = zoom < 13 ? 4 : 6;
  context.fillStyle = shift === 'gained' ? colours.gained : colours.land;
  context.fillRect(x - size / 2, y - size / 2, size, size);
  context.strokeStyle = colours.effective;
  context.lineWidth = 1;
  context.strokeRect(x - size / 2, y - size / 2, size, size);
}

/** The row of a kind of change in the panel's key. */
export function shiftRow(shift) {
  const covered = { gained: ['yes', 'no'], lost: ['no', 'yes'], firmer: ['yes', 'yes'], weaker: ['yes', 'yes'], other: ['no', 'no'] };
  return (context, width, height, colours) => {
    const [now, before] = covered[shift];
    const properties = {
      covered: now,
      covered_before: before,
      gap_class: now === 'no' ? 'A' : null,
      sources_in_reach: shift === 'firmer' ? 2 : 0,
      sources_in_reach_before: 1,
    };
    const parts = [[3, 4, width - 3, 4, width - 3, height - 4, 3, height - 4]];
    paint(context, { kind: 'polygon', properties, parts }, 17, colours);
  };
}
