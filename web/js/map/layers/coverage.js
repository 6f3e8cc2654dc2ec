import { GAP_CLASSES } from '../../pure/palette.js';
import { layerOf } from '../../pure/rules.js';
import { heldLayer } from '../layer.js';
import { atOnce } from '../turns.js';
import { painterOf } from './ruled.js';

const paint = painterOf(layerOf('coverage').rules);

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
    paint,
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
export const paintGap = (context, shape, zoom, colours) =>
  atOnce(paint(context, [shape], zoom, colours));

/** The row of a cause in the legend. */
export function gapRow(gapClass) {
  return {
    text: `gap.${gapClass}`,
    draw(context, width, height, colours) {
      const parts = [[3, 4, width - 3, 4, width - 3, height - 4, 3, height - 4]];
      const covered = gapClass === 'M' ? 'yes' : 'no';
      const properties = { covered, gap_class: gapClass, single_source: covered };
      const shape = { kind: 'polygon', properties, parts };
      paintGap(context, shape, 17, colours);
    },
  };
}
