/** Where water is drawn nearby: what it is, how far, in which direction, and whether it works. */
import { el } from '../dom.js';
import { metres } from '../pure/format.js';
import { eighth } from '../pure/geodesy.js';
import { toneOf } from '../pure/sources.js';
import { table } from '../table.js';
import { kindOf, titleOf, whyOf } from '../field/parts.js';

const HEADS = ['source', 'kind', 'far', 'state'];

export function sources(page, { sources: all }) {
  const { t } = page;
  return el('section.sources', {},
    el('h2', {}, t('village.sources')),
    all.length === 0
      ? el('p.quiet', {}, t('village.sources.none'))
      : table(HEADS.map((head) => t(`village.col.${head}`)), all.map((source) => row(page, source))),
    el('p.quiet', {}, t('village.sources.note')));
}

function row(page, source) {
  const { t, view } = page;
  const { language } = view.get();
  const tone = toneOf(source);
  const why = whyOf(page, source);
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: `/#selected=${source.collection}/${encodeURIComponent(source.id)}&lang=${language}` }, titleOf(source))),
    el('td', {}, kindOf(page, { ...source, village_name: null, township_name: null })),
    el('td', {}, `${t(`field.to.${eighth(source.bearing_deg)}`)} ${metres(source.distance_m, language)}`),
    el('td', { 'data-tone': tone }, [t(`field.tone.${tone}`), why].filter(Boolean).join(t('app.comma'))));
}
