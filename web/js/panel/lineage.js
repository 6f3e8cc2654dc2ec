/** The part of a card that tells where a township or village comes from and what it became. */
import { el } from '../dom.js';
import { lineageLines } from '../pure/lineage.js';

export function lineagePart(page, collection, lineage) {
  const { t } = page;
  const lines = lineageLines(lineage);
  return lines.length > 0 && [
    el('h3', {}, t('lineage.title')),
    el('dl', {}, lines.map(({ key, day, rows, documents }) => [
      el('dt', {}, day ? t(key, { day }) : t(`${key}.undated`)),
      el('dd.links', {}, rows.map((row) => rowLink(page, collection, row))),
      documents.length > 0 && [el('dt', {}, t('lineage.document')), el('dd', {}, documents.join('; '))],
    ])),
  ];
}

function rowLink({ view }, collection, { id, name }) {
  const select = () => view.change({ selected: { collection, id } });
  return el('button.link', { type: 'button', title: id, onclick: select }, name || id);
}
