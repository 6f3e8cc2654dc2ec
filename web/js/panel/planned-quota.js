/** The answer on planned quotas: what each unit needs, beside what the document gave it. */
import { el } from '../dom.js';
import { table } from '../table.js';
import { decimal, percent, whole } from '../pure/format.js';
import { leastOf, plannedSites } from '../pure/siting.js';
import { litButton } from './list.js';
import { scenarios } from './scenarios.js';

export const plannedQuota = {
  settings: ['total', 'floor', 'fair', 'reach'],
  furtherSettings: ['allow', 'measure', 'weight', 'demand', 'facilities', 'basis', 'hose', 'candidates', 'spacing', 'near_pipe', 'township', 'gap', 'work', 'limit_s'],
  method: 'planned.method',
  foot: (page) => scenarios(page, 'planned-quota', false),
  read(page, answer) {
    const units = answer.features.toSorted((a, b) => short(b) - short(a) || (a.properties.unit_code < b.properties.unit_code ? -1 : 1));
    return units.length === 0
      ? el('p.sentence', {}, page.t('planned.none'))
      : [
        el('p.sentence', {}, sentence(page, answer, units)),
        figure(page, answer, units),
        el('h3', {}, page.t('planned.list')),
        list(page, answer, units),
        el('p.quiet', {}, page.t('planned.hint')),
      ];
  },
};

/** By how much the need is above what the document gave; units without a quota last. */
const short = ({ properties: { need, quota } }) => (typeof quota === 'number' ? need - quota : -Infinity);

const sum = (units, name) => units.reduce((all, { properties }) => all + (properties[name] ?? 0), 0);

function sentence(page, { summary }, units) {
  const { t, view } = page;
  const { language } = view.get();
  const asked = units.filter(({ properties }) => typeof properties.quota === 'number');
  const lacking = asked.filter((unit) => short(unit) > 0);
  const values = {
    units: whole(units.length, language),
    need: needWord(page, totalNeed(units)),
    quota: whole(sum(asked, 'quota'), language),
    lacking: whole(lacking.length, language),
    worst: lacking.length > 0 ? lacking[0].properties.unit : '',
    short: lacking.length > 0 ? whole(short(lacking[0]), language) : '',
    total: whole(summary.question.total ?? 0, language),
  };
  return [
    t(asked.length > 0 ? 'planned.sentence' : 'planned.sentence.alone', values),
    asked.length > 0 && t(lacking.length > 0 ? 'planned.sentence.short' : 'planned.sentence.enough', values),
  ].filter(Boolean).join(language === 'en' ? ' ' : '');
}

const totalNeed = (units) => ({
  need: sum(units, 'need'),
  need_bound: sum(units.map(({ properties }) => ({ properties: { n: properties.need_proven ? properties.need : properties.need_bound } })), 'n'),
  need_proven: units.every(({ properties }) => properties.need_proven),
});

/** "12", or "11–12" where it is not proven that no fewer do. */
const needWord = ({ view }, properties) =>
  leastOf(properties).map((number) => whole(number, view.get().language)).join('–');

function figure(page, { summary }, units) {
  const { t, view } = page;
  const { language } = view.get();
  const beyond = sum(units, 'beyond_reach');
  const split = typeof summary.objective === 'number' && units.some(({ properties }) => typeof properties.share === 'number');
  return [
    el('p.figure', {},
      el('strong', {}, needWord(page, totalNeed(units))),
      el('span', {}, t('planned.figure'))),
    el('p.interval', {}, t(totalNeed(units).need_proven ? 'planned.proven' : 'planned.open')),
    split && el('p.interval', {}, t('planned.split', {
      total: whole(sum(units, 'share'), language),
      best: summary.proven ? t('siting.proven') : t('siting.gap', { gap: decimal(summary.gap_percent, language) }),
    })),
    beyond > 0 && el('p.interval', {}, t('planned.beyond', { count: whole(beyond, language) })),
  ];
}

function list(page, { summary }, units) {
  const { t, view } = page;
  const { language } = view.get();
  const has = (name) => units.some(({ properties }) => typeof properties[name] === 'number');
  const columns = ['need', 'quota', 'share', 'fair_share'].filter((name) => name === 'need' || has(name));
  const sites = plannedSites(summary);
  const number = (properties, name) => (name === 'need'
    ? el('td', {}, needWord(page, properties))
    : el('td', {}, whole(properties[name], language)));
  return table([t('planned.col.unit'), ...columns.map((name) => t(`planned.col.${name}`))], units.map(({ properties }) =>
    el('tr', { title: coverWord(page, properties) },
      el('td', {}, opener(page, properties, sites.filter((site) => site.properties.unit_code === properties.unit_code))),
      columns.map((name) => number(properties, name)))), '.planned');
}

function coverWord({ t }, { covered_before: before, covered_after: after, total }) {
  return typeof total === 'number'
    ? t('planned.covered', { before: percent(before, total), after: percent(after, total) })
    : undefined;
}

/** A unit's figure opens to its sites on the map. */
function opener(page, { unit_code: code, unit }, sites) {
  const geometry = sites.length > 0
    ? { type: 'MultiPoint', coordinates: sites.map((site) => site.geometry.coordinates) }
    : page.geometryOf(code);
  return litButton(page, { id: code, geometry }, unit ?? page.nameOf(code));
}
