/** What is behind a number, at the side of the page: lists, a hydrant, a task; each leads back. */
import { el, fill } from '../dom.js';
import { day, whole } from '../pure/format.js';
import { remembering, table } from '../table.js';
import { entryView } from './entry.js';
import { hydrantButton, hydrantList } from './hydrant-list.js';
import { hydrantView } from './hydrant.js';
import { reportView } from './reports.js';
import { taskView } from './versions.js';

const FIRST = 100;

export function openDrawer(page) {
  const element = document.getElementById('drawer');
  /** The views on the way to the one that is shown; each returns title, note and content. */
  let way = [];
  element.addEventListener('click', ({ target }) => target === element && element.close());
  element.addEventListener('close', () => (way = []));

  function show() {
    const { t } = page;
    const { title, note, content } = way.at(-1)();
    fill(element,
      el('header', {},
        way.length > 1 && el('button.plain', { type: 'button', 'aria-label': t('board.back'), onclick: back }, '←'),
        el('h2', { id: 'drawer-title' }, title),
        note && el('span.quiet', {}, note),
        el('button.plain.close', { type: 'button', 'aria-label': t('card.close'), onclick: () => element.close() }, '×')),
      content);
    element.scrollTop = 0;
    if (!element.open) {
      element.showModal();
    }
  }

  function back() {
    way.pop();
    show();
  }

  function open(view) {
    way.push(view);
    show();
  }

  const list = (title, all, content) => open(() => ({
    title,
    note: page.t('board.list.count', { count: whole(all.length, page.view.get().language) }),
    content: content(),
  }));

  const drawer = {
    /** Hydrants of tasks, with their state. */
    hydrants: (title, all) => {
      const memory = remembering();
      list(title, all, () => hydrantList(page, { name: title, list: all, memory, first: FIRST }));
    },
    /** Hydrants of which the id is known, perhaps a day and a note. */
    ids: (title, all) => list(title, all, () => long(page, all, (part) => idTable(page, part))),
    /** A hydrant's way from plan to water. */
    hydrant: (id) => open(() => hydrantView(page, id)),
    /** What can be entered of a task. */
    entry: (task) => open(entryView(page, task)),
    /** A task with its versions. */
    task: (task) => open(() => taskView(page, task)),
    /** What somebody of the public told, and what can follow. */
    report: (report) => open(() => reportView(page, report)),
  };
  return drawer;
}

/** The first of many, and a button that shows all. */
function long({ t }, list, draw) {
  const all = list.length > FIRST && el('button.plain', {
    type: 'button',
    onclick: () => fill(holder, draw(list)),
  }, t('answer.more', { count: list.length }));
  const holder = el('div', {}, draw(list.slice(0, FIRST)), all);
  return holder;
}

function idTable(page, list) {
  const { t } = page;
  const dated = list.some(({ on }) => on);
  const noted = dated || list.some(({ note }) => note);
  const heads = ['id', dated && 'on', noted && 'why'].filter(Boolean);
  return table(heads.map((name) => t(`board.list.${name}`)), list.map(({ id, on, note }) => el('tr', {},
    el('th', { scope: 'row' }, hydrantButton(page, id)),
    dated && el('td', {}, day(on)),
    noted && el('td', {}, note ?? ''))), '.list');
}
