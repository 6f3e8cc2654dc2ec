/** Four figures of a township with what is asked of each and by when; the others stand in words. */
import { el } from '../dom.js';
import { DASH, decimal, percentRange } from '../pure/format.js';
import { STATES } from '../pure/targets.js';
import { amount, figure, indicatorName, operator, stateChip } from '../panel/target-words.js';

const SHOWN = 4;

export function figures(page, township) {
  const asked = township.targets
    .filter(({ asked: isAsked }) => isAsked !== 'no')
    .toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || (a.id < b.id ? -1 : 1));
  const own = [reach(page, township), upkeep(page, township)].filter(Boolean);
  const shown = [...asked.slice(0, SHOWN).map((target) => card(page, target)), ...own].slice(0, SHOWN);
  return [
    el('div.figures', {}, shown),
    asked.length > SHOWN && el('p.further', {}, page.t('township.further', {
      list: asked.slice(SHOWN).map((target) => line(page, target)).join(page.t('app.and')),
    })),
  ];
}

/** What a document asks of this unit. */
function card(page, target) {
  const { t } = page;
  return el('section.figure', {},
    el('h2', {}, indicatorName(t, target)),
    el('p.number', {}, figureOf(page, target), ' ', stateChip(page, target.state)),
    el('p.quiet', {}, t('township.figure.asked', {
      op: operator(target),
      value: amount(page, target, target.value),
      due: target.due,
    })),
    el('p.quiet', {}, part(page, target)));
}

/** Whom water reaches, which no document may ask. */
function reach(page, { coverage }) {
  const { t } = page;
  return coverage.total > 0 && plain(page, 'township.figure.reach',
    percentRange(coverage.covered, coverage.covered + coverage.unknown, coverage.total),
    t('township.figure.reach.part', coverage));
}

function upkeep(page, { upkeep: kept }) {
  const { t } = page;
  return kept && plain(page, 'township.figure.intact',
    kept.intact_low_percent === kept.intact_high_percent
      ? percentOf(page, kept.intact_low_percent)
      : `${decimal(kept.intact_low_percent)}–${percentOf(page, kept.intact_high_percent)}`,
    t('township.figure.intact.part', kept));
}

const percentOf = ({ view }, number) => (typeof number === 'number' ? `${decimal(number, view.get().language)}%` : DASH);

function plain({ t }, name, number, said) {
  return el('section.figure', {},
    el('h2', {}, t(name)),
    el('p.number', {}, number),
    el('p.quiet', {}, said));
}

const line = (page, target) =>
  `${indicatorName(page.t, target)} ${figureOf(page, target)}（${page.t(`targets.state.${target.state}`)}）`;

const figureOf = (page, target) => figure(page, target, target.figure_low, target.figure_high);

/** "28–29 of 34", and how many are short. */
function part({ t }, { part_low: low, part_high: high, whole, short_low: least, short_high: most }) {
  const span = (a, b) => (a === b || b === null ? `${a}` : `${a}–${b}`);
  return [
    typeof low === 'number' && t('township.figure.part', { part: span(low, high), whole: whole ?? DASH }),
    least > 0 && t('township.figure.short', { short: span(least, most) }),
  ].filter(Boolean).join(t('app.comma'));
}
