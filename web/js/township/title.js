/** The head and the foot of a township's sheet: whose it is, where it ranks, and what it was made of. */
import { el } from '../dom.js';
import { DASH } from '../pure/format.js';
import { reached } from '../pure/levels.js';

export function title(page, township) {
  const { t, county } = page;
  return el('header', {},
    county.schematic && el('p.band', {}, el('strong', {}, t('app.schematic')), ' ', t('app.schematic.more')),
    el('div.line', {},
      el('h1', {}, township.name),
      el('p.quiet', {}, t('township.head', { county: county.name, day: township.as_of })),
      el('button.print', { type: 'button', onclick: () => print() }, t('board.print'))),
    el('p.sentence', {}, sentence(page, township)));
}

/** As a leader would read it aloud: how many villages are where, the rank, and where that was. */
function sentence({ t }, { levels, change, units, since }) {
  if (!levels.villages) {
    return t('township.none');
  }
  const parts = [
    t('township.reached', { villages: levels.villages, asked: reached(levels, 2), works: reached(levels, 3) }),
    levels.rank && t('township.rank.of', { rank: levels.rank, units }),
    change.was_rank && t('township.rank.was', { since, rank: change.was_rank }),
  ];
  return parts.filter(Boolean).join(t('app.comma')) + t('app.stop');
}

/** @param basisWord the key of the sentence that says what it was made of */
export function foot({ t }, { basis, unanswered, snapshot }, basisWord = 'township.basis') {
  const laws = [...new Set(Object.values(basis).map(({ ruleset }) => ruleset))];
  return el('footer', {},
    el('p', {}, t(basisWord, { snapshot, rulesets: laws.join(t('app.and')) || DASH })),
    Object.entries(unanswered).map(([question, why]) =>
      el('p', {}, t('township.unanswered', { question: t(`question.${question}`), why }))));
}
