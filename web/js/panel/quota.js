/** The answer on the hydrant quota: how many are done, who is behind, and where the sums disagree. */
import { el } from '../dom.js';
import { sortingTable } from '../table.js';
import { percent, whole } from '../pure/format.js';
import { byUnit, totals } from '../pure/ledger.js';
import { unitLink } from './list.js';

export const quota = {
  settings: [],
  method: 'quota.method',
  read(page, answer) {
    const units = byUnit(answer.features);
    return units.length === 0
      ? el('p.sentence', {}, page.t('quota.none'))
      : [sentence(page, units), figure(page, units), city(page, answer.summary), list(page, units)];
  },
};

function sentence({ t, view }, units) {
  const { language } = view.get();
  const { quota, done } = totals(units);
  const [slowest] = [...units].sort((a, b) => b.short - a.short || (a.code < b.code ? -1 : 1));
  const values = {
    units: units.length,
    quota: whole(quota, language),
    done: whole(done, language),
    worst: t('quota.worst', { name: slowest.name, short: whole(slowest.short, language) }),
  };
  return el('p.sentence', {}, t(done >= quota ? 'quota.sentence.done' : 'quota.sentence', values));
}

function figure({ t, view }, units) {
  const { language } = view.get();
  const { quota, done } = totals(units);
  return [
    el('p.figure', {}, el('strong', {}, percent(done, quota)), el('span', {}, t('quota.figure'))),
    el('p.interval', {}, `${whole(done, language)}/${whole(quota, language)} · ${t('quota.interval')}`),
  ];
}

/** What the text of the document states beside its own table, where it states anything. */
function city(page, { city_figures: stated = [], sums }) {
  const figures = stated.map(({ kind, quantity }) => ({
    kind,
    stated: quantity,
    sum: sums[kind].quota,
    difference: Math.abs(quantity - sums[kind].quota),
  }));
  const disagree = figures.some(({ difference }) => difference > 0);
  return figures.length > 0 && el('div.notice', {},
    el('p', {}, page.t('quota.city')),
    figures.map((figure) => el('p', {}, cityText(page, figure))),
    disagree && el('p.quiet', {}, page.t('quota.city.note')));
}

function cityText({ t, view }, { kind, stated, sum, difference }) {
  const shown = (number) => whole(number, view.get().language);
  return t(difference === 0 ? 'quota.city.agree' : 'quota.city.row', {
    kind: t(`quota.kind.${kind}`),
    stated: shown(stated),
    sum: shown(sum),
    difference: shown(difference),
  });
}

function list(page, units) {
  const { t, view } = page;
  const { language } = view.get();
  const values = {
    unit: ({ name }) => name,
    quota: ({ quota }) => quota,
    done: ({ done }) => done,
    short: ({ short }) => short,
    completion: ({ quota, done }) => (quota > 0 ? done / quota : null),
  };
  const told = { completion: { text: ({ quota, done }) => percent(done, quota) } };
  return [
    el('h3', {}, t('quota.list')),
    sortingTable(page, {
      id: 'units',
      name: t('quota.list'),
      columns: Object.entries(values).map(([key, value]) => ({ key, head: t(`quota.col.${key}`), value, ...told[key] })),
      rows: units,
      row: (unit) => el('tr', {},
        el('td', {}, unitLink(page, unit.code, unit.name)),
        el('td', {}, whole(unit.quota, language)),
        el('td', {}, whole(unit.done, language)),
        el('td', {}, whole(unit.short, language)),
        el('td', {}, percent(unit.done, unit.quota))),
    }),
  ];
}
