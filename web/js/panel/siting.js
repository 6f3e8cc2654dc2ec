/** The answer on siting: what to build where, what it brings, how far from the best possible it is. */
import { el } from '../dom.js';
import { amountWord, builtWords } from '../i18n/amount.js';
import { hasText } from '../i18n/words.js';
import { table } from '../table.js';
import { decimal, metres, percent, whole } from '../pure/format.js';
import { ranked } from '../pure/ranks.js';
import { objectiveOf } from '../pure/siting.js';
import { curveChart } from './curve-chart.js';
import { effectPart } from './effect.js';
import { facilityLink, flyButton, flyLink, litButton, rows, unitLink } from './list.js';
import { planButton } from './plan-site.js';
import { plansPart } from './plans.js';
import { scenarios } from './scenarios.js';

/** So many ids of what cannot be reached stand in a list. */
const NAMED = 20;

export const siting = {
  settings: ['objective', 'count', 'allow', 'measure'],
  furtherSettings: [
    'level',
    'share',
    'quota',
    'repairs',
    'phases',
    'budget',
    'costs',
    'backup',
    'township',
    'weight',
    'facilities',
    'basis',
    'reach',
    'hose',
    'candidates',
    'points',
    'spacing',
    'near_pipe',
    'exclude',
    'gap',
    'limit_s',
  ],
  method: 'siting.method',
  tool: plansPart,
  foot: (page) => footOf(effectPart(page), scenarios(page, 'siting', true)),
  read(page, answer) {
    const sites = ranked(answer.features);
    return [
      el('p.sentence', {}, sentence(page, answer, sites)),
      sites.length > 0 && figure(page, answer),
      villages(page, answer.summary),
      phases(page, answer.summary),
      curve(page, answer.summary),
      sites.length > 0 && [
        el('h3', {}, page.t('siting.list')),
        rows(page, sites, (site) => row(page, answer, site)),
      ],
      units(page, answer),
      unreachable(page, answer.summary),
      assumptions(page, answer.summary),
    ];
  },
};

/** What stands below the answer. */
const footOf = (...parts) => ({
  element: el('div', {}, parts.map(({ element }) => element)),
  end: () => parts.forEach(({ end }) => end()),
});

function sentence(page, { summary, features }, sites) {
  const { t } = page;
  if (sites.length === 0) {
    return t('siting.none');
  }
  const { total, before, after } = coveredOf(summary);
  return t(`siting.sentence.${objectiveOf(summary)}`, {
    what: builtWords(page, features),
    amount: objectiveWord(page, summary, summary.objective),
    was: objectiveWord(page, summary, summary.objective_before),
    before: percent(before, total),
    after: percent(after, total),
    best: gapWord(page, summary),
    goal: goalWord(page, summary),
  });
}

/** "L3" or "95%": what villages are brought to, where that is sought. */
function goalWord({ view }, { villages }) {
  return villages && (villages.level ?? `${decimal(villages.share_percent, view.get().language)}%`);
}

/** Never a plan without how far from the best it may be. */
function gapWord({ t, view }, { proven, gap_percent: gap }) {
  return proven ? t('siting.proven') : t('siting.gap', { gap: decimal(gap, view.get().language) });
}

/** Objectives that are a distance in metres. */
const DISTANCES = ['mean', 'worst'];

/** The objective with its unit. */
function objectiveWord(page, summary, number) {
  const { language } = page.view.get();
  const objective = objectiveOf(summary);
  if (objective === 'covered') {
    return amountWord(page, summary, number);
  }
  return DISTANCES.includes(objective)
    ? metres(number, language)
    : page.t(`siting.amount.${objective}`, { number: whole(number, language) });
}

/** Weighted where weights are known, else counted. */
function coveredOf({ demand }) {
  return {
    total: demand.weight_total ?? demand.total,
    before: demand.weight_covered_before ?? demand.covered_before,
    after: demand.weight_covered_after ?? demand.covered_after,
  };
}

function figure(page, { summary }) {
  const { t, view } = page;
  const { language } = view.get();
  const objective = objectiveOf(summary);
  const { objective: reached, bound, proven, stopped, demand, chosen } = summary;
  const sign = objective === 'covered' && reached > 0 ? '+' : '';
  return [
    el('p.figure', {},
      el('strong', {}, DISTANCES.includes(objective) ? metres(reached, language) : `${sign}${whole(reached, language)}`),
      el('span', {}, t(`siting.figure.${objective}`, { unit: unitWord(page, summary) }))),
    el('p.interval', {}, proven
      ? t('siting.bound.proven')
      : t(`siting.bound.${objective}`, { bound: objectiveWord(page, summary, bound), gap: gapWord(page, summary) })),
    !proven && el('p.interval', {}, t(`siting.stopped.${stopped}`)),
    chosen?.cost_yuan > 0 && el('p.interval', {}, t('siting.cost', { cost: whole(chosen.cost_yuan, language) })),
    demand.beyond_reach > 0 && el('p.interval', {}, t('siting.beyond', {
      count: whole(demand.beyond_reach, language),
    })),
  ];
}

/** "户" of what is weighed, for the head of a figure. */
function unitWord(page, summary) {
  return amountWord(page, summary, 0).replace('0', '').trim();
}

/** Who newly gets there, and why others do not. */
function villages(page, summary) {
  const { t, view } = page;
  const { language } = view.get();
  const number = (value) => whole(value, language);
  const { villages: told } = summary;
  return told && [
    el('h3', {}, t('siting.villages', { goal: goalWord(page, summary) })),
    el('p.quiet', {}, t('siting.villages.sum', {
      total: number(told.total), before: number(told.reached_before), after: number(told.reached_after),
    })),
    rows(page, told.newly, (id) =>
      flyButton(page, { collection: 'villages', id }, page.geometryOf(id), el('span', {}, page.nameOf(id)))),
    ['not_chosen', 'lacks_more'].filter((why) => told.lacking?.[why]).map((why) =>
      el('p.quiet', {}, t(`siting.villages.${why}`, { count: number(told.lacking[why].length) }))),
  ];
}

/** The plan of a year is a part of the plan of the next. */
function phases(page, summary) {
  const { t, view } = page;
  const { language } = view.get();
  const all = summary.phases ?? [];
  const heads = ['phase', 'sites', 'objective', 'gap'].map((head) => t(`siting.col.${head}`));
  return all.length > 1 && [
    el('h3', {}, t('siting.phases')),
    table(heads, all.map(({ phase, sites, objective, gap_percent: gap }) => el('tr', {},
      el('td', {}, t('siting.phase', { phase })),
      el('td', {}, whole(sites, language)),
      el('td', {}, objectiveWord(page, summary, objective)),
      el('td', {}, gap === 0 ? t('siting.best') : `≤ ${decimal(gap, language)}%`)))),
  ];
}

function curve(page, summary) {
  const { t, view } = page;
  const { language } = view.get();
  const points = summary.curve ?? [];
  return points.length > 1 && [
    el('h3', {}, DISTANCES.includes(objectiveOf(summary))
      ? t('siting.curve.distance')
      : t('siting.curve', { unit: unitWord(page, summary) })),
    curveChart(page, {
      points,
      told: points.map(({ k, objective, gain }) => t('siting.curve.point', {
        k, objective: whole(objective, language), gain: whole(gain, language),
      })).join('; '),
    }),
    points.some(({ chosen }) => !chosen) && el('p.quiet', {}, t('siting.curve.beyond')),
  ];
}

function row(page, { summary }, site) {
  const { t, view } = page;
  const { id, properties, geometry } = site;
  const { rank, kind, gain, gain_total: sum, unit, repairs, serves, phase, near } = properties;
  const { language } = view.get();
  const said = [
    t(`siting.kind.${kind}`),
    summary.weight !== 'count' && t('siting.serves', { count: whole(serves, language) }),
    t('siting.sum', { sum: whole(sum, language) }),
    summary.phases?.length > 1 && phase && t('siting.phase', { phase }),
    repairs,
  ].filter(Boolean);
  const button = litButton(page, { id: String(id), geometry },
    el('span', {}, el('span.chip', {}, String(rank)), ` ${unit ?? page.nameOf(properties.unit_code)}`),
    el('span', {}, `+${amountWord(page, summary, gain)}`),
    el('span.quiet', {}, said.join(' · ')));
  button.title = near ? t('siting.near', { near }) : '';
  button.addEventListener('mouseenter', () => page.pointed.set(String(id)));
  button.addEventListener('mouseleave', () => page.pointed.set(null));
  const [lon, lat] = geometry.coordinates;
  const plan = kind === 'hydrant' && planButton(page, {
    name: t('siting.plan.place', { rank, lon, lat }),
    about: String(rank),
    sites: [{ lon, lat }],
    source: sourceOf(summary, properties),
  });
  return [button, plan, repairs && el('span.files', {}, facilityLink(page, repairs))].filter(Boolean);
}

/** What is kept with a hydrant that is planned here: the question, its snapshot, the site. */
const sourceOf = ({ snapshot }, { id }) => `siting ${snapshot} ${id}`;

/** What each unit gets and wins, with the way to make its new hydrants sites of a task. */
function units(page, { summary, features }) {
  const { t, view } = page;
  const { language } = view.get();
  const given = (summary.units ?? []).filter(({ sites }) => sites > 0)
    .toSorted((a, b) => b.gain - a.gain || (String(a.unit_code) < String(b.unit_code) ? -1 : 1));
  const heads = ['unit', 'sites', 'gain', 'after'].map((head) => t(`siting.col.${head}`));
  const rowsOf = (unit) => {
    const { total, after } = unit.total === undefined ? {} : coveredOf({ demand: unit });
    return el('tr', {},
      el('td', {}, unitLink(page, unit.unit_code, unit.unit ?? page.nameOf(unit.unit_code))),
      el('td', {}, whole(unit.sites, language)),
      el('td', {}, `+${whole(unit.gain, language)}`),
      el('td', {}, percent(after, total)));
  };
  return given.length > 0 && [
    el('h3', {}, t('siting.units')),
    table(heads, given.map(rowsOf)),
    tasks(page, summary, given, features),
  ];
}

/** The new hydrants of a unit as sites of one of its tasks, all at once. */
function tasks(page, summary, given, features) {
  const { t } = page;
  const lines = given.flatMap((unit) => {
    const sites = features
      .filter(({ properties }) => properties.kind === 'hydrant' && properties.unit_code === unit.unit_code)
      .map(({ geometry: { coordinates: [lon, lat] } }) => ({ lon, lat }));
    const name = unit.unit ?? page.nameOf(unit.unit_code);
    const button = sites.length > 0 && planButton(page, {
      name: t('siting.plan.places', { count: sites.length }),
      about: name,
      sites,
      source: `siting ${summary.snapshot}`,
    });
    return button ? [el('li', {}, `${name} `, button)] : [];
  });
  return lines.length > 0 && el('details.further', { id: 'siting-tasks' },
    el('summary', {}, t('siting.tasks')),
    el('ul.names', {}, lines));
}

/** Which demand no allowed site can reach, and why: by reason how many, and the first by name. */
function unreachable(page, { demand, infeasible = [] }) {
  const { t, view } = page;
  const { language } = view.get();
  const counts = Object.entries(demand.beyond_reach_by ?? {}).sort(([, a], [, b]) => b - a);
  return infeasible.length > 0 && el('details', {},
    el('summary', {}, t('siting.infeasible', { count: whole(demand.beyond_reach, language) })),
    counts.map(([reason, count]) => {
      const named = infeasible.filter((one) => one.reason === reason).slice(0, NAMED);
      return [
        el('p', {}, `${reasonWord(t, reason)} · ${whole(count, language)}`),
        el('ul.names', {}, named.map((one) => el('li', {}, demandLink(page, String(one.demand))))),
        count > named.length && el('p.quiet', {}, t('siting.infeasible.more', { count: whole(count - named.length, language) })),
      ];
    }));
}

const reasonWord = (t, reason) => (hasText(`siting.reason.${reason}`) ? t(`siting.reason.${reason}`) : reason);

function demandLink(page, id) {
  const collection = page.names.get().has(id) ? 'villages' : 'buildings';
  return flyLink(page, { collection, id }, page.geometryOf(id), page.nameOf(id));
}

function assumptions({ t }, { assumptions: taken = [] }) {
  return taken.length > 0 && el('details', {},
    el('summary', {}, t('siting.assumptions', { count: taken.length })),
    el('ul.clauses.quiet', { lang: 'en' }, taken.map((one) => el('li', {}, one))));
}
