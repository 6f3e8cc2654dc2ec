/** How each unit keeps its hydrants: intact rate from low to high, overdue inspections and repairs. */
import * as api from '../api.js';
import { el } from '../dom.js';
import { decimal, whole } from '../pure/format.js';

const COUNTS = ['never_inspected', 'inspection_overdue', 'repairs_open', 'repairs_overdue'];

export function upkeep(page) {
  const { t, upkeep: found, session, view } = page;
  const { unit } = view.get();
  if (!session.account) {
    return null;
  }
  return el('section', { id: 'upkeep', 'aria-labelledby': 'upkeep-title' },
    el('h2', { id: 'upkeep-title' }, t('board.upkeep')),
    el('p.quiet', {}, t('board.upkeep.what')),
    found === null
      ? el('p.quiet', { role: 'status' }, t('card.loading'))
      : found.fault
        ? el('p.complaint', { role: 'alert' }, found.fault.message)
        : units(page, found, found.units.filter((one) => !unit || one.unit_code === unit)));
}

function units(page, found, listed) {
  const { t } = page;
  const columns = ['unit', 'in_service', 'intact', ...COUNTS];
  return el('div.wide', {}, el('table.years', {},
    el('thead', {}, el('tr', {}, columns.map((name) => el('th', { scope: 'col' }, t(`board.upkeep.${name}`))))),
    el('tbody', {}, listed.map((one) => row(page, one.unit ?? one.unit_code ?? t('value.unknown'), one))),
    el('tfoot', {}, row(page, t('board.total'), found.total))));
}

function row(page, name, one) {
  const { t, view } = page;
  const number = (value) => whole(value, view.get().language);
  return el('tr', {},
    el('th', { scope: 'row' }, name),
    el('td', {}, one.perhaps_in_service > 0
      ? `${number(one.in_service)}–${number(one.in_service + one.perhaps_in_service)}`
      : number(one.in_service)),
    el('td', {}, range(page, one)),
    COUNTS.map((key) => el(key === 'repairs_overdue' && one[key] > 0 ? 'td.wrong' : 'td', {},
      one[key] > 0 && one.unit_code
        ? el('button.number', {
          type: 'button',
          'data-rows': String(one[key]),
          'aria-label': `${name} ${t(`board.upkeep.${key}`)}: ${number(one[key])}`,
          onclick: () => open(page, name, key, one),
        }, number(one[key]))
        : one[key] > 0 ? number(one[key]) : '–')));
}

/** Low counts what is not known as broken, high as intact. */
function range({ view }, { intact_low_percent: low, intact_high_percent: high }) {
  if (low === null || low === undefined) {
    return '–';
  }
  const { language } = view.get();
  return low === high ? `${decimal(low, language)}%` : `${decimal(low, language)}–${decimal(high, language)}%`;
}

async function open(page, name, key, { unit_code: township }) {
  const { t, drawer, answer } = page;
  const { units: [{ names }] } = await api.rounds(answer.summary.as_of, { township, names: 'yes' });
  const of = {
    never_inspected: () => names.overdue.filter(({ last }) => !last),
    inspection_overdue: () => names.overdue.filter(({ last }) => last),
    repairs_open: () => names.repairs,
    repairs_overdue: () => names.repairs.filter(({ overdue }) => overdue === 'yes'),
  };
  drawer.ids(`${name} ${t(`board.upkeep.${key}`)}`, of[key]().map((item) => ({
    id: item.object ?? item.id,
    on: item.last ?? item.due_on ?? null,
    note: item.days_overdue ? t('board.upkeep.days', { days: item.days_overdue }) : item.fault ?? '',
  })));
}
