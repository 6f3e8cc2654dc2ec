import { GAP_CLASSES, GAP_PATTERNS } from '../../pure/palette.js';
import { heldLayer } from '../layer.js';
import { pattern, stroke, trace } from '../signs.js';

const NEAR = 15;

/**
 * What the newest coverage answer found out of reach: outline first, a pattern for each cause, the
 * fill faint. In the far view a point each.
 */
export function coverage(page) {
  const layer = heldLayer(page, {
    name: 'coverage',
    pane: 'gaps',
    clicks: true,
    legend: [],
    paint(context, shapes, zoom, colours) {
      shapes.forEach((shape) => paintGap(context, shape, zoom, colours));
    },
  });
  const show = ({ answer }) => {
    const gaps = (answer?.features ?? []).filter(isGap);
    layer.legend.splice(0, Infinity, ...causes(gaps).map(gapRow));
    layer.set(gaps);
  };
  const end = page.answers.coverage.subscribe(show);
  show(page.answers.coverage.get());
  return { ...layer, collection: 'buildings', remove: () => (end(), layer.remove()) };
}

/** Not covered, or not known to be; or covered by one source that must not fail. */
const isGap = ({ properties }) => properties.covered !== 'yes' || properties.single_source === 'yes';

/** The causes that occur, in the order of their letters. */
function causes(gaps) {
  const found = new Set(gaps.map(classOf));
  return [...GAP_CLASSES, 'M'].filter((gapClass) => found.has(gapClass));
}

/** M where it is covered, by a single source. */
const classOf = ({ properties }) =>
  properties.covered === 'yes' ? 'M' : (properties.gap_class ?? 'F');

/** A shape that is not covered, by its cause. */
export function paintGap(context, shape, zoom, colours) {
  if (classOf(shape) === 'M') {
    return zoom >= NEAR && paintMargin(context, shape, colours);
  }
  (zoom < NEAR ? paintFar : paintNear)(context, shape, zoom, colours);
}

/** Nothing is wrong yet: a quiet broken outline, in the near view alone. */
function paintMargin(context, shape, colours) {
  if (shape.kind === 'polygon') {
    trace(context, shape);
    stroke(context, colours.labelQuiet, 1, [2, 2.5]);
  }
}

function paintFar(context, shape, zoom, colours) {
  const [x, y] = shape.parts[0];
  const size = zoom < 12 ? 1.4 : zoom < 14 ? 2.2 : 3.4;
  context.fillStyle = colours.gaps[classOf(shape)];
  context.fillRect(x - size / 2, y - size / 2, size, size);
}

function paintNear(context, shape, zoom, colours) {
  if (shape.kind === 'point') {
    return paintFar(context, shape, zoom, colours);
  }
  const gapClass = classOf(shape);
  const colour = colours.gaps[gapClass];
  trace(context, shape);
  context.globalAlpha = 0.6;
  context.fillStyle = pattern(context, GAP_PATTERNS[gapClass], colour, null, 1);
  context.fill('evenodd');
  context.globalAlpha = 1;
  stroke(context, colour, 1.4);
}

/** The row of a cause in the legend. */
export function gapRow(gapClass) {
  return {
    text: `gap.${gapClass}`,
    draw(context, width, height, colours) {
      const parts = [[3, 4, width - 3, 4, width - 3, height - 4, 3, height - 4]];
      const covered = gapClass === 'M' ? 'yes' : 'no';
      const shape = { kind: 'polygon', properties: { covered, gap_class: gapClass }, parts };
      paintGap(context, shape, 17, colours);
    },
  };
}
