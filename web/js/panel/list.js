/** Lists whose entries fly to their place. */
import { el, fill } from '../dom.js';
import { light } from '../lit.js';
import { flyTo } from '../map/map.js';
import { boundsOf } from '../pure/geojson.js';

const FIRST = 30;

/** The first of many, and a button that shows all. */
export function rows({ t }, items, rowOf) {
  const list = el('ul.rows');
  const more = el('div.more');
  const show = (count) => {
    fill(list, items.slice(0, count).map((item) => el('li', {}, rowOf(item))));
    fill(more, items.length > FIRST && toggle(t, items.length, count, show));
  };
  show(FIRST);
  return items.length > 0 ? [list, more] : el('p.quiet', {}, t('answer.nothing'));
}

function toggle(t, total, count, show) {
  const all = count >= total;
  return el('button.plain', { type: 'button', onclick: () => show(all ? FIRST : total) },
    all ? t('answer.less', { count: FIRST }) : t('answer.more', { count: total }));
}

/** A row that selects a feature and flies to it. */
export function flyButton(page, selected, geometry, ...children) {
  return el('button.row', { type: 'button', onclick: () => go(page, selected, geometry) }, children);
}

/** The same inside a table. */
export function flyLink(page, selected, geometry, name) {
  const title = page.t('answer.fly', { name });
  return el('button.link', { type: 'button', title, onclick: () => go(page, selected, geometry) }, name);
}

/** A facility of which nothing but the id is known: it is looked for when somebody asks. */
export function facilityLink(page, id, name = id) {
  return el('button.link', { type: 'button', onclick: () => page.find(id) }, name);
}

/** A township by its code, as a link to its card and its place. */
export function unitLink(page, code, name) {
  const id = String(page.names.get().get(code)?.properties.id ?? code);
  return flyLink(page, { collection: 'townships', id }, null, name);
}

/**
 * A row that lights up what is no feature of a collection and flies there; pressed again, it lets go.
 *
 * @param lit its id, the geometry to fly to, and whether that is outlined
 */
export const litButton = (page, lit, ...children) => lighting(page, 'button.row', lit, {}, children);

/** The same inside a table; label says what a bare number is of. */
export const litLink = (page, lit, label, text) => lighting(page, 'button.link', lit, { 'aria-label': label }, text);

function lighting(page, kind, lit, attributes, children) {
  return el(kind, {
    ...attributes,
    type: 'button',
    'data-lit': lit.id,
    'aria-pressed': page.lit.get()?.id === lit.id && 'true',
    onclick: () => light(page, lit) && fly(page, lit.geometry),
  }, children);
}

function fly({ map }, geometry) {
  const bounds = boundsOf(geometry);
  if (bounds) {
    flyTo(map, bounds);
  }
}

function go(page, selected, geometry) {
  page.view.change({ selected });
  fly(page, geometry ?? page.names.get().get(selected.id)?.geometry);
}
