/** What changed of each village between two days or two rulesets. */

/** Those that moved for sure, the ones that fell first, then those of which it is not sure. */
const ORDER = ['down', 'up', 'unsure', 'ended', 'new'];

/** Whether a finding tells a sure move of a level. */
export const isMove = ({ properties: { moved } }) => moved === 'up' || moved === 'down';

/** What did not stay as it was, the falls first; of one kind by id. */
export function moved(features) {
  return features
    .filter(({ properties }) => ORDER.includes(properties.moved))
    .toSorted(({ properties: a }, { properties: b }) =>
      ORDER.indexOf(a.moved) - ORDER.indexOf(b.moved) || (String(a.id) < String(b.id) ? -1 : 1));
}

/** How many findings moved one way. */
export const countOf = (features, way) =>
  features.filter(({ properties }) => properties.moved === way).length;

/** A village's reasons, those first that tell why it fell, or why it did not. */
export function tellingFirst({ moved: way, reasons = [], lost = [] }) {
  const isTelling = (reason) => lost.includes(reason) === (way === 'down');
  return [...reasons.filter(isTelling), ...reasons.filter((reason) => !isTelling(reason))];
}

/** "L1", or "L1–L2" where it is not sure; nothing where there was no village. */
export function levelSpan(min, max) {
  if (!min) {
    return null;
  }
  return min === max ? min : `${min}–${max}`;
}
