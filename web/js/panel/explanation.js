/** Why a building is covered or not: three distances side by side, and the sentence that says why. */
import { el } from '../dom.js';
import { table } from '../table.js';
import { WAYS, waySign } from '../map/ways.js';
import { costOf, limitOf, sentencesOf } from '../pure/explain.js';
import { DASH, duration, metres } from '../pure/format.js';
import { sign } from './sign.js';

/** What can be selected by its id. */
const HELP = ['hydrants', 'water-intakes', 'fire-stations', 'micro-stations'];

export function explanationPart(page, id) {
  const { t, explained } = page;
  const { id: of, explanation, fault } = explained.get() ?? {};
  if (of !== id) {
    return null;
  }
  if (fault) {
    return el('p.quiet', {}, t('explain.failed', { reason: fault }));
  }
  if (!explanation) {
    return el('p.quiet', {}, t('explain.loading'));
  }
  const ways = explanation.features.map(({ properties }) => properties);
  return [aloud(page, ways), distances(page, ways), fix(page, explanation.summary.demand), clauses(page, ways)];
}

function aloud(page, ways) {
  const { t } = page;
  const language = page.view.get().language;
  const said = sentencesOf(ways, (m) => metres(m, language), (s) => duration(s, t));
  return el('p.aloud', {}, said.map(({ key, values }) => t(key, values)).join(language === 'en' ? ' ' : ''));
}

function distances(page, ways) {
  const heads = ['measure', 'cost', 'limit', 'verdict'].map((name) => page.t(`explain.col.${name}`));
  const order = ['straight', 'route', 'time'];
  const rows = ways.toSorted((a, b) => order.indexOf(a.measure) - order.indexOf(b.measure));
  return table(heads, rows.map((way) => row(page, way)), '.ways');
}

function row(page, way) {
  const { t } = page;
  const said = (value) => sayCost(page, way, value);
  return el('tr', {},
    el('td', {},
      el('span.way', {}, way.measure in WAYS && sign(waySign(way.measure), page.colours()), t(`explain.${way.measure}`)),
      way.source_id && source(page, way)),
    el('td', {}, said(costOf(way))),
    el('td', {}, said(limitOf(way))),
    el('td', {}, el('strong', {}, t(`explain.covered.${way.measure}.${way.covered}`))));
}

function sayCost({ t, view }, way, value) {
  if (typeof value !== 'number') {
    return DASH;
  }
  return way.measure === 'time' ? duration(value, t) : metres(value, view.get().language);
}

function source({ view }, { source_collection: collection, source_id: id, source_name: name }) {
  const select = () => view.change({ selected: { collection, id } });
  return el('button.link', { type: 'button', onclick: select }, name ?? id);
}

/** What closes the gap most cheaply, with the thing that it is about. */
function fix(page, demand) {
  const { t, view } = page;
  if (!demand.fix) {
    return null;
  }
  const { fix_collection: collection, fix_id: id } = demand;
  const told = [
    demand.fix_why && t(`fix.why.${demand.fix_why}`),
    demand.fix === 'hose_set' && t(`input.hose.${id}`),
    collection && !HELP.includes(collection) && t(`layer.${collection}`),
    typeof demand.fix_m === 'number' && demand.fix !== 'hose_set' && metres(demand.fix_m, view.get().language),
  ].filter(Boolean).join(' · ');
  return el('p.fix', {},
    el('strong', {}, t('explain.fix', { fix: t(`fix.${demand.fix}`) })),
    id && HELP.includes(collection) && source(page, { source_collection: collection, source_id: id }),
    told && el('span.quiet', {}, told));
}

/** Where each limit stands, each clause once. */
function clauses({ t }, ways) {
  const told = ways
    .filter(({ document }) => document)
    .map((way) => `${t(`explain.${way.measure}`)} ${way.document} ${way.clause}`);
  return told.length > 0 && el('p.quiet', {}, t('explain.clauses', { clauses: told.join(t('explain.and')) }));
}
