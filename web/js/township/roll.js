/** Below the sheet: every village of the township, so that no row of it is left out. */
import { el } from '../dom.js';
import { DASH, decimal } from '../pure/format.js';
import { levelSpan } from '../pure/moves.js';
import { sheetPage } from '../pure/where.js';
import { missingWord, toCheckWord } from '../panel/missing.js';
import { stepWord } from '../panel/steps.js';
import { sortingTable } from '../table.js';

export function roll(page, { villages, proofs }) {
  const { t } = page;
  return el('section.roll', {},
    el('h2', {}, t('township.roll', { count: villages.length })),
    sortingTable(page, {
      id: 'villages',
      name: t('township.roll', { count: villages.length }),
      columns: columns(page),
      rows: villages,
      row: (village) => row(page, village),
    }),
    proofs.length > 0 && el('p.quiet', {}, t('township.proofs.all', { count: proofs.length })));
}

function columns(page) {
  const { t } = page;
  const column = (key, value, more) => ({ key, head: t(`township.roll.${key}`), value, ...more });
  return [
    column('village', ({ id, name }) => name ?? id),
    column('level', ({ level_min: min, level_max: max }) => levelSpan(min, max)),
    column('was', ({ was_level_min: min, was_level_max: max }) => levelSpan(min, max)),
    column('score', ({ score_low: low }) => low, { parts: ['low', 'high'].map((end) => (
      { head: t(`township.roll.score.${end}`), value: (village) => village[`score_${end}`] })) }),
    column('lacks', ({ missing, to_check: check }) => missing.length + check.length, { text: (village) => lacksOf(page, village) }),
    column('raise', ({ raise }) => raise.length, { text: (village) => raiseOf(page, village) }),
  ];
}

const lacksOf = (page, { missing, to_check: check }) =>
  counted([...missing.map((lack) => missingWord(page, lack)), ...check.map((lack) => toCheckWord(page, lack))]).join(page.t('app.and'));

const raiseOf = (page, { raise }) => raise.map((step) => stepWord(page, step)).join(page.t('app.and'));

function row(page, village) {
  const view = page.view.get();
  const { language } = view;
  const { id, name, level_min: min, level_max: max, was_level_min: wasMin, was_level_max: wasMax } = village;
  const { score_low: low, score_high: high } = village;
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: sheetPage('villages', id, view) }, name ?? id)),
    el('td', {}, levelSpan(min, max)),
    el('td', {}, levelSpan(wasMin, wasMax) ?? DASH),
    el('td.number', {}, low === high ? decimal(low, language) : `${decimal(low, language)}–${decimal(high, language)}`),
    el('td.words', {}, lacksOf(page, village) || DASH),
    el('td.words', {}, raiseOf(page, village) || DASH));
}

/** Each word once, with how often it was said. */
function counted(words) {
  const counts = new Map();
  words.forEach((word) => counts.set(word, (counts.get(word) ?? 0) + 1));
  return [...counts].map(([word, count]) => (count > 1 ? `${word} ×${count}` : word));
}
