/** What is missing, by village, the cheapest to put right first. */
import { el } from '../dom.js';
import { whole } from '../pure/format.js';
import { levelSpan } from '../pure/moves.js';
import { sheetPage } from '../pure/where.js';
import { stepWord } from '../panel/steps.js';

const SHOWN = 6;
const STEPS = 2;

/** What a count can be bought or built of, in the order of 1, 2 and N. */
const SHORT = ['STN', 'PUMP', 'HOSE', 'NOZ', 'DIV', 'KEY', 'HYD', 'INT'];

export function lacks(page, { villages, levels }) {
  const { t } = page;
  const open = villages.filter(({ raise_to: to, raise }) => to && raise.length > 0);
  return el('section.lacking', {},
    el('h2', {}, t('township.lacking')),
    total(page, levels),
    open.length === 0
      ? el('p.quiet', {}, t('township.lacking.none'))
      : el('ol', {}, open.slice(0, SHOWN).map((village) => row(page, village))),
    open.length > SHOWN && el('p.quiet', {}, t('township.lacking.more', { count: open.length - SHOWN })));
}

/** All that is short, added up. */
function total({ t }, { missing = {} }) {
  const short = SHORT.filter((code) => missing[code]?.count > 0)
    .map((code) => t(`township.short.${code}`, { count: missing[code].count }));
  return short.length > 0 && el('p.total', {}, t('township.short', { list: short.join(t('app.and')) }));
}

function row(page, village) {
  const { t, view } = page;
  const { id, name, level_min: min, level_max: max, raise, raise_to: to } = village;
  const steps = raise.slice(0, STEPS).map((step) => stepWord(page, step)).join(t('app.and'));
  return el('li', {},
    el('a', { href: sheetPage('villages', id, view.get()) }, name ?? id),
    el('span.chip', {}, `${levelSpan(min, max)} → ${to}`),
    el('span.cost', {}, cost(page, village)),
    el('p.quiet', {}, steps + (raise.length > STEPS ? t('township.steps.more', { count: raise.length }) : '')));
}

function cost({ t, view }, { raise_cost_yuan_low: low, raise_cost_yuan_high: high }) {
  const { language } = view.get();
  if (typeof high !== 'number') {
    return t('township.cost.open', { low: whole(low, language) });
  }
  return low === high
    ? t('township.cost', { low: whole(low, language) })
    : t('township.cost.range', { low: whole(low, language), high: whole(high, language) });
}
