/** The answer on planned quotas: what each unit needs, beside what the document gave it. */
import { el } from '../dom.js';
import { table } from '../table.js';
import { DASH, decimal, percent, whole } from '../pure/format.js';
import { FIGURES, figureId, leastOf, mostShort, plannedSites, shortOf } from '../pure/siting.js';
import { litLink, unitLink } from './list.js';
import { scenarios } from './scenarios.js';

/** How much is covered by the sites of a figure, as a unit and the whole tell it. */
const AFTER = {
  need: 'weight_need_after',
  quota: 'weight_quota_after',
  share: 'weight_covered_after',
  fair_share: 'weight_fair_share_after',
};

export const plannedQuota = {
  settings: ['total', 'floor', 'reach'],
  furtherSettings: [
    'measure',
    'weight',
    'facilities',
    'basis',
    'hose',
    'candidates',
    'points',
    'spacing',
    'near_pipe',
    'exclude',
    'township',
    'gap',
    'limit_s',
  ],
  method: 'planned.method',
  foot: (page) => scenarios(page, 'planned-quota', false),
  read(page, answer) {
    const units = mostShort(answer.features.map(({ properties }) => properties));
    return units.length === 0
      ? el('p.sentence', {}, page.t('planned.none'))
      : [
        el('p.sentence', {}, sentence(page, answer, units)),
        figure(page, answer),
        plans(page, answer),
        el('h3', {}, page.t('planned.list')),
        list(page, answer, units),
        el('p.quiet', {}, page.t('planned.hint')),
      ];
  },
};

function sentence({ t, view }, { summary }, units) {
  const { language } = view.get();
  const given = units.filter(({ quota }) => typeof quota === 'number');
  const lacking = given.filter((unit) => shortOf(unit) > 0);
  const values = {
    units: whole(units.length, language),
    need: needWord(language, planOf(summary, 'need')),
    quota: whole(given.reduce((sum, { quota }) => sum + quota, 0), language),
    lacking: whole(lacking.length, language),
    worst: lacking[0]?.unit,
    short: whole(lacking.length > 0 ? shortOf(lacking[0]) : 0, language),
  };
  if (given.length === 0) {
    return t('planned.sentence.alone', values);
  }
  const rest = t(lacking.length > 0 ? 'planned.sentence.short' : 'planned.sentence.enough', values);
  return `${t('planned.sentence', values)}${language === 'en' ? ' ' : ''}${rest}`;
}

/** The plan of a figure, its need told as a unit tells its own. */
function planOf({ plans: all = [] }, name) {
  const plan = all.find((one) => one.figure === name);
  return plan && { ...plan, need: plan.objective, need_bound: plan.bound, need_proven: plan.proven };
}

/** "12", or "11–12" where it is not proven that no fewer do. */
const needWord = (language, properties) =>
  (properties ? leastOf(properties).map((number) => whole(number, language)).join('–') : DASH);

function figure({ t, view }, { summary }) {
  const { language } = view.get();
  const need = planOf(summary, 'need');
  return [
    el('p.figure', {},
      el('strong', {}, needWord(language, need)),
      el('span', {}, t('planned.figure'))),
    need && el('p.interval', {}, t(need.proven ? 'planned.proven' : 'planned.open')),
    summary.demand.beyond_reach > 0 && el('p.interval', {}, t('planned.beyond', {
      count: whole(summary.demand.beyond_reach, language),
    })),
  ];
}

/** Each figure for the whole: how many of those asked bring something, what they cover, how far from the best that is. */
function plans({ t, view }, { summary }) {
  const { language } = view.get();
  const { demand } = summary;
  const known = FIGURES.map((name) => planOf(summary, name)).filter(Boolean);
  const heads = [null, 'sites', 'after', 'gap'].map((head) => head && t(`planned.plan.${head}`));
  return [
    el('h3', {}, t('planned.plans')),
    table(heads, known.map(({ figure: name, sites, asked, proven, gap_percent: gap }) => el('tr', {},
      el('td', {}, t(`planned.col.${name}`)),
      el('td', {}, asked > sites ? `${whole(sites, language)} / ${whole(asked, language)}` : whole(sites, language)),
      el('td', {}, percent(demand[AFTER[name]], demand.weight_total)),
      el('td', {}, proven ? t('siting.best') : `≤ ${decimal(gap, language)}%`)))),
  ];
}

function list(page, { summary }, units) {
  const { t } = page;
  const sites = plannedSites(summary);
  const columns = FIGURES.filter((name) => name === 'need' || units.some((unit) => typeof unit[name] === 'number'));
  return table(['unit', ...columns].map((head) => t(`planned.col.${head}`)), units.map((unit) =>
    el('tr', {},
      el('td', {}, unitLink(page, unit.unit_code, unit.unit ?? page.nameOf(unit.unit_code))),
      columns.map((name) => el('td', {}, opener(page, unit, name, sites))))), '.planned');
}

/** A unit's figure opens to its sites on the map; how much they cover stands beside it. */
function opener(page, unit, name, sites) {
  const { t, view } = page;
  const { language } = view.get();
  const number = name === 'need' ? needWord(language, unit) : whole(unit[name], language);
  const own = sites.filter(({ properties }) => properties.figure === name && properties.unit_code === unit.unit_code);
  if (own.length === 0) {
    return number;
  }
  const geometry = { type: 'MultiPoint', coordinates: own.map((site) => site.geometry.coordinates) };
  const after = percent(unit[AFTER[name]], unit.weight_total);
  const link = litLink(page, {
    id: figureId(name, unit.unit_code),
    geometry,
    planned: { figure: name, unit: unit.unit_code },
  }, `${unit.unit} ${t(`planned.col.${name}`)} ${number}`, number);
  link.title = t('planned.covered', { before: percent(unit.weight_covered_before, unit.weight_total), after });
  return link;
}
