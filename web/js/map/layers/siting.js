import { light } from '../../lit.js';
import { KINDS, beside } from '../../pure/siting.js';
import { ranked } from '../../pure/ranks.js';
import { heldLayer } from '../layer.js';
import { drawProposal } from '../signs.js';

/** So many carry their rank as a number in the far view, and in the near one. */
const NAMED = { far: 20, near: 200 };

/** The sites of the answer's plan, and of one that is held beside it. */
export function siting(page) {
  const state = page.answers.siting;
  let sites = [];
  const layer = heldLayer(page, {
    name: 'siting',
    pane: 'proposals',
    clicks: true,
    legend: [],
    paint(context, shapes, zoom, colours) {
      shapes.toSorted(lastFirst).forEach(({ properties: { kind, plan }, parts: [[x, y]] }) =>
        drawProposal(context, kind, plan, x, y, radius(zoom), colours));
    },
  });
  const show = () => {
    sites = beside(state.get().answer?.features ?? [], page.rival.get()?.answer.features);
    layer.legend.splice(0, Infinity, ...rows(sites));
    layer.set(sites);
  };
  let { answer: before } = state.get();
  /** What was lit or pointed at was a site of the answer before. */
  const showAnswer = ({ answer }) => {
    if (answer !== before) {
      before = answer;
      page.pointed.set(null);
      page.lit.set(null);
      show();
    }
  };
  const ends = [state.subscribe(showAnswer), page.rival.subscribe(show)];
  show();
  const press = (id) => {
    const site = sites.find((one) => one.id === id);
    light(page, { id, geometry: site.geometry });
  };
  return { ...layer, press, sites: () => sites, remove: () => (ends.forEach((end) => end()), layer.remove()) };
}

/** The ranks of the first, as labels beside their signs. */
export function siteLabels(sites, zoom, colours) {
  return ranked(sites)
    .filter(({ properties }) => properties.plan !== 'other')
    .slice(0, zoom < 13 ? NAMED.far : NAMED.near)
    .map(({ geometry, properties }) => ({
      text: String(properties.rank),
      at: geometry.coordinates,
      size: 13,
      weight: 700,
      colour: colours.proposal,
      halo: colours.halo,
      dx: radius(zoom) + 8,
      dy: -radius(zoom),
    }));
}

/** What comes first lies on top; the other plan below all. */
const lastFirst = ({ properties: a }, { properties: b }) =>
  (a.plan === 'other' ? 0 : 1) - (b.plan === 'other' ? 0 : 1) || b.rank - a.rank;

export const radius = (zoom) => (zoom < 12 ? 6 : zoom < 14 ? 7.5 : 9);

/** The kinds that occur, and how two plans are told apart where there are two. */
function rows(sites) {
  const kinds = KINDS.filter((kind) => sites.some(({ properties }) => properties.kind === kind));
  const plans = ['other', 'both'].filter((plan) => sites.some(({ properties }) => properties.plan === plan));
  return [
    ...kinds.map((kind) => ({ text: `siting.kind.${kind}`, draw: row(kind, 'this') })),
    ...plans.map((plan) => ({ text: `siting.plan.${plan}`, draw: row('hydrant', plan) })),
  ];
}

const row = (kind, plan) => (context, width, height, colours) =>
  drawProposal(context, kind, plan, width / 2, height / 2, plan === 'both' ? 5 : 6.5, colours);
