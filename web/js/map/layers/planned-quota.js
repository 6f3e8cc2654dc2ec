import { plannedSites } from '../../pure/siting.js';
import { heldLayer } from '../layer.js';
import { drawProposal } from '../signs.js';

/** Behind the unit that a list points at, the sites of the others stand back. */
const BACK = 0.25;

/** The sites by which the need of each unit is counted. */
export function plannedQuota(page) {
  const state = page.answers['planned-quota'];
  const layer = heldLayer(page, {
    name: 'planned-quota',
    pane: 'proposals',
    legend: [{ text: 'planned.site', draw: row }],
    paint(context, shapes, zoom, colours) {
      const lit = page.lit.get()?.id;
      const size = zoom < 12 ? 3.5 : zoom < 14 ? 5.5 : 8;
      for (const { properties: { unit_code: unit, kind }, parts: [[x, y]] } of shapes) {
        context.globalAlpha = lit && lit !== unit ? BACK : 1;
        drawProposal(context, kind, 'this', x, y, size, colours);
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
