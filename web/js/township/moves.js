/** What changed since the end of the month before, and why. */
import { el } from '../dom.js';
import { countOf, levelSpan, moved, tellingFirst } from '../pure/moves.js';
import { reasonWord } from '../panel/reasons.js';

const SHOWN = 5;
const REASONS = 2;

export function moves(page, { villages, since, change }) {
  const { t } = page;
  const findings = villages.map((properties) => ({ properties })).filter(({ properties }) => properties.moved);
  const told = moved(findings).filter(({ properties }) => properties.moved !== 'unsure');
  const unsure = countOf(findings, 'unsure');
  return el('section.moved', {},
    el('h2', {}, t('township.moved', { since })),
    !change.villages
      ? el('p.quiet', {}, t('township.moved.unknown'))
      : told.length === 0 && el('p.quiet', {}, t('township.moved.none')),
    el('ul', {}, told.slice(0, SHOWN).map(({ properties }) => row(page, properties))),
    told.length > SHOWN && el('p.quiet', {}, t('township.moved.more', { count: told.length - SHOWN })),
    unsure > 0 && el('p.quiet', {}, t('township.moved.unsure', { count: unsure })));
}

const ARROWS = { up: '▲ ', down: '▼ ' };

function row(page, properties) {
  const { name, id, was_level_min: wasMin, was_level_max: wasMax, level_min: min, level_max: max } = properties;
  const why = tellingFirst(properties).slice(0, REASONS).map((reason) => reasonWord(page, reason)).join(page.t('app.and'));
  return el('li', {},
    `${ARROWS[properties.moved] ?? ''}${name ?? id} `,
    el('span.chip', {}, `${levelSpan(wasMin, wasMax) ?? '–'} → ${levelSpan(min, max) ?? '–'}`),
    ' ', el('span.quiet', {}, why || page.t(`moved.${properties.moved}`)));
}
