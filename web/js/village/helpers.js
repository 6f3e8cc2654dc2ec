/** Who comes when it burns: the village's own station, the nearest brigades; and how wide the lanes are. */
import { el } from '../dom.js';
import { DASH, decimal, metres, whole } from '../pure/format.js';

export function helpers(page, village) {
  const { t } = page;
  return el('div.thirds', {},
    el('section', {}, el('h2', {}, t('village.station')), stations(page, village)),
    el('section', {}, el('h2', {}, t('village.brigades')), brigades(page, village),
      el('h2.next', {}, t('village.phones')), phones(page, village)),
    el('section', {}, el('h2', {}, t('village.lanes')), lanes(page, village)));
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

/** Whom to call: numbers are for those who have an account, and 119 is everybody's. */
function phones({ t, session }, { stations: own, brigades: near }) {
  const known = [...own, ...near].filter(({ phone }) => phone);
  const said = session?.account ? (known.length > 0 ? 'village.phones.fire' : 'village.phones.none') : 'village.phones.public';
  return [
    known.length > 0 && el('ul', {}, known.map(({ id, name, phone }) => el('li', {}, name ?? id, ' ', dialled(phone)))),
    el('p', {}, t(said)),
  ];
}

/** A phone calls what it can dial; anything else stands as it was entered. */
function dialled(phone) {
  const number = phone.replace(/[\s()（）-]/g, '');
  return /^\+?\d{3,20}$/.test(number) ? el('a', { href: `tel:${number}` }, phone) : phone;
}

/** What is known of each lane beside what the law asks; what nobody enters stays unknown. */
function lanes({ t, view }, { lanes: known }) {
  if (!known) {
    return el('p.quiet', {}, t('village.lanes.none'));
  }
  const { language } = view.get();
  const number = (value) => whole(value, language);
  const asked = Object.fromEntries(known.law.map(({ norm, value }) => [norm, decimal(value, language)]));
  const engines = known.roads - known.on_foot;
  return [
    el('p', {}, t(known.on_foot > 0 ? 'village.lanes.onFoot' : 'village.lanes.said', { roads: number(known.roads), foot: number(known.on_foot) })),
    engines > 0 && el('ul', {},
      el('li', {}, t(known.narrowest_m === null ? 'village.lanes.width.unknown' : 'village.lanes.width', {
        asked: asked.fire_lane_width_m, wide: number(known.wide), narrow: number(known.narrow), unknown: number(known.unknown),
        narrowest: decimal(known.narrowest_m ?? undefined, language),
      })),
      el('li', {}, t('village.lanes.height', { asked: asked.fire_lane_height_m })),
      el('li', {}, t(known.dead_ends > 0 ? 'village.lanes.turning' : 'village.lanes.turning.none', {
        asked: asked.fire_lane_turning_m, count: number(known.dead_ends),
      }))),
    el('p.quiet', {}, t('village.lanes.clause', { clauses: clauses(known.law, t).join(t('app.comma')) })),
  ];
}

/** Each clause once; one that nobody has read in print says so. */
const clauses = (law, t) => [...new Set(law.map(({ document, clause }) => `${document} ${clause}`))].map((where) =>
  (law.some((one) => `${one.document} ${one.clause}` === where && one.certainty === 'recalled') ? t('village.lanes.recalled', { where }) : where));
