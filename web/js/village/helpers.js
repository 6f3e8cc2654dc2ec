/** Who comes when it burns: the village's own station, the nearest brigades; and how wide the lanes are. */
import { el } from '../dom.js';
import { DASH, decimal, metres, whole } from '../pure/format.js';

export function helpers(page, village) {
  const { t } = page;
  return el('div.thirds', {},
    el('section', {}, el('h2', {}, t('village.station')), stations(page, village)),
    el('section', {}, el('h2', {}, t('village.brigades')), brigades(page, village)),
    el('section', {}, el('h2', {}, t('village.lanes')), lanes(page, village),
      el('h2', {}, t('village.phones')), el('p', {}, t('village.phones.none'))));
}

function stations({ t, view, word }, { stations: own }) {
  const { language } = view.get();
  return own.length === 0
    ? el('p.quiet', {}, t('village.station.none'))
    : el('ul', {}, own.map((station) => el('li', {},
      el('strong', {}, station.name ?? station.id),
      el('p.quiet', {}, t('village.station.facts', {
        members: whole(station.members, language),
        pumps: whole(station.pumps_working, language),
        hoses: whole(station.hoses_d65, language),
        duty: word(station.duty_24h ?? 'unknown'),
      })))));
}

function brigades({ t, view }, { brigades: near }) {
  const { language } = view.get();
  return near.length === 0
    ? el('p.quiet', {}, t('village.brigades.none'))
    : el('ol', {}, near.map((brigade) => el('li', {},
      brigade.name ?? brigade.id, ' ', el('span.quiet', {}, metres(brigade.distance_m, language)))));
}

function lanes({ t, view }, { lanes: known }) {
  if (!known) {
    return el('p.quiet', {}, t('village.lanes.none'));
  }
  const { language } = view.get();
  return el('p', {}, t('village.lanes.said', {
    roads: whole(known.roads, language),
    narrowest: known.narrowest_m === null ? DASH : decimal(known.narrowest_m, language),
    unknown: whole(known.unknown, language),
  }));
}
