/** The posts of full-time fire staff by unit: quota, floor, who is there. */
import { el } from '../dom.js';
import { whole } from '../pure/format.js';

export function brigades(page) {
  const { t, view, answer: { summary } } = page;
  const { unit } = view.get();
  const listed = summary.brigades.filter((brigade) => !unit || brigade.unit_code === unit);
  const number = (value) => (value === null ? t('value.unknown') : whole(value, view.get().language));
  const columns = ['unit', 'posts', 'floor', 'filled', 'floor_gap', 'quota_gap'];
  return listed.length > 0 && el('section', { id: 'brigades', 'aria-labelledby': 'brigades-title' },
    el('h2', { id: 'brigades-title' }, t('board.brigades')),
    el('p.quiet', {}, t('board.brigades.what', { clause: listed[0].clause, document: listed[0].document })),
    el('div.wide', {}, el('table.years', {},
      el('thead', {}, el('tr', {}, columns.map((name) => el('th', { scope: 'col' }, t(`board.brigades.${name}`))))),
      el('tbody', {}, listed.map((brigade) => el('tr', {},
        el('th', { scope: 'row' }, brigade.unit),
        el('td', {}, number(brigade.posts)),
        el('td', {}, number(brigade.floor)),
        el('td', {}, filled(page, brigade)),
        el('td', { class: brigade.gap_to_floor > 0 ? 'wrong' : null }, gap(t, number, brigade.gap_to_floor)),
        el('td', {}, gap(t, number, brigade.gap_to_quota))))),
      el('tfoot', {}, total(t, number, listed)))));
}

const gap = (t, number, missing) => (missing === 0 ? '–' : number(missing));

function filled({ t }, { filled_low: low, filled_high: high, to_check: open }) {
  if (low === null) {
    return t('value.unknown');
  }
  const said = high === null || high > low ? `≥ ${low}` : String(low);
  return open.length > 0 ? [said, ' ', el('small.quiet', {}, t('board.brigades.check', { ids: open.join(', ') }))] : said;
}

/** Of units alone: what one has too many fills no place in another. */
function total(t, number, listed) {
  const sum = (name) => listed.reduce((all, brigade) => (all === null || brigade[name] === null ? null : all + brigade[name]), 0);
  return el('tr', {},
    el('th', { scope: 'row' }, t('board.total')),
    el('td', {}, number(sum('posts'))),
    el('td', {}, number(sum('floor'))),
    el('td', {}, number(sum('filled_low'))),
    el('td', {}, gap(t, number, sum('gap_to_floor'))),
    el('td', {}, gap(t, number, sum('gap_to_quota'))));
}
