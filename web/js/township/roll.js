/** Below the sheet: every village of the township, so that no row of it is left out. */
import { el } from '../dom.js';
import { decimal } from '../pure/format.js';
import { levelSpan } from '../pure/moves.js';
import { missingWord } from '../panel/missing.js';
import { stepWord } from '../panel/steps.js';
import { table } from '../table.js';

const HEADS = ['village', 'level', 'was', 'score', 'lacks', 'raise'];

export function roll(page, { villages, proofs }) {
  const { t } = page;
  return el('section.roll', {},
    el('h2', {}, t('township.roll', { count: villages.length })),
    table(HEADS.map((head) => t(`township.roll.${head}`)), villages.map((village) => row(page, village))),
    proofs.length > 0 && el('p.quiet', {}, t('township.proofs.all', { count: proofs.length })));
}

function row(page, village) {
  const { t, view } = page;
  const { language } = view.get();
  const { id, name, level_min: min, level_max: max, was_level_min: wasMin, was_level_max: wasMax } = village;
  const { score_low: low, score_high: high } = village;
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: `/villages/${encodeURIComponent(id)}#lang=${language}` }, name ?? id)),
    el('td', {}, levelSpan(min, max)),
    el('td', {}, levelSpan(wasMin, wasMax) ?? '–'),
    el('td.number', {}, low === high ? decimal(low, language) : `${decimal(low, language)}–${decimal(high, language)}`),
    el('td.words', {}, counted([...village.missing, ...village.to_check].map((lack) => missingWord(page, lack))).join(t('app.and')) || '–'),
    el('td.words', {}, village.raise.map((step) => stepWord(page, step)).join(t('app.and')) || '–'));
}

/** Each word once, with how often it was said. */
function counted(words) {
  const counts = new Map();
  words.forEach((word) => counts.set(word, (counts.get(word) ?? 0) + 1));
  return [...counts].map(([word, count]) => (count > 1 ? `${word} ×${count}` : word));
}
