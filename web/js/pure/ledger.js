/** The hydrant quota by unit, from one row for each unit and kind. */

/**
 * Units with the sums of their kinds, the slowest first. What a unit did beyond its quota does not
 * count, kind by kind.
 *
 * @returns {{code, name, quota, done, short}[]}
 */
export function byUnit(features) {
  const units = new Map();
  for (const { properties } of features) {
    const unit = units.get(properties.unit_code) ?? fresh(properties);
    const done = Math.min(properties.done ?? 0, properties.quota ?? 0);
    unit.quota += properties.quota ?? 0;
    unit.done += done;
    unit.short = unit.quota - unit.done;
    units.set(properties.unit_code, unit);
  }
  return [...units.values()].sort(slowestFirst);
}

/** The sums of units. */
export function totals(units) {
  const sum = (name) => units.reduce((total, unit) => total + unit[name], 0);
  return { quota: sum('quota'), done: sum('done') };
}

function fresh({ unit_code: code, unit: name }) {
  return { code, name, quota: 0, done: 0, short: 0 };
}

function slowestFirst(a, b) {
  return rate(a) - rate(b) || b.short - a.short || (a.code < b.code ? -1 : 1);
}

/** A unit without a quota is done. */
const rate = ({ quota, done }) => (quota === 0 ? 1 : done / quota);
