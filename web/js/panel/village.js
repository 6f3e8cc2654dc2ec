/** A village's part of the card: its level and why, and what belongs to it. */
import { el } from '../dom.js';
import { readCode, levelsOf } from '../pure/levels.js';
import { decimal } from '../pure/format.js';
import { levelSign } from './level-sign.js';
import { levelText } from './completeness.js';
import { missingWord } from './missing.js';

/** In which collection an object of a missing list may be looked for, by what is wrong. */
const FACILITIES = ['hydrants', 'water-intakes', 'micro-stations'];

export function villagePart(page, id) {
  const finding = page.levels().get(id);
  if (!finding) {
    return el('p.notice', {}, page.t('card.noAnswer'));
  }
  return [
    el('p.verdict', {}, levelSign(page, levelsOf(finding)), el('strong', {}, levelText(finding)),
      el('span', {}, levelWord(page, finding))),
    el('p.quiet', {}, `${page.t('card.score')} ${score(page, finding)}`),
    lacks(page, finding),
  ];
}

function levelWord({ t }, finding) {
  const levels = levelsOf(finding);
  return levels.sure ? t(`level.${levels.min}`).replace(/^L\d /, '') : t('level.unsure');
}

function score({ view }, { score_low: low, score_high: high }) {
  const shown = (number) => decimal(number, view.get().language);
  return low === high ? shown(low) : `${shown(low)}–${shown(high)}`;
}

function lacks(page, { missing = [], to_check: toCheck = [], warnings = [] }) {
  const { t } = page;
  const part = (title, codes, style) =>
    codes.length > 0 && [
      el('h3', {}, t(title)),
      el(style, {}, codes.map((code) => el('li', {}, line(page, code)))),
    ];
  return [
    missing.length === 0 && toCheck.length === 0
      ? [el('h3', {}, t('card.why')), el('p', {}, t('card.why.complete'))]
      : null,
    part('card.why', missing, 'ul.lacks'),
    part('card.toCheck', toCheck, 'ul.lacks.warnings'),
    part('card.warnings', warnings, 'ul.lacks.warnings'),
  ].flat(2);
}

function line(page, text) {
  const { id } = readCode(text);
  const word = missingWord(page, text);
  return el('span', {}, word, id && ' ', id && objectLink(page, id));
}

/** The id as a link to the object's own card. */
function objectLink(page, id) {
  return el('button.link', { type: 'button', onclick: () => page.find(FACILITIES, id) }, id);
}
