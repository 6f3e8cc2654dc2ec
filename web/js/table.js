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

const AS_GIVEN = { order: null, typed: '' };

/** Keeps for a table outside of the address how it is sorted and what is looked for. */
export function remembering() {
  let state = AS_GIVEN;
  return { get: () => state, set: (next) => (state = next) };
}

/** The same in the address of the page, so that a link shows the rows that were seen. */
const addressed = ({ view }, id) => ({
  get: () => view.get().tables?.[id] ?? AS_GIVEN,
  set: (state) => view.amend({ tables: { ...view.get().tables, [id]: state } }),
});

/**
 * A table of which the heads sort, with a field that looks for words and a button that gives what is
 * left as a file. How it is sorted and what is looked for stands in the address of the page.
 *
 * @param page t and view
 * @param options id, unlike that of any other table of the page; name, what the table and its file are
 *     called; columns, of each key, head, value, a row's number or text by which it sorts (none where
 *     it does not), text, what the file says where that is something else, parts, heads and values,
 *     where it is several columns of the file; rows, of any kind; row, draws one of some rows as "tr",
 *     or as a "tbody" where hasBodies; foot, draws what stands below the rows that are left; first,
 *     how many are drawn before a button asks for all; style, its classes; memory, what remembers in
 *     the place of the address, of a table that no address shows
 */
export function sortingTable(page, options) {
  const { id, rows, first = Infinity, memory = addressed(page, id) } = options;
  const holder = el('div.rows');
  const count = el('span.quiet', { role: 'status' });
  let left = [];
  let isWhole = false;
  const draw = () => {
    left = chosen(page, options, memory.get());
    const focused = holder.contains(document.activeElement) ? document.activeElement.id : null;
    fill(holder, drawn(page, options, memory.get().order, isWhole ? left : left.slice(0, first), left, { press, showAll }));
    count.textContent = left.length === rows.length ? '' : page.t('table.left', { left: left.length, all: rows.length });
    if (focused) {
      document.getElementById(focused)?.focus();
    }
  };
  const change = (part) => {
    memory.set({ ...memory.get(), ...part });
    draw();
  };
  const press = (key) => change({ order: pressed(memory.get().order, key) });
  const showAll = () => {
    isWhole = true;
    draw();
  };
  const bar = tools(page, options, memory.get(), change, () => left);
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

function tools({ t }, { id, name, columns }, { order, typed }, change, left) {
  const sortable = columns.filter(({ value }) => value);
  const by = el('select.by', {
    'aria-label': t('table.by'),
    onchange: ({ target }) => {
      const [key, way] = target.value.split(' ');
      change({ order: key ? { key, isDown: way === 'down' } : null });
    },
  },
  el('option', { value: '' }, t('table.by')),
  sortable.flatMap(({ key, head }) => ['up', 'down'].map((way) => el('option', {
    value: `${key} ${way}`,
    selected: order?.key === key && order.isDown === (way === 'down'),
  }, `${head} ${way === 'up' ? '↑' : '↓'}`))));
  const look = el('input', {
    type: 'search', id: `${id}-look`, placeholder: t('table.look'), 'aria-label': `${t('table.look')} · ${name}`,
    oninput: ({ target }) => {
      // kept in the memory, so what draws the page anew need not keep it too
      target.defaultValue = target.value;
      change({ typed: target.value });
    },
  });
  look.defaultValue = typed;
  return el('p.tools', {},
    look,
    by,
    el('button.link', {
      type: 'button', id: `${id}-file`, 'aria-label': `${t('table.file')} · ${name}`,
      onclick: () => give(`${id}.csv`, csvOf(fileOf(columns), left())),
    }, t('table.file')));
}

function drawn({ t }, { id, name, columns, row, foot, style = '', hasBodies }, order, some, left, { press, showAll }) {
  const rows = some.map((one, i) => row(one, i, some));
  return [
    el(`table${style}`, {},
      el('caption.unseen', {}, name),
      el('thead', {}, el('tr', {}, columns.map((column) => headOf(id, column, order, press)))),
      hasBodies ? rows : el('tbody', {}, rows),
      foot && left.length > 0 && el('tfoot', {}, foot(left))),
    left.length === 0 && el('p.quiet', {}, t('table.none')),
    some.length < left.length && el('button.plain', { type: 'button', onclick: showAll }, t('answer.more', { count: left.length })),
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
