/**
 * The work area: the sources around a place and the ground they stand on, as the server had them,
 * kept for where there is no signal.
 */
import * as api from '../api.js';
import { around, way } from '../pure/geodesy.js';
import { countyDay } from '../pure/where.js';
import { dropKept, getKept, putKept } from './keep.js';

const SOURCES = 300;
/** How far the ground is drawn to each side. */
const GROUND_M = 1500;
/** A step away from its middle after which an area is asked for anew. */
const STALE_M = 700;
const LAYERS = ['roads', 'barriers', 'buildings'];

/** What is kept of the account; null when there is nothing. */
export async function keptArea(account) {
  const area = await getKept('area');
  if (area && area.account !== account) {
    // what one account may see is not for the next one on the same phone
    await dropKept('area');
    return null;
  }
  return area ?? null;
}

/** Asks for the area around a place [lon, lat] and keeps it. */
export async function fetchArea(account, centre) {
  const [lon, lat] = centre;
  const day = countyDay();
  const [answer, ...ground] = await Promise.all([
    api.nearest(lon, lat, SOURCES, day),
    ...LAYERS.map((name) => layer(name, centre)),
  ]);
  const area = {
    account,
    centre,
    at: new Date().toISOString(),
    asOf: answer.as_of,
    acceptance: answer.acceptance_distance_m,
    rounded: answer.positions?.off_by_up_to_m ?? null,
    sources: answer.sources.map(({ distance_m: _, bearing_deg: __, ...source }) => source),
    ground: Object.fromEntries(LAYERS.map((name, i) => [name, ground[i]])),
    // everything nearer to the centre than this is among the sources
    complete: answer.sources.length < SOURCES ? null : answer.sources.at(-1).distance_m,
  };
  await putKept('area', area);
  return area;
}

/** A layer that the county lacks is no fault. */
const layer = (name, centre) =>
  api.features(name, undefined, around(centre, GROUND_M)).catch((fault) => {
    if (fault.status === 404) {
      return [];
    }
    throw fault;
  });

/** Whether an area does not serve a place [lon, lat] well any more, or is of another day. */
export const isStale = (area, place) =>
  !area || area.asOf !== countyDay() || way(area.centre, place).metres > STALE_M;

/** Whether the source so many metres from a place is surely among the nearest: nothing nearer lies outside. */
export const isSure = (area, place, metres) =>
  area.complete === null || way(area.centre, place).metres + metres <= area.complete;
