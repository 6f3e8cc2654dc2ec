/** The queue of what the public tells: who reads it, how old a report is, and what can follow. */

/** Who may read the queue, and who decides; the server asks again. */
const DECIDERS = ['administrator', 'planner', 'water_bureau', 'township'];
const READERS = [...DECIDERS, 'inspector'];

/** What can follow in a state; of what became a repair or was settled, nothing. */
const DECISIONS = {
  received: ['to_inspect', 'repair', 'declined'],
  to_inspect: ['repair', 'declined'],
};

const HOUR_MS = 3_600_000;
const DAY_H = 24;

export const mayRead = (account) => READERS.includes(account?.role);

/** What somebody can decide of a report. */
export const decisionsOf = (account, { state }) =>
  DECIDERS.includes(account?.role) ? DECISIONS[state] ?? [] : [];

/** Those of which nobody has decided anything. */
export const waiting = (reports) => reports.filter(({ state }) => state === 'received');

/** How long ago a moment is: "now" within an hour, whole hours within a day, whole days from then on. */
export function ageOf(at, now) {
  const hours = Math.floor((now - new Date(at)) / HOUR_MS);
  if (hours < 1) {
    return { unit: 'now', count: 0 };
  }
  return hours < DAY_H ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / DAY_H) };
}

/** Where a report leads: its hydrant's page, its object on the map, or the place on the map. */
export function placeOf({ layer, object, lon, lat }, language) {
  if (object && layer === 'hydrants') {
    return `/hydrants/${encodeURIComponent(object)}?lang=${language}`;
  }
  return object
    ? `/#selected=${encodeURIComponent(`${layer}/${object}`)}&lang=${language}`
    : `/#map=17/${lat.toFixed(5)}/${lon.toFixed(5)}&lang=${language}`;
}

/** What is sent: the decision with what it asks and nothing that is blank. */
export function decisionOf(state, said) {
  const taken = state === 'declined' ? ['reason'] : state === 'repair' ? ['layer', 'object', 'fault', 'reason'] : ['layer', 'object', 'reason'];
  const given = taken.map((name) => [name, said[name]?.trim()]).filter(([, value]) => value);
  return { state, ...Object.fromEntries(given) };
}
