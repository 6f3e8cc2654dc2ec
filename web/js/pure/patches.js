/** Gap patches, gravest first. */

/** How many of the gravest together hold a part of all, 0 to 1; 0 where there is none. */
export function fewestWith(amounts, part) {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  let held = 0;
  let count = 0;
  while (count < amounts.length && held < part * whole) {
    held += amounts[count];
    count++;
  }
  return count;
}

/** What a list of gaps can be sorted by: its rank, how much lies in it, how far it lies from the map's middle. */
export const ORDERS = ['rank', 'amount', 'near'];

/** @param distance of a patch from a place, in any unit */
export function sorted(patches, order, { amount, distance }) {
  const by = { rank: ({ properties }) => properties.rank, amount: (patch) => -amount(patch), near: distance }[order];
  return patches
    .map((patch) => [patch, by(patch)])
    .sort(([a, x], [b, y]) => x - y || a.properties.rank - b.properties.rank)
    .map(([patch]) => patch);
}

/** The place that a patch proposes for a new hydrant; null where its fix is another, or has no place. */
export function siteOf({ fix, candidate_lon: lon, candidate_lat: lat }) {
  return fix === 'hydrant' && typeof lon === 'number' && typeof lat === 'number' ? { lon, lat } : null;
}
