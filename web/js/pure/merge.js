/**
 * Two people changed the same thing: what each of them changed, attribute by attribute, so that
 * somebody chooses and nothing is lost. A blank is unknown; a missing attribute is the same.
 */

/** The position stands among the attributes under this name. */
export const POSITION = 'position';

/** A feature's attributes with its position among them, as [lon, lat]. */
export const flat = ({ properties, geometry }) => ({ ...properties, [POSITION]: geometry?.coordinates });

/** The feature of such attributes. */
export function feature(id, values) {
  const { [POSITION]: coordinates, ...rest } = values;
  const properties = Object.fromEntries(Object.entries(rest).filter(([, value]) => !blank(value)));
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties };
}

/**
 * The attributes that are not the same in mine and theirs, in the order of their names.
 *
 * @param base what both began with
 * @returns name, base, mine, theirs, and by: who changed it, "mine", "theirs" or "both"
 */
export function differences(base, mine, theirs) {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].sort();
  return names
    .filter((name) => !same(mine[name], theirs[name]))
    .map((name) => ({
      name,
      base: base[name],
      mine: mine[name],
      theirs: theirs[name],
      by: changer(base[name], mine[name], theirs[name]),
    }));
}

/** What is chosen before anybody chooses: whatever only one of them changed; else nothing. */
export const beforehand = (rows) =>
  Object.fromEntries(rows.filter(({ by }) => by !== 'both').map(({ name, by }) => [name, by]));

/** Whether something was chosen for each row. */
export const isDecided = (rows, choices) =>
  rows.every(({ name }) => ['mine', 'theirs'].includes(choices[name]));

/** Theirs, with mine wherever that was chosen. */
export function merged(theirs, rows, choices) {
  const values = { ...theirs };
  rows
    .filter(({ name }) => choices[name] === 'mine')
    .forEach(({ name, mine }) => (values[name] = mine));
  return values;
}

function changer(base, mine, theirs) {
  if (same(base, theirs)) {
    return 'mine';
  }
  return same(base, mine) ? 'theirs' : 'both';
}

function same(a, b) {
  return (blank(a) && blank(b)) || JSON.stringify(a) === JSON.stringify(b);
}

const blank = (value) => value === undefined || value === null || value === '';
