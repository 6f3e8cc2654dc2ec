/** One edit at the side of the page: who, when, why, what it changed, and the way to undo it. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { whole } from '../pure/format.js';
import { minuteHere } from '../pure/where.js';
import { changeOf } from './changes.js';
import { undoPart } from './undo.js';
import { authorOf, countsOf } from './words.js';

/** So many changes are read at once. */
const CHANGES = 50;
/** Attributes that hold the id of a township or village. */
const PLACES = ['township', 'village'];

export function openDrawer(page) {
  const drawer = document.getElementById('drawer');
  const body = el('div');
  /** The edit that is shown, with the changes that are read so far; a fault where it cannot be had. */
  let shown = null;

  drawer.addEventListener('click', ({ target }) => target === drawer && drawer.close());
  drawer.addEventListener('close', () => page.view.get().edit && page.view.change({ edit: undefined }));

  /** Opens, changes or closes the drawer as the address says. */
  function follow() {
    const { edit } = page.view.get();
    if (!edit || !page.session.account) {
      shown = null;
      drawer.close();
      return;
    }
    if (shown?.id !== edit) {
      read(edit);
    }
    frame(edit);
    if (!drawer.open) {
      drawer.showModal();
    }
  }

  async function read(id, told) {
    shown = { id, told };
    const found = await api.edit(id, CHANGES).catch((fault) => ({ fault }));
    if (shown?.id === id) {
      shown = { ...found, id, told };
      frame(id);
      readNames(found.changes ?? []);
    }
  }

  async function more() {
    const { id, changes } = shown;
    const found = await api.edit(id, CHANGES, changes.length).catch((fault) => ({ changes: [], fault }));
    if (shown?.id === id) {
      shown = { ...shown, changes: [...changes, ...found.changes], moreFault: found.fault };
      frame(id);
      document.getElementById('more-changes')?.focus();
      readNames(found.changes);
    }
  }

  /** The names of places are read once, when some change speaks of one. */
  async function readNames(changes) {
    const speaks = changes.some(({ attributes }) => attributes.some(({ attribute }) => PLACES.includes(attribute)));
    if (speaks && page.names === null) {
      page.names = new Map();
      const places = await Promise.all(['townships', 'villages'].map((name) => api.features(name).catch(() => [])));
      page.names = new Map(places.flat().map(({ id, properties }) => [String(properties.id ?? id), properties.name]));
      if (shown) {
        frame(shown.id);
      }
    }
  }

  async function undone(undo) {
    await read(shown.id, page.t('data.undone.now', { id: undo.id }));
    await page.refresh();
  }

  function frame(id) {
    const { t } = page;
    fill(drawer,
      el('header', {},
        el('h2', { id: 'drawer-title' }, shown.kind ? `${t(`history.kind.${shown.kind}`)} ` : null, el('small', {}, t('data.edit.number', { id }))),
        el('button.plain.close', { type: 'button', 'aria-label': t('data.close'), onclick: () => drawer.close() }, '×')),
      body);
    fill(body, shown.fault
      ? el('p.complaint', { role: 'alert' }, shown.fault.message)
      : shown.changes ? whatWasDone() : el('p.quiet', { role: 'status' }, t('card.loading')));
  }

  function whatWasDone() {
    const { t, view } = page;
    const { changes, number_matched: matched } = shown;
    const number = (value) => whole(value, view.get().language);
    return [
      shown.told ? el('p.done', { role: 'status' }, shown.told) : null,
      about(page, shown),
      undoing(),
      el('p.quiet.count', {}, t('data.changes', { shown: number(changes.length), count: number(matched) })),
      changes.map((change) => changeOf(page, change)),
      shown.moreFault ? el('p.complaint', { role: 'alert' }, shown.moreFault.message) : null,
      changes.length < matched && el('button', { type: 'button', id: 'more-changes', onclick: more }, t('data.changes.more')),
    ];
  }

  /** The way to undo what is shown; what is typed there stays while more is read. */
  function undoing() {
    if (page.administrates() && shown.undone_by === null) {
      shown.undoing ??= undoPart(page, shown, '', undone);
    }
    return shown.undoing ?? null;
  }

  return { follow };
}

function about(page, edit) {
  const { t, view } = page;
  const to = (id, key) => el('button.link', { type: 'button', onclick: () => view.change({ edit: id }) }, t(key, { id }));
  const lines = [
    ['when', minuteHere(edit.at)],
    ['who', authorOf(page, edit)],
    ['source', edit.source],
    ['reason', edit.reason],
    ['what', countsOf(page, edit.features)],
    ['undoing', edit.undoes !== null && to(edit.undoes, 'data.edit.undoes')],
    ['state', edit.undone_by !== null && to(edit.undone_by, 'data.edit.undone')],
  ];
  return el('dl.about', {}, lines
    .filter(([, value]) => value)
    .map(([name, value]) => [el('dt', {}, t(`data.history.${name}`)), el('dd', {}, value)]));
}
