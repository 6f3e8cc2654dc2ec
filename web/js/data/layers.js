/** What stands in the county: each layer, how many, where from, by which licence, and when it was last changed. */
import { el } from '../dom.js';
import { DASH, whole } from '../pure/format.js';
import { minuteHere } from '../pure/where.js';
import { table } from '../table.js';
import { collectionName } from './words.js';

const HEADS = ['layer', 'count', 'origin', 'licence', 'newest'];

export function layersPart(page) {
  const { t, view, county, session } = page;
  const layers = county.layers ?? [];
  const { language } = view.get();
  const heads = session.account ? HEADS : HEADS.filter((name) => name !== 'newest');
  return el('section', { id: 'layers', 'aria-labelledby': 'layers-title' },
    el('h1', { id: 'layers-title' }, t('data.layers')),
    layers.length === 0
      ? el('p.quiet', {}, t(page.administrates() ? 'data.layers.none.import' : 'data.layers.none'))
      : [
        el('p.sentence', {}, t('data.layers.sum', {
          layers: layers.length,
          count: whole(layers.reduce((sum, { count }) => sum + count, 0), language),
        })),
        table(heads.map((name) => t(`data.layers.${name}`)), layers.map((layer) => row(page, layer)), '.layers'),
      ]);
}

function row(page, { name, count, origin, licence }) {
  const { t, view, session } = page;
  const { language } = view.get();
  return el('tr', { 'data-collection': name },
    el('th', { scope: 'row' },
      el('a', { href: `/ogc/collections/${name}/items?f=html` }, collectionName(t, name))),
    el('td.col-count', { 'data-label': t('data.layers.count') }, whole(count, language)),
    el('td.col-origin', { 'data-label': t('data.layers.origin') }, origin ?? DASH),
    el('td', { 'data-label': t('data.layers.licence') }, licence ?? DASH),
    session.account && el('td', { 'data-label': t('data.layers.newest') }, newest(page, page.newest.get(name))));
}

function newest({ t, view }, edit) {
  return edit
    ? el('button.link', { type: 'button', onclick: () => view.change({ edit: edit.id }) },
      `${minuteHere(edit.at)} ${t(`history.kind.${edit.kind}`)}`)
    : DASH;
}
