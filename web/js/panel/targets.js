/** The answer on targets: what is met, what is heading there, what is not; each opens to its names. */
import { el } from '../dom.js';
import { table } from '../table.js';
import { decimal, whole } from '../pure/format.js';
import { byState, moves, readName, seriesOf, totals, unitsOf } from '../pure/targets.js';
import { bars } from './bars.js';
import { facilityLink, flyLink, unitLink } from './list.js';
import { missingWord } from './missing.js';
import { seriesChart } from './series-chart.js';
import { amount, figure, indicatorName, operator, stateChip, unitSign } from './target-words.js';

/** So many codes stand behind a name; the card has them all. */
const SAID = 3;

export const targets = {
  settings: [],
  furtherSettings: ['months', 'pace_months', 'township'],
  method: 'targets.method',
  read(page, answer) {
    const asked = totals(answer.features);
    return asked.length === 0
      ? el('p.sentence', {}, page.t('targets.none'))
      : [sentence(page, asked), states(page, asked), list(page, answer, asked)];
  },
};

function sentence({ t, view }, asked) {
  const { language } = view.get();
  const count = (state) => asked.filter(({ properties }) => properties.state === state).length;
  return el('p.sentence', {}, t('targets.sentence', {
    total: whole(asked.length, language),
    met: whole(count('met'), language),
    missed: whole(count('missed'), language),
    risk: whole(count('at_risk'), language),
  }));
}

function states(page, asked) {
  return bars(page, byState(asked).map(({ state, count }) => ({
    sign: stateChip(page, state),
    text: '',
    count,
  })));
}

function list(page, answer, asked) {
  return [
    el('h3', {}, page.t('targets.list')),
    asked.map((finding) => target(page, answer, finding)),
  ];
}

/** One line; opened, how it stands by month, by unit and by name. */
function target(page, answer, finding) {
  const { t } = page;
  const { properties } = finding;
  const body = el('div');
  const details = el('details.target', {
    ontoggle: () => details.open && body.childElementCount === 0 && body.append(...opened(page, answer, finding)),
  },
  el('summary', {},
    el('span', {}, indicatorName(t, properties)),
    stateChip(page, properties.state),
    el('span.quiet', {}, `${amounts(page, properties)} · ${t('targets.due', { day: properties.due })}`)),
  body);
  return details;
}

function opened(page, answer, finding) {
  const { t } = page;
  const { properties } = finding;
  return [
    el('p', {}, whereItStands(page, properties)),
    chart(page, answer, finding),
    units(page, answer, finding),
    names(page, 'lacking', properties.lacking.filter(isName)),
    names(page, 'to_check', properties.to_check.filter(isName)),
    names(page, 'exempt', properties.exempt),
    names(page, 'met_names', properties.met_names),
    properties.note && el('p.quiet', { lang: 'en' }, properties.note),
    el('p.quiet', {}, t('targets.clause', properties)),
  ].filter(Boolean).flat();
}

/** "85.2%，要求 ≥ 100%". */
function amounts(page, properties) {
  return page.t('targets.amounts', {
    figure: figure(page, properties, properties.figure_low, properties.figure_high),
    op: operator(properties),
    value: amount(page, properties, properties.value),
  });
}

/** What is short, the pace of the last months, the pace that is needed, where that leads. */
function whereItStands(page, properties) {
  const { t, view } = page;
  const aMonth = (number) =>
    `${decimal(number, view.get().language)}${unitSign(properties) === '%' ? t('targets.points') : ''}`;
  const { state, pace_per_month: pace, pace_needed_per_month: needed, projected_low: low, projected_high: high } = properties;
  const parts = [t(`targets.state.${state}.long`, { due: properties.due })];
  if (typeof pace === 'number' && state !== 'met') {
    parts.push(t('targets.pace', { pace: aMonth(pace) }));
    if (typeof low === 'number') {
      parts.push(t('targets.heading', { figure: figure(page, properties, low, high) }));
    }
  }
  if (typeof needed === 'number' && needed > 0 && state !== 'met') {
    parts.push(t('targets.needed', { pace: aMonth(needed) }));
  }
  return parts.join(view.get().language === 'en' ? ' ' : '');
}

function chart(page, { summary }, finding) {
  const { properties, id } = finding;
  const points = seriesOf(summary, properties.id ?? id);
  return points.length > 1 && moves(points) && seriesChart(page, {
    points,
    asked: properties.value,
    unit: unitSign(properties),
    heading: typeof properties.projected_low === 'number' && properties.due > points.at(-1).month
      ? { due: properties.due, low: properties.projected_low }
      : null,
    told: `${indicatorName(page.t, properties)}: ${points.map(({ month, low, high }) =>
      `${month} ${figure(page, properties, low, high)}`).join('; ')}`,
  });
}

function units(page, { features }, finding) {
  const heads = ['unit', 'figure', 'asked', 'state'].map((head) => page.t(`targets.col.${head}`));
  const rows = unitsOf(features, finding);
  return rows.length > 0 && table(heads, rows.map(({ properties }) => el('tr', {},
    el('td', {}, unitLink(page, properties.unit_code, properties.unit)),
    el('td', {}, figure(page, properties, properties.figure_low, properties.figure_high)),
    el('td', {}, amount(page, properties, properties.value)),
    el('td', {}, stateChip(page, properties.state)))));
}

/** The names behind a figure, each a link where it is on the map. */
function names(page, kind, list = []) {
  return list.length > 0 && el('details', {},
    el('summary', {}, page.t(`targets.${kind}`, { count: list.length })),
    el('ul.names', {}, list.map((name) => el('li', {}, nameLink(page, name)))));
}

/** What is asked of all together has no name to list. */
const isName = (text) => readName(text).id !== 'total';

/** What is on the map is a link; behind it, in words, what is said of it. */
function nameLink(page, text) {
  const { id, name, codes } = readName(text);
  const said = codes.map((code) => missingWord(page, code)).slice(0, SAID);
  return [
    linkTo(page, id, name ?? id),
    said.length > 0 && el('span.quiet', {}, ` ${said.join(page.t('app.and'))}${codes.length > SAID ? '…' : ''}`),
  ];
}

/** Townships and villages are known to the page. */
function linkTo(page, id, name) {
  const known = page.names.get().get(id)?.properties;
  if (known) {
    const collection = 'township' in known ? 'villages' : 'townships';
    return flyLink(page, { collection, id: String(known.id ?? id) }, null, name);
  }
  return facilityLink(page, id, name);
}
