/** The head and the foot of a village's sheet: whose it is, its level, its three elements, what it was made of. */
import { el } from '../dom.js';
import { DASH, decimal, whole } from '../pure/format.js';
import { levelsOf } from '../pure/levels.js';
import { levelSpan } from '../pure/moves.js';
import { sheetPage } from '../pure/where.js';
import { levelWord } from '../panel/level-word.js';

const FACTS = ['households', 'population', 'piped', 'fire_resistance'];

export function title(page, village) {
  const { t, county, view } = page;
  const { language } = view.get();
  const { finding, properties } = village;
  return el('header', {},
    properties.position_basis === 'schematic' && el('p.band', {}, el('strong', {}, t('app.schematic')), ' ', t('app.schematic.more')),
    el('div.line', {},
      el('h1', {}, village.name ?? village.id),
      el('p.quiet', {},
        village.township && el('a', { href: sheetPage('townships', village.township, { asOf: village.as_of, language }) },
          village.township_name ?? village.township),
        ' · ', t('township.head', { county: county.name, day: village.as_of })),
      el('button.print', { type: 'button', onclick: () => print() }, t('board.print'))),
    el('p.sentence', {}, sentence(page, finding)),
    el('dl.elements', {},
      ['one', 'two', 'n'].map((name) => cell(t(`card.${name}`), finding[name] ? t(`element.${finding[name]}`) : DASH, finding[name])),
      cell(t('card.score'), score(finding, language)),
      FACTS.map((name) => cell(t(`attribute.${name}`), fact(page, properties[name])))));
}

/** "L1–L2，待核；2022-11-30 为 L1" */
function sentence(page, finding) {
  const { t } = page;
  if (!levelsOf(finding)) {
    return t('card.noAnswer');
  }
  const is = levelSpan(finding.level_min, finding.level_max);
  const was = levelSpan(finding.was_level_min, finding.was_level_max);
  return [t('village.level', { level: is, word: levelWord(page, finding) }), was && t('village.was', { level: was })].filter(Boolean).join(t('app.comma')) + t('app.stop');
}

function cell(name, value, verdict) {
  return el('div', { 'data-verdict': verdict }, el('dt', {}, name), el('dd', {}, value));
}

function fact({ word, view }, value) {
  return typeof value === 'number' ? whole(value, view.get().language) : word(value ?? 'unknown');
}

function score({ score_low: low, score_high: high }, language) {
  return low === high ? decimal(low, language) : `${decimal(low, language)}–${decimal(high, language)}`;
}
