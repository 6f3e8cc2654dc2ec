/** A village's part of the card: its level and why, and what belongs to it. */
import { el } from '../dom.js';
import { readCode, levelsOf } from '../pure/levels.js';
import { DASH, decimal } from '../pure/format.js';
import { sheetPage } from '../pure/where.js';
import { levelSign } from './level-sign.js';
import { levelWord } from './level-word.js';
import { levelText } from './completeness.js';
import { facilityLink } from './list.js';
import { missingWord, toCheckWord } from './missing.js';
import { costText, readStep } from './steps.js';

export function villagePart(page, id) {
  const finding = page.levels().get(id);
  if (!finding) {
    return el('p.notice', {}, page.t('card.noAnswer'));
  }
  return [
    el('p.verdict', {}, levelSign(page, levelsOf(finding)), el('strong', {}, levelText(finding)),
      el('span', {}, levelWord(page, finding))),
    elements(page, finding),
    lacks(page, finding),
    raised(page, finding),
    members(page, finding),
    el('p', {}, el('a', { href: sheetPage('villages', id, page.view.get()) }, page.t('village.open'))),
  ];
}

/** The 1, the 2 and the N, each with what is said of it, and the score. */
function elements(page, finding) {
  const { t } = page;
  const cell = (head, value) => el('div', {}, el('dt', {}, head), el('dd', {}, value));
  const verdict = (value) => (value === undefined ? DASH : t(`element.${value}`));
  return el('dl.elements', {},
    cell(t('card.one'), verdict(finding.one)),
    cell(t('card.two'), verdict(finding.two)),
    cell(t('card.n'), verdict(finding.n)),
    cell(t('card.score'), score(page, finding)));
}

/** What belongs to the village, each a link to its own card. */
function members(page, finding) {
  const kinds = [
    ['stations', 'micro-stations'],
    ['hydrants', 'hydrants'],
    ['intakes', 'water-intakes'],
  ];
  const shown = kinds.filter(([name]) => finding[name]?.length > 0);
  return shown.length > 0 && [
    el('h3', {}, page.t('card.members')),
    el('dl', {}, shown.flatMap(([name, collection]) => [
      el('dt', {}, page.t(`card.${collection}`)),
      el('dd.links', {}, finding[name].map((member) => memberLink(page, collection, member))),
    ])),
  ];
}

/** A member is written as its id and how it came to belong, "h-7:GEOM". */
function memberLink({ view, t }, collection, member) {
  const [, id, basis] = /^(.*):([A-Z]+)$/.exec(member) ?? [null, member, null];
  const title = basis && t(`basis.${basis}`);
  const select = () => view.change({ selected: { collection, id } });
  return el('button.link', { type: 'button', title, onclick: select }, id);
}

function score({ view }, { score_low: low, score_high: high }) {
  const shown = (number) => decimal(number, view.get().language);
  return low === high ? shown(low) : `${shown(low)}–${shown(high)}`;
}

function lacks(page, { missing = [], to_check: toCheck = [], warnings = [] }) {
  const { t } = page;
  const part = (title, codes, style, wordOf = missingWord) =>
    codes.length > 0 && [
      el('h3', {}, t(title)),
      el(style, {}, codes.map((code) => el('li', {}, line(page, code, wordOf)))),
    ];
  return [
    missing.length === 0 && toCheck.length === 0
      ? [el('h3', {}, t('card.why')), el('p', {}, t('card.why.complete'))]
      : null,
    part('card.why', missing, 'ul.lacks'),
    part('card.toCheck', toCheck, 'ul.lacks.warnings', toCheckWord),
    part('card.warnings', warnings, 'ul.lacks.warnings'),
  ].flat(2);
}

/** What lifts the village by one level, the cheapest step first, and what that costs. */
function raised(page, { raise = [], raise_to: to, raise_cost_yuan_low: low, raise_cost_yuan_high: high }) {
  const { t } = page;
  return raise.length > 0 && [
    el('h3', {}, t('card.raise', { level: to })),
    el('ol.steps', {}, raise.map((step) => el('li', {}, stepLine(page, step)))),
    el('p.quiet', {}, costText(page, low, high)),
  ];
}

/** What to do, with a link to what it is done to. */
function stepLine(page, step) {
  const { word, id } = readStep(page, step);
  return el('span', {}, word, id && ' ', id && facilityLink(page, id));
}

function line(page, text, wordOf) {
  const { id } = readCode(text);
  const word = wordOf(page, text);
  return el('span', {}, word, id && ' ', id && facilityLink(page, id));
}
