/** The answer on what changed: who rose, who fell and why, and how the townships' ranks moved. */
import { el } from '../dom.js';
import { DASH, whole } from '../pure/format.js';
import { countOf, levelSpan, moved, tellingFirst } from '../pure/moves.js';
import { table } from '../table.js';
import { flyButton, rows } from './list.js';
import { reasonWord } from './reasons.js';
import { rankedUnit, rankedUnits } from './roll-up.js';

/** So many reasons stand in a row. */
const SHOWN = 3;

export const changes = {
  settings: ['since', 'against'],
  method: 'changes.method',
  read(page, { features, summary }) {
    return [
      sentence(page, features, summary),
      el('h3', {}, page.t('changes.list')),
      rows(page, moved(features), (finding) => row(page, finding)),
      rules(page, summary),
      units(page, summary),
    ];
  },
};

function sentence({ t, view }, features, { since, ruleset, was_ruleset: wasRuleset, question }) {
  const { language } = view.get();
  const values = {
    since,
    ruleset,
    was_ruleset: wasRuleset,
    up: whole(countOf(features, 'up'), language),
    down: whole(countOf(features, 'down'), language),
    unsure: whole(countOf(features, 'unsure'), language),
  };
  return el('p.sentence', {}, t(question.against ? 'changes.sentence.law' : 'changes.sentence', values));
}

function row(page, { properties, geometry }) {
  const { t } = page;
  const { id, name, was_level_min: wasMin, was_level_max: wasMax, level_min: min, level_max: max } = properties;
  const said = tellingFirst(properties).slice(0, SHOWN).map((reason) => reasonWord(page, reason)).join(t('app.and'));
  const span = [levelSpan(wasMin, wasMax) ?? DASH, levelSpan(min, max) ?? DASH].join(' → ');
  return flyButton(page, { collection: 'villages', id }, geometry,
    el('span', {}, `${ARROWS[properties.moved] ?? ''}${name ?? id}`),
    el('span.chip', {}, span),
    el('span.quiet', {}, said || t(`moved.${properties.moved}`)));
}

const ARROWS = { up: '▲ ', down: '▼ ' };

/** The rules that differ, where two rulesets are compared: both values with what they move. */
function rules({ t }, { rules: differing = [] }) {
  return differing.length > 0 && [
    el('h3', {}, t('changes.rules')),
    el('ul.clauses', {}, differing.map(({ norm, was, is, villages }) =>
      el('li', {}, t('changes.rule', { norm, was: was.value, is: is.value, villages })))),
  ];
}

function units(page, summary) {
  const { t } = page;
  const heads = ['unit', 'up', 'down', 'was_rank'].map((head) => t(`changes.col.${head}`));
  const ranked = rankedUnits(summary);
  return ranked.length > 0 && [
    el('h3', {}, t('changes.units')),
    table(heads, ranked.map((unit) => unitRow(page, unit)), '.roll-up'),
  ];
}

function unitRow(page, unit) {
  const { language } = page.view.get();
  return el('tr', {},
    rankedUnit(page, unit),
    el('td', {}, whole(unit.moved.up, language)),
    el('td', {}, whole(unit.moved.down, language)),
    el('td', {}, String(unit.was_rank ?? DASH)));
}
