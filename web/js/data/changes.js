/** What a change made of features: attribute by attribute, from what to what. */
import { el } from '../dom.js';
import { DASH, metres } from '../pure/format.js';
import { placeOf } from '../pure/data.js';
import { way } from '../pure/geodesy.js';
import { hydrantPage } from '../pure/where.js';
import { attributeName, attributeValue } from '../panel/attribute.js';
import { table } from '../table.js';
import { collectionName } from './words.js';

/** @param change of an edit: collection, id, what, attributes, perhaps geometry */
export function changeOf(page, change) {
  const { t } = page;
  return el('article.change', { 'data-id': change.id, 'data-what': change.what },
    el('h3', {}, featureLink(page, change),
      el('small', {}, collectionName(t, change.collection)),
      el('span.chip', {}, t(`data.what.${change.what}`)),
      change.collection === 'hydrants' && change.what !== 'removed'
        && el('a.own', { href: hydrantPage(change.id) }, t('data.hydrant.page'))),
    change.what === 'changed'
      ? differences(page, change, ['data.before', 'data.after'])
      : el('details', {},
        el('summary', {}, t('data.attributes', { count: change.attributes.length })),
        whole(page, change)));
}

/** A feature on the map; of one that is gone only the id. */
export function featureLink({ view }, { collection, id, what }) {
  const selected = `${collection}/${encodeURIComponent(id)}`;
  return what === 'removed' ? id : el('a', { href: `/#selected=${selected}&lang=${view.get().language}` }, id);
}

/** Two states side by side. @param heads the keys of what stands above them */
export function differences(page, change, heads) {
  const { t } = page;
  return table([t('data.attribute'), ...heads.map((key) => t(key))], [
    change.attributes.map(({ attribute, before, after }) => el('tr', {},
      el('th', { scope: 'row' }, attributeName(page, attribute)),
      el('td.before', { 'data-label': t(heads[0]) }, shown(page, attribute, before)),
      el('td.after', { 'data-label': t(heads[1]) }, shown(page, attribute, after)))),
    placeRow(page, change, heads) ?? [],
  ], '.differences');
}

function placeRow({ t, view }, change, heads) {
  const place = placeOf(change);
  if (!place) {
    return null;
  }
  const { before, after } = place;
  const moved = before && after && t('data.moved', { metres: metres(way(before, after).metres, view.get().language) });
  return el('tr', {},
    el('th', { scope: 'row' }, t('data.place')),
    before || after
      ? [el('td.before', { 'data-label': t(heads[0]) }, pointOf(before)),
        el('td.after', { 'data-label': t(heads[1]) }, pointOf(after), moved && el('small', {}, moved))]
      : el('td', { colspan: '2' }, t('data.shape')));
}

const pointOf = (point) => (point ? point.map((degrees) => degrees.toFixed(6)).join(', ') : DASH);

/** All of a feature that came or went. */
function whole(page, { attributes, what }) {
  const side = what === 'created' ? 'after' : 'before';
  return el('dl', {}, attributes.map((one) => [
    el('dt', {}, attributeName(page, one.attribute)),
    el('dd', {}, shown(page, one.attribute, one[side])),
  ]));
}

const shown = (page, attribute, raw) =>
  (raw === null || raw === '' || raw.length === 0 ? DASH : String(attributeValue(page, attribute, raw)));
