/** From the county to its townships: how many of each one's villages are where, and its rank. */
import { el } from '../dom.js';
import { table } from '../table.js';
import { DASH, whole } from '../pure/format.js';
import { reached } from '../pure/levels.js';
import { byRank } from '../pure/ranks.js';
import { unitLink } from './list.js';

/** The level at which what stands works. */
const WORKS = 3;

/** The township that is selected, as code and name; null where none is. */
export function drilledUnit({ view, names }) {
  const { selected } = view.get();
  const found = selected?.collection === 'townships' && names.get().get(selected.id)?.properties;
  return found ? { code: found.code, name: found.name } : null;
}

/** A row for each township, the one that is furthest first; its name narrows the list to it. */
export function rollUp(page, summary, asked) {
  const { t } = page;
  const ranked = rankedUnits(summary);
  const heads = ['unit', 'villages', 'asked', 'works'];
  return ranked.length > 0 && [
    el('h3', {}, t('rollUp.title')),
    table(
      heads.map((head) => t(`rollUp.${head}`, { level: `L${head === 'works' ? WORKS : asked}` })),
      ranked.map((unit) => row(page, unit, asked)),
      '.roll-up'),
    el('p.quiet', {}, t('rollUp.note', { level: `L${WORKS}`, then: `L${asked}` })),
    drilledUnit(page) && el('button.plain', {
      type: 'button',
      onclick: () => page.view.change({ selected: undefined }),
    }, t('rollUp.all')),
  ];
}

function row(page, unit, asked) {
  const { language } = page.view.get();
  const chosen = drilledUnit(page)?.code === unit.township;
  return el(chosen ? 'tr.chosen' : 'tr', {},
    rankedUnit(page, unit),
    el('td', {}, whole(unit.villages, language)),
    [asked, WORKS].map((level) => el('td', {}, reached(unit, level))));
}

/** An answer's townships by rank; what stands in none is no unit. */
export const rankedUnits = ({ by_township: units = [] }) => byRank(units.filter(({ township }) => township));

/** The cell that begins the row of a unit that has a rank. */
export function rankedUnit(page, { rank, township, name }) {
  return el('td', {}, el('span.chip', {}, String(rank ?? DASH)), unitLink(page, township, name ?? township));
}
