/** A table: a head of words and rows below it; and one that sorts, looks for words and is a file. */
import { el, fill } from './dom.js';
import { csvOf, matching, pressed, sorted } from './pure/sorting.js';

/**
 * @param heads the words above the columns; null where a column needs none
 * @param rows elements "tr"
 * @param style its classes, ".ways"
 */
export function table(heads, rows, style = '') {
  const head = (word) => (word === null ? el('th') : el('th', { scope: 'col' }, word));
  return el(`table${style}`, {},
    el('thead', {}, el('tr', {}, heads.map(head))),
    el('tbody', {}, rows));
}

/** By the id of a table how it is sorted and what is looked for, so that both stay when it is drawn anew. */
const remembered = new Map();

/**
 * A table of which the heads sort, with a field that looks for words and a button that gives what is
 * left as a file.
 *
 * @param page t and view
 * @param options id, unlike that of any other table of the page; name, what the table and its file are
 *     called; columns, of each key, head, value, a row's number or text by which it sorts (none where
 *     it does not), text, what the file says where that is something else, parts, heads and values,
 *     where it is several columns of the file; rows, of any kind; row, draws one of some rows as "tr",
 *     or as a "tbody" where hasBodies; foot, draws what stands below the rows that are left; first,
 *     how many are drawn before a button asks for all; style, its classes
 */
export function sortingTable(page, options) {
  const { id, rows } = options;
  const state = remembered.get(id) ?? { order: null, typed: '' };
  remembered.set(id, state);
  const holder = el('div.rows');
  const count = el('span.quiet', { role: 'status' });
  let left = [];
  const draw = (isWhole = false) => {
    left = chosen(page, options, state);
    const focused = holder.contains(document.activeElement) ? document.activeElement.id : null;
    fill(holder, drawn(page, options, state, left, isWhole, draw));
    count.textContent = left.length === rows.length ? '' : page.t('table.left', { left: left.length, all: rows.length });
    if (focused) {
      document.getElementById(focused)?.focus();
    }
  };
  const bar = tools(page, options, state, draw, () => left);
  bar.append(count);
  draw();
  return el('div.sorting', {}, bar, holder);
}

function chosen({ view }, { columns, rows }, { order, typed }) {
  const texts = fileOf(columns);
  const found = matching(rows, (row) => texts.map(({ value }) => value(row)), typed);
  const by = columns.find(({ key }) => key === order?.key);
  return by ? sorted(found, by.value, { isDown: order.isDown, language: view.get().language }) : found;
}

/** What of the columns stands in a file. */
const fileOf = (columns) =>
  columns.flatMap(({ head, value, text = value, parts = [{ head, value: text }] }) => parts).filter(({ value }) => value);

function tools({ t }, { id, name, columns }, state, draw, left) {
  const sortable = columns.filter(({ value }) => value);
  const by = el('select.by', {
    'aria-label': t('table.by'),
    onchange: ({ target }) => {
      const [key, way] = target.value.split(' ');
      state.order = key ? { key, isDown: way === 'down' } : null;
      draw();
    },
  },
  el('option', { value: '' }, t('table.by')),
  sortable.flatMap(({ key, head }) => ['up', 'down'].map((way) => el('option', {
    value: `${key} ${way}`,
    selected: state.order?.key === key && state.order.isDown === (way === 'down'),
  }, `${head} ${way === 'up' ? '↑' : '↓'}`))));
  return el('p.tools', {},
    el('input', {
      type: 'search', id: `${id}-look`, value: state.typed, placeholder: t('table.look'), 'aria-label': `${t('table.look')} · ${name}`,
      oninput: ({ target }) => {
        state.typed = target.value;
        draw();
      },
    }),
    by,
    el('button.link', {
      type: 'button', id: `${id}-file`, 'aria-label': `${t('table.file')} · ${name}`,
      onclick: () => give(`${id}.csv`, csvOf(fileOf(columns), left())),
    }, t('table.file')));
}

function drawn({ t }, options, state, left, isWhole, draw) {
  const { id, name, columns, row, foot, first = Infinity, style = '', hasBodies } = options;
  const some = isWhole ? left : left.slice(0, first);
  const rows = some.map((one, i) => row(one, i, some));
  const press = (key) => {
    state.order = pressed(state.order, key);
    draw(isWhole);
  };
  return [
    el(`table${style}`, {},
      el('caption.unseen', {}, name),
      el('thead', {}, el('tr', {}, columns.map((column) => headOf(id, column, state.order, press)))),
      hasBodies ? rows : el('tbody', {}, rows),
      foot && left.length > 0 && el('tfoot', {}, foot(left))),
    left.length === 0 && el('p.quiet', {}, t('table.none')),
    some.length < left.length && el('button.plain', { type: 'button', onclick: () => draw(true) },
      t('answer.more', { count: left.length })),
  ];
}

const ARROW = { ascending: '↑', descending: '↓', none: '' };

function headOf(id, { key, head, value }, order, press) {
  if (!value) {
    return el(`th.col-${key}`, { scope: 'col' }, head);
  }
  const way = order?.key !== key ? 'none' : order.isDown ? 'descending' : 'ascending';
  return el(`th.col-${key}`, { scope: 'col', 'aria-sort': way },
    el('button.sort', { type: 'button', id: `${id}-by-${key}`, onclick: () => press(key) }, head,
      el('span', { 'aria-hidden': 'true' }, ARROW[way])));
}

/** Hands a text over as a file. */
function give(file, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  el('a', { href: address, download: file }).click();
  // a browser has its own copy once the click is through
  setTimeout(() => URL.revokeObjectURL(address));
}
