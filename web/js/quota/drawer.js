/** What is behind a number: a list of hydrants at the side of the page. */
import { el, fill } from '../dom.js';
import { DASH, day, whole } from '../pure/format.js';
import { table } from '../table.js';

const FIRST = 100;

export function openDrawer(page) {
  const drawer = document.getElementById('drawer');
  drawer.addEventListener('click', ({ target }) => target === drawer && drawer.close());

  function show(title, count, content) {
    const { t, view } = page;
    fill(drawer,
      el('header', {},
        el('h2', { id: 'drawer-title' }, title),
        el('span.quiet', {}, t('board.list.count', { count: whole(count, view.get().language) })),
        el('button.plain.close', { type: 'button', 'aria-label': t('card.close'), onclick: () => drawer.close() }, '×')),
      content);
    if (!drawer.open) {
      drawer.showModal();
    }
  }

  return {
    close: () => drawer.close(),
    /** Hydrants of tasks, with their state. */
    hydrants: (title, list) => show(title, list.length, long(page, list, (part) => hydrantTable(page, part))),
    /** Hydrants of which the id is known, perhaps a day and a note. */
    ids: (title, list) => show(title, list.length, long(page, list, (part) => idTable(page, part))),
  };
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

function hydrantTable(page, list) {
  const { t } = page;
  const columns = ['id', 'state', 'accepted', 'late', 'evidence'];
  return table(columns.map((name) => t(`board.list.${name}`)), list.map((hydrant) => el('tr', {},
    el('th', { scope: 'row' }, mapLink(page, hydrant.id),
      el('small.quiet', {}, `${hydrant.unit ?? ''} ${hydrant.kind ? t(`quota.kind.${hydrant.kind}`) : ''}`)),
    el('td', {}, t(`board.part.${hydrant.state}`)),
    el('td', {}, day(hydrant.accepted_on)),
    el('td', { class: hydrant.late === 'yes' ? 'wrong' : null }, hydrant.late ? t(`board.late.${hydrant.late}`) : DASH),
    el('td', {}, hydrant.evidenced ? t(`board.evidence.${hydrant.evidenced}`) : DASH))), '.list');
}

function idTable(page, list) {
  const { t } = page;
  const dated = list.some(({ on }) => on);
  return table([t('board.list.id'), ...(dated ? [t('board.list.on'), t('board.list.why')] : [])], list.map(({ id, on, note }) =>
    el('tr', {}, el('th', { scope: 'row' }, mapLink(page, id)), dated && [el('td', {}, day(on)), el('td', {}, note ?? '')])), '.list');
}

/** A hydrant on the map. */
export const mapLink = ({ view }, id) =>
  el('a', { href: `/#selected=hydrants/${encodeURIComponent(id)}&lang=${view.get().language}` }, id);
