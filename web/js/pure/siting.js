/** Plans of sites: what they bring, how far from the best possible they are, how two of them differ. */

/** What may be done at a site, in the order in which it is told. */
export const KINDS = ['repair', 'hydrant', 'intake', 'pond', 'micro_station', 'station'];

/** What is made best: covered, the weight newly within reach; full, the least number for all; cheapest, its least cost. */
export const objectiveOf = ({ question }) => question.objective ?? 'covered';

/** How many of each kind, as they are told; kinds that do not occur are left out. */
export function countKinds(features) {
  return KINDS
    .map((kind) => ({ kind, count: features.filter(({ properties }) => properties.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

/** Sites of two plans are the same where the same is done at the same place, to the decimetre. */
function placeOf({ geometry, properties: { kind, repairs } }) {
  const [lon, lat] = geometry.coordinates;
  return repairs ? `${kind} ${repairs}` : `${kind} ${lon.toFixed(6)} ${lat.toFixed(6)}`;
}

/**
 * The sites of a plan beside those of another, each with the plan that it is of.
 *
 * @param other features, or null where a plan stands alone
 * @returns features whose property "plan" is this, both or other
 */
export function beside(features, other) {
  const mine = new Set(features.map(placeOf));
  const theirs = new Set((other ?? []).map(placeOf));
  return [
    ...features.map((site) => told(site, theirs.has(placeOf(site)) ? 'both' : 'this')),
    ...(other ?? []).filter((site) => !mine.has(placeOf(site))).map((site) => told(site, 'other')),
  ];
}

/** One that stands in the other plan alone has an id of its own. */
function told({ id, properties, geometry }, plan) {
  const name = String(properties.id ?? id);
  return { id: plan === 'other' ? `other ${name}` : name, geometry, properties: { ...properties, id: plan === 'other' ? `other ${name}` : name, plan } };
}

/**
 * What changes for each unit from the one plan to the other, those that win most first; units in
 * which nothing changes are left out.
 */
export function changesByUnit(from, to) {
  const rows = new Map();
  const add = ({ unit_code: code, unit, sites, gain }, side) => {
    const row = rows.get(code) ?? { code, unit, before: NONE, after: NONE };
    rows.set(code, { ...row, [side]: { sites, gain } });
  };
  from.forEach((unit) => add(unit, 'before'));
  to.forEach((unit) => add(unit, 'after'));
  return [...rows.values()]
    .filter(({ before, after }) => before.sites !== after.sites || before.gain !== after.gain)
    .sort((a, b) => won(b) - won(a) || (String(a.code) < String(b.code) ? -1 : 1));
}

const NONE = { sites: 0, gain: 0 };

const won = ({ before, after }) => after.gain - before.gain;

/** "12", or "11–12" where no more is known than that it is not less. */
export function leastOf({ need, need_bound: bound, need_proven: proven }) {
  return proven || bound === null || bound === undefined || bound === need ? [need] : [bound, need];
}

/** What a plan's effect is asked with, of what its own question asked of coverage. */
const OF_COVERAGE = [
  'demand',
  'facilities',
  'measure',
  'reach',
  'hose',
  'month',
  'basis',
  'weight',
  'township',
  'at',
  'noding',
];

/** The inputs that ask what a plan would change, against what stands or another plan. */
export function effectInputs({ features, summary }, against) {
  const asked = OF_COVERAGE.filter((name) => summary.question[name] !== undefined)
    .map((name) => [name, summary.question[name]]);
  return {
    as_of: summary.as_of,
    ruleset: summary.ruleset,
    ...Object.fromEntries(asked),
    plan: planText(features),
    against: against ? planText(against.features) : undefined,
  };
}

/** "hydrant 118.5 24.7; repair h-7". */
const planText = (features) => features
  .map(({ geometry: { coordinates }, properties: { kind, repairs } }) =>
    (repairs ? `repair ${repairs}` : `${kind} ${coordinates.join(' ')}`))
  .join('; ');

/** The villages in which a plan changes something: those that rise, then those that win most; ties by id. */
export function changed(findings) {
  const won = ({ weight_covered_before: before, weight_covered_after: after }) => after - before;
  const order = { up: 0, down: 1 };
  const place = ({ moved }) => order[moved] ?? 2;
  return findings
    .filter(({ properties }) => properties.moved !== 'same' || won(properties) !== 0)
    .toSorted(({ properties: a }, { properties: b }) =>
      place(a) - place(b) || won(b) - won(a) || (String(a.id) < String(b.id) ? -1 : 1));
}

/** By how much what a unit needs is above what the document gave it. */
export const shortOf = ({ need, quota }) => need - quota;

/** Units, those given least of what they need first; those that were given no quota last; ties by code. */
export function mostShort(units) {
  const rank = (unit) => (typeof unit.quota === 'number' ? shortOf(unit) : -Infinity);
  return units.toSorted((a, b) =>
    (rank(a) === rank(b) ? 0 : rank(b) - rank(a)) || (String(a.unit_code) < String(b.unit_code) ? -1 : 1));
}

/** The figures of planned quotas that can be opened to their sites, in the order of their columns. */
export const FIGURES = ['need', 'quota', 'share', 'fair_share'];

/** The id by which a unit's figure is lit. */
export const figureId = (figure, unit) => `${figure}/${unit}`;

/** The sites of all planned quotas as features, each with its figure. */
export function plannedSites(summary) {
  return (summary?.sites ?? []).map(({ figure = 'need', unit_code: unit, lon, lat, kind }, i) => ({
    id: `planned/${i}`,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { figure, unit_code: unit, kind, plan: 'this' },
  }));
}
