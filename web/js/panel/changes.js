/** The answer on what changed: who rose, who fell and why, and how the townships' ranks moved. */
import { el } from '../dom.js';
import { DASH, whole } from '../pure/format.js';
import { byRank } from '../pure/ranks.js';
import { countOf, levelSpan, moved } from '../pure/moves.js';
import { flyButton, flyLink, rows } from './list.js';
import { missingWord } from './missing.js';

/** So many reasons stand in a row; the card has them all. */
const SHOWN = 3;

export const changes = {
  settings: ['since', 'against'],
  method: 'changes.method',
  read(page, { features, summary }) {
    return [
      sentence(page, features, summary),
      el('h3', {}, page.t('changes.list')),
      rows(page, moved(features), (finding) => row(page, finding)),
      units(page, summary),
    ];
  },
};

function sentence({ t, view }, features, { question }) {
  const { language } = view.get();
  const values = {
    since: question.since,
    against: question.against,
    up: whole(countOf(features, 'up'), language),
    down: whole(countOf(features, 'down'), language),
    unsure: whole(countOf(features, 'unsure'), language),
  };
  return el('p.sentence', {}, t(question.against ? 'changes.sentence.law' : 'changes.sentence', values));
}

function row(page, { properties, geometry }) {
  const { t } = page;
  const { id, name, was_level_min: wasMin, was_level_max: wasMax, level_min: min, level_max: max, reasons = [] } = properties;
  const said = reasons.slice(0, SHOWN).map((reason) => reasonWord(page, reason)).join(t('app.and'));
  const span = [levelSpan(wasMin, wasMax) ?? DASH, levelSpan(min, max) ?? DASH].join(' → ');
  return flyButton(page, { collection: 'villages', id }, geometry,
    el('span', {}, `${ARROWS[properties.moved] ?? ''}${name ?? id}`),
    el('span.chip', {}, span),
    el('span.quiet', {}, said || t(`moved.${properties.moved}`)));
}

const ARROWS = { up: '▲ ', down: '▼ ' };

/** A code in words with its object; a reason in words stays as it is. */
function reasonWord(page, reason) {
  return typeof reason === 'string' ? missingWord(page, reason) : String(reason);
}

function units(page, { by_township: units = [] }) {
  const { t } = page;
  const ranked = byRank(units.filter(({ township }) => township));
  return ranked.length > 0 && [
    el('h3', {}, t('changes.units')),
    el('table.roll-up', {},
      el('thead', {}, el('tr', {}, ['unit', 'up', 'down', 'was_rank'].map((head) =>
        el('th', { scope: 'col' }, t(`changes.col.${head}`))))),
      el('tbody', {}, ranked.map((unit) => unitRow(page, unit)))),
  ];
}

function unitRow(page, unit) {
  const { language } = page.view.get();
  const id = String(page.names.get().get(unit.township)?.properties.id ?? unit.township);
  return el('tr', {},
    el('td', {}, el('span.chip', {}, String(unit.rank ?? DASH)),
      flyLink(page, { collection: 'townships', id }, null, unit.name ?? unit.township)),
    el('td', {}, whole(unit.moved?.up, language)),
    el('td', {}, whole(unit.moved?.down, language)),
    el('td', {}, String(unit.was_rank ?? DASH)));
}
