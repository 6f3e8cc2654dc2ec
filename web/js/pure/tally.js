/** Counting what findings say. */
import { levelsOf, readCode } from './levels.js';

/** How many by key, as a map; keys in the order in which they come. */
export function countBy(items, keyOf) {
  const counts = new Map();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The key with the highest count, the first of equals in the order of their texts; or null. */
export function most(counts) {
  const sorted = [...counts].sort(
    ([a, x], [b, y]) => y - x || (String(a) < String(b) ? -1 : 1),
  );
  return sorted[0]?.[0] ?? null;
}

/** How many villages surely reach a level, and how many may. */
export function reaching(findings, level) {
  const levels = findings.map((finding) => levelsOf(finding.properties)).filter(Boolean);
  return {
    sure: levels.filter(({ min }) => min >= level).length,
    possible: levels.filter(({ max }) => max >= level).length,
  };
}

/**
 * What is most worth saying of what villages lack: that they have no micro station, else what most
 * of them lack. A flaw of an object says so.
 *
 * @returns {{code: string, ofObject: boolean, findings: object[]} | null}
 */
export function mainLack(findings) {
  const lacking = (code) =>
    findings.filter(({ properties }) => codesOf(properties).some((read) => read.code === code));
  const counts = countBy(findings.flatMap(({ properties }) => codesOf(properties)), (r) => r.code);
  const code = counts.has('STN') ? 'STN' : most(counts);
  const found = code === null ? [] : lacking(code);
  const ofObject = found.some(({ properties }) =>
    codesOf(properties).some((read) => read.code === code && read.id !== null),
  );
  return code && { code, ofObject, findings: found };
}

/** Villages, those that are worst off first, ties by id. */
export function worstFirst(findings) {
  const rank = ({ properties }) => {
    const levels = levelsOf(properties) ?? { min: 9, max: 9 };
    return [levels.min, properties.score_low ?? 0, levels.max];
  };
  return [...findings].sort((a, b) => compare(rank(a), rank(b)) || (idOf(a) < idOf(b) ? -1 : 1));
}

export const idOf = ({ id, properties }) => String(properties?.id ?? id);

/** The codes of a missing list, each code once. */
function codesOf({ missing }) {
  const read = (missing ?? []).map(readCode);
  return read.filter(({ code }, i) => read.findIndex((other) => other.code === code) === i);
}

function compare(a, b) {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at] - b[at];
}
