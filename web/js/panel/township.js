/** A township's part of the card: how far its villages are, what most of them lack, its targets. */
import { el } from '../dom.js';
import { whole } from '../pure/format.js';
import { LEVELS } from '../pure/levels.js';
import { sheetPage } from '../pure/where.js';
import { bars } from './bars.js';
import { levelSign } from './level-sign.js';
import { missingWord } from './missing.js';
import { reached } from '../pure/levels.js';
import { indicatorName, stateChip } from './target-words.js';

/** So many things that villages lack are told. */
const LACKS = 6;

export function townshipPart(page, code) {
  const unit = page.answers.completeness.get().answer?.summary.by_township
    ?.find(({ township }) => township === code);
  return [
    unit ? [verdict(page, unit), levels(page, unit), lacks(page, unit)] : el('p.notice', {}, page.t('card.noAnswer')),
    targets(page, code),
    el('p', {}, el('a', { href: sheetPage('townships', code, page.view.get()) }, page.t('township.open'))),
  ];
}

function verdict({ t }, unit) {
  return el('p.verdict', {},
    unit.rank ? el('strong', {}, t('township.rank', { rank: unit.rank })) : null,
    el('span', {}, t('township.reached', { villages: unit.villages, asked: reached(unit, 2), works: reached(unit, 3) })));
}

/** How many villages surely stand at each level. */
function levels(page, unit) {
  return [
    el('h3', {}, page.t('completeness.levels')),
    bars(page, LEVELS.toReversed().map((number) => ({
      sign: levelSign(page, { min: number, max: number, sure: true }),
      text: page.t(`level.${number}`),
      count: unit.levels[number].min,
    }))),
  ];
}

/** What most villages lack, in how many of them. */
function lacks(page, { missing = {} }) {
  const { t, view } = page;
  const most = Object.entries(missing)
    .toSorted(([a, x], [b, y]) => y.villages - x.villages || (a < b ? -1 : 1))
    .slice(0, LACKS);
  return most.length > 0 && [
    el('h3', {}, t('township.lacks')),
    el('ul.lacks', {}, most.map(([code, { villages }]) =>
      el('li', {}, t('township.lack', { word: missingWord(page, code), villages: whole(villages, view.get().language) })))),
  ];
}

/** How the targets stand that are asked of this unit, once somebody asked for them. */
function targets(page, code) {
  const rows = (page.answers.targets.get().answer?.features ?? [])
    .filter(({ properties }) => properties.unit_code === code && properties.asked !== 'no');
  return rows.length > 0 && [
    el('h3', {}, page.t('question.targets')),
    el('ul.clauses', {}, rows.map(({ properties }) =>
      el('li', {}, indicatorName(page.t, properties), ' ', stateChip(page, properties.state)))),
  ];
}
