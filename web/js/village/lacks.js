/** Why a village is at its level, and what would raise it, the cheapest first. */
import { el } from '../dom.js';
import { readCode } from '../pure/levels.js';
import { missingWord, toCheckWord } from '../panel/missing.js';
import { costText, stepWord } from '../panel/steps.js';

const SHOWN = 7;

export function lacks(page, { finding }) {
  const { t } = page;
  const { missing = [], to_check: toCheck = [], warnings = [] } = finding;
  return el('section.lacking', {},
    el('h2', {}, t('card.why')),
    missing.length + toCheck.length === 0 ? el('p', {}, t('card.why.complete')) : list(page, words(page, missing, missingWord)),
    toCheck.length > 0 && [el('h2', {}, t('card.toCheck')), list(page, words(page, toCheck, toCheckWord))],
    raise(page, finding),
    warnings.length > 0 && el('p.quiet', {}, t('village.warnings', { list: words(page, warnings, missingWord).join(t('app.and')) })));
}

function list(page, said) {
  return el('ul', {}, said.slice(0, SHOWN).map((word) => el('li', {}, word)),
    said.length > SHOWN && el('li.quiet', {}, page.t('village.more', { count: said.length - SHOWN })));
}

/** Each word once, with the objects that it is said of. */
function words(page, codes, wordOf) {
  const about = new Map();
  for (const code of codes) {
    const word = wordOf(page, code);
    about.set(word, [...(about.get(word) ?? []), readCode(code).id].filter(Boolean));
  }
  return [...about].map(([word, ids]) => (ids.length > 0 ? `${word} ${ids.join(page.t('app.and'))}` : word));
}

function raise(page, { raise: steps = [], raise_to: to, raise_cost_yuan_low: low, raise_cost_yuan_high: high }) {
  const { t } = page;
  return steps.length > 0 && [
    el('h2', {}, t('card.raise', { level: to })),
    el('ol.steps', {}, steps.map((step) => el('li', {}, stepWord(page, step)))),
    el('p.quiet', {}, costText(page, low, high)),
  ];
}
