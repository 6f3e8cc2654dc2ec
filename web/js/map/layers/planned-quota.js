import { plannedSites } from '../../pure/siting.js';
import { heldLayer } from '../layer.js';
import { drawProposal } from '../signs.js';

/** Behind the unit that is looked at, the sites of the others stand back. */
const BACK = 0.3;

/** The sites behind a figure of the planned quotas: the need, unless another is looked at. */
export function plannedQuota(page) {
  const state = page.answers['planned-quota'];
  const layer = heldLayer(page, {
    name: 'planned-quota',
    pane: 'proposals',
    legend: [{ text: 'planned.site', draw: row }],
    paint(context, shapes, zoom, colours) {
      const { figure = 'need', unit } = page.lit.get()?.planned ?? {};
      const size = zoom < 12 ? 3.5 : zoom < 14 ? 5.5 : 8;
      for (const { properties, parts: [[x, y]] } of shapes.filter((one) => one.properties.figure === figure)) {
        context.globalAlpha = unit && properties.unit_code !== unit ? BACK : 1;
        drawProposal(context, properties.kind, 'this', x, y, size, colours);
      }
      context.globalAlpha = 1;
    },
  });
  const show = () => layer.set(plannedSites(state.get().answer?.summary));
  const ends = [state.subscribe(show), page.lit.subscribe(() => layer.repaint())];
  show();
  return { ...layer, remove: () => (ends.forEach((end) => end()), layer.remove()) };
}

function row(context, width, height, colours) {
  drawProposal(context, 'hydrant', 'this', width / 2, height / 2, 6.5, colours);
}
