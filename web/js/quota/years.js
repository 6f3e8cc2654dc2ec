/** Stock and deficit by year, each number a way to its rows. */
import { el } from '../dom.js';
import { whole } from '../pure/format.js';

const IN = ['new', 'makeup', 'found'];
const OUT = ['removed', 'merged'];

export function years(page) {
  const { t, answer: { summary: { stock, deficit } } } = page;
  return stock && el('section', { id: 'years', 'aria-labelledby': 'years-title' },
    el('h2', { id: 'years-title' }, t('board.years')),
    el('p.quiet', {}, t('board.stock.what')),
    stockTable(page, stock.years),
    apart(page, 'undated', stock.undated),
    apart(page, 'removed_undated', stock.removed_undated),
    el('h3', {}, t('board.deficit')),
    el('p.quiet', {}, t('board.deficit.what')),
    deficitTable(page, deficit.years),
    apart(page, 'makeup_undated', deficit.makeup_undated));
}

function stockTable(page, of) {
  const { t } = page;
  const columns = ['year', 'start', ...IN, ...OUT, 'end', 'difference'];
  return el('div.wide', {}, el('table.years', { id: 'stock' },
    el('thead', {}, el('tr', {}, columns.map((name) => el('th', { scope: 'col' }, t(`board.stock.${name}`))))),
    el('tbody', {}, of.map((year) => el('tr', {},
      el('th', { scope: 'row' }, String(year.year)),
      cell(page, year.start),
      IN.map((name) => moves(page, year, name, '+')),
      OUT.map((name) => moves(page, year, name, '−')),
      cell(page, year.end),
      el('td', { class: year.difference === 0 ? null : 'wrong' }, String(year.difference)))))));
}

const cell = ({ view }, number) => el('td', {}, whole(number, view.get().language));

function moves(page, year, name, sign) {
  const { t, view, drawer } = page;
  const count = year[name];
  const title = `${year.year} ${t(`board.stock.${name}`)}`;
  return el('td', {}, count === 0 ? '–' : el('button.number', {
    type: 'button',
    'data-rows': String(count),
    'aria-label': `${title}: ${count}`,
    onclick: () => drawer.ids(title, year.rows[name].map((move) => ({
      ...move, note: [t(`board.move.${move.why}`), move.with].filter(Boolean).join(' '),
    }))),
  }, `${sign}${whole(count, view.get().language)}`));
}

function deficitTable(page, of) {
  const { t, drawer } = page;
  const columns = ['year', 'start', 'makeup', 'obligations', 'end', 'difference'];
  const known = (number) => (number === null
    ? el('td.unknown', {}, t('value.unknown'))
    : cell(page, number));
  return el('div.wide', {}, el('table.years', { id: 'deficit' },
    el('thead', {}, el('tr', {}, columns.map((name) => el('th', { scope: 'col' }, t(`board.deficit.${name}`))))),
    el('tbody', {}, of.map((year) => el('tr', {},
      el('th', { scope: 'row' }, String(year.year)),
      known(year.start),
      el('td', {}, year.makeup === 0 ? '–' : el('button.number', {
        type: 'button',
        'data-rows': String(year.makeup),
        'aria-label': `${year.year} ${t('board.deficit.makeup')}: ${year.makeup}`,
        onclick: () => drawer.ids(`${year.year} ${t('board.deficit.makeup')}`, year.rows.makeup.map((id) => ({ id }))),
      }, `−${year.makeup}`)),
      known(year.obligations),
      known(year.end),
      year.difference === null ? el('td.unknown', {}, t('value.unknown')) : el('td', {}, String(year.difference)))))));
}

/** What is counted in no year, by name. */
function apart({ t, view, drawer }, name, ids) {
  return ids.length > 0 && el('p.quiet', {}, t(`board.apart.${name}`), ' ', el('button.number', {
    type: 'button',
    'data-rows': String(ids.length),
    'aria-label': `${t(`board.apart.${name}`)}: ${ids.length}`,
    onclick: () => drawer.ids(t(`board.apart.${name}`), ids.map((id) => ({ id }))),
  }, whole(ids.length, view.get().language)));
}
