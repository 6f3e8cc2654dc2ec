/** What the answer on targets says, ordered as people read it. */

/** States from the most pressing to the least. */
export const STATES = ['missed', 'at_risk', 'open', 'no_data', 'on_course', 'met'];

/** What is asked of the county, or of all its units together. */
export function totals(features) {
  return features.filter(({ properties }) => properties.unit_code === null).toSorted(pressing);
}

/** The rows of a target's units, those that are furthest from it first. */
export function unitsOf(features, { properties: target }) {
  return features
    .filter(({ properties }) => properties.unit_code !== null && sameTarget(properties, target))
    .toSorted((a, b) => pressing(a, b) || (a.properties.unit_code < b.properties.unit_code ? -1 : 1));
}

/** How many targets are in each state, the states without any left out. */
export function byState(targets) {
  return STATES.map((state) => ({
    state,
    count: targets.filter(({ properties }) => properties.state === state).length,
  })).filter(({ count }) => count > 0);
}

/** The months of a finding: what was sure and what was possible on the last day of each. */
export function seriesOf({ series = [] }, id) {
  return series.flatMap(({ month, figures }) =>
    figures.filter((figure) => figure.id === id).map(({ low, high }) => ({ month, low, high })));
}

/** A figure that changes by itself in one of the months; a flat line needs no chart. */
export const moves = (points) =>
  points.some(({ low, high }) => low !== points[0].low || high !== points[0].high);

/** "v-7 东村: STN, OOO:h-1" in its parts: id, name (or null) and the codes of what is said of it. */
export function readName(text) {
  const [label, ...said] = text.split(': ');
  const [id, ...name] = label.split(' ');
  const codes = said.join(': ');
  return { id, name: name.join(' ') || null, codes: codes === '' ? [] : codes.split(', ') };
}

function sameTarget(a, b) {
  return a.document === b.document && a.indicator === b.indicator && a.due === b.due;
}

function pressing({ properties: a }, { properties: b }) {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    order(a.due, b.due) ||
    order(a.indicator, b.indicator)
  );
}

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
