/** Two people changed the same source: mine and theirs, attribute by attribute, side by side. */
import { el, fill } from '../dom.js';
import { hasText } from '../i18n/words.js';
import { POSITION, beforehand, differences, flat, isDecided, merged } from '../pure/merge.js';
import { way } from '../pure/geodesy.js';
import { metres } from '../pure/format.js';
import { minuteHere } from '../pure/where.js';
import { gone, partHead } from './parts.js';
import { resolved } from './sender.js';

export function conflict(field, { id }) {
  const { t } = field;
  const entry = field.queue.get().find((one) => one.id === id && one.state === 'conflict');
  if (!entry) {
    return gone(field);
  }
  const theirs = flat(entry.theirs.feature);
  const rows = differences(flat(entry.base), flat(entry.body), theirs);
  const choices = beforehand(rows);
  const send = el('button.primary.wide', {
    type: 'button',
    onclick: async () => {
      await settle(field, entry, rows, theirs, choices);
      location.hash = '#queue';
    },
  }, t('field.conflict.send'));
  const table = el('table.conflict');
  const draw = () => {
    send.disabled = !isDecided(rows, choices);
    fill(table, head(field, entry), el('tbody', {}, rows.map((row) => line(field, row, choices, draw))));
  };
  draw();
  return {
    nodes: [
      partHead(field, t('field.conflict'), `${t(`card.${entry.about.collection}`)} · ${entry.about.title}`),
      el('p', {}, t('field.conflict.why', { by: entry.theirs.by ?? t('field.somebody'), at: minuteHere(entry.theirs.at) })),
      table,
      send,
      el('p.quiet', {}, t('field.conflict.kept')),
    ],
  };
}

/** Where theirs was chosen throughout there is nothing left to send; what I had is history of the server's row. */
function settle(field, entry, rows, theirs, choices) {
  return rows.some(({ name }) => choices[name] === 'mine')
    ? field.change(resolved(entry, merged(theirs, rows, choices)))
    : field.change({ ...entry, state: 'sent', theirs: null, settled: 'theirs' });
}

const head = ({ t, me }, entry) => el('thead', {}, el('tr', {},
  el('th', {}, t('field.attribute')),
  el('th', { scope: 'col' }, t('field.mine'), el('small', {}, `${me.get()?.name ?? ''} ${minuteHere(entry.at)}`)),
  el('th', { scope: 'col' }, t('field.theirs'), el('small', {}, `${entry.theirs.by ?? t('field.somebody')} ${minuteHere(entry.theirs.at)}`))));

function line(field, row, choices, redraw) {
  const pick = (side) => el('td', { 'data-chosen': String(choices[row.name] === side) }, el('label', {},
    el('input', {
      type: 'radio', name: row.name, value: side, checked: choices[row.name] === side,
      onchange: () => {
        choices[row.name] = side;
        redraw();
      },
    }),
    el('span', {}, show(field, row, row[side])),
    row.by === side || row.by === 'both' ? el('small', {}, field.t('field.changed')) : null));
  return el('tr', { 'data-by': row.by }, el('th', { scope: 'row' }, labelOf(field, row.name)), pick('mine'), pick('theirs'));
}

const labelOf = ({ t }, name) =>
  name === POSITION ? t('field.position') : hasText(`attribute.${name}`) ? t(`attribute.${name}`) : name;

function show({ t, word, language }, row, value) {
  if (value === undefined || value === null || value === '') {
    return t('field.blank');
  }
  if (row.name === POSITION) {
    const moved = row.base ? way(row.base, value).metres : 0;
    return moved === 0 ? t('field.not.moved') : t('field.moved', { metres: metres(moved, language.get()) });
  }
  return typeof value === 'string' ? word(value) : String(value);
}
