/** The answer on service areas: how many each limit reaches, and what each station reaches. */
import { el } from '../dom.js';
import { table } from '../table.js';
import { duration, metres, whole } from '../pure/format.js';
import { limitOf, limitsOf } from '../map/layers/service-areas.js';
import { litButton, rows } from './list.js';

export const areas = {
  settings: ['measure', 'facilities'],
  furtherSettings: ['rings', 'overlap', 'basis'],
  method: 'areas.method',
  read(page, answer) {
    const { t } = page;
    return [
      sentence(page, answer),
      reached(page, answer),
      el('h3', {}, t('areas.list', { limit: sayLimit(page, answer, limitsOf(answer)[0]) })),
      rows(page, stationsOf(answer), (station) => row(page, station)),
    ];
  },
};

/** A limit as people say it: minutes where it is a time, else metres. */
export function sayLimit({ t, view }, { summary }, limit) {
  return summary.question.measure === 'time' ? duration(limit, t) : metres(limit, view.get().language);
}

function sentence(page, answer) {
  const { t, view } = page;
  const { stations, reached: told = [] } = answer.summary;
  const values = { stations: whole(stations, view.get().language) };
  const [first] = told;
  return el('p.sentence', {}, first
    ? t('areas.sentence', {
      ...values,
      limit: sayLimit(page, answer, limitOf(first)),
      buildings: whole(first.buildings, view.get().language),
    })
    : t('areas.sentence.none', values));
}

/** By limit: the buildings within, and what they would be at other speeds. */
function reached(page, answer) {
  const { t, view } = page;
  const { language } = view.get();
  const told = answer.summary.reached ?? [];
  const timed = told.some((row) => typeof row.buildings_slower === 'number');
  const heads = ['limit', 'buildings', 'households', timed && 'slower', timed && 'faster'].filter(Boolean);
  return told.length > 0 && [
    table(heads.map((head) => t(`areas.col.${head}`)), told.map((row) => el('tr', {},
      el('td', {}, sayLimit(page, answer, limitOf(row))),
      ['buildings', 'households', timed && 'buildings_slower', timed && 'buildings_faster']
        .filter(Boolean)
        .map((name) => el('td', {}, whole(row[name], language)))))),
    timed && el('p.quiet', {}, t('coverage.speed.note')),
  ];
}

/** Each station with all its rings, those first that reach most within the least limit. */
function stationsOf({ features }) {
  const byStation = new Map();
  for (const feature of features) {
    const id = feature.properties.station_id;
    byStation.set(id, [...(byStation.get(id) ?? []), feature]);
  }
  const inner = (rings) => rings.reduce((a, b) => (limitOf(b.properties) < limitOf(a.properties) ? b : a));
  return [...byStation.values()]
    .map((rings) => ({ rings, inner: inner(rings) }))
    .sort((a, b) => (b.inner.properties.buildings ?? -1) - (a.inner.properties.buildings ?? -1));
}

function row(page, { rings, inner }) {
  const { t, view } = page;
  const { name, station_id: id, buildings, area_km2: area } = inner.properties;
  const geometry = inner.geometry ?? rings.find((ring) => ring.geometry)?.geometry;
  return litButton(page, { id, geometry },
    el('span', {}, name ?? id),
    el('span', {}, t('areas.buildings', { buildings: whole(buildings, view.get().language) })),
    el('span.quiet', {}, typeof area === 'number' ? t('areas.area', { area: area.toFixed(1) }) : t('value.unknown')));
}
