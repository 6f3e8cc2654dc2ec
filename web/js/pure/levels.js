/** The six levels of a village's 1+2+N, and the codes of what it lacks. */
import { percentRange } from './format.js';

export const LEVELS = [0, 1, 2, 3, 4, 5];

/** What belongs to the kit of a micro station, as codes of the missing list. */
const KIT = new Set(['PUMP', 'HOSE', 'NOZ', 'DIV', 'KEY']);

/** "L3" or 3 as 3; null for what is not a level. */
export function levelNumber(level) {
  const match = /^L?([0-5])$/.exec(String(level ?? ''));
  return match ? Number(match[1]) : null;
}

/**
 * The levels of a completeness finding.
 *
 * @returns {{min: number, max: number, sure: boolean} | null} null without an answer
 */
export function levelsOf(properties) {
  const min = levelNumber(properties?.level_min);
  const max = levelNumber(properties?.level_max);
  return min === null || max === null ? null : { min, max, sure: min === max };
}

/**
 * A code of the missing list in its parts: "HOSE-3" lacks three, "OOO:h7" is about the object h7.
 *
 * @returns {{code: string, count: number | null, id: string | null}}
 */
export function readCode(text) {
  const about = /^([A-Z0-9_]+):(.+)$/.exec(text);
  if (about) {
    return { code: about[1], count: null, id: about[2] };
  }
  const short = /^([A-Z0-9_]+)-(\d+)$/.exec(text);
  if (short) {
    return { code: short[1], count: Number(short[2]), id: null };
  }
  return { code: text.replace(/^WARN[ :_]/, ''), count: null, id: null };
}

/** Whether a micro station's kit is short, told from its village's missing list. */
export function lacksKit(missing) {
  return (missing ?? []).some((text) => KIT.has(readCode(text).code));
}

/** How many villages lie between which levels: counts of sure ones by level, and of unsure ones. */
export function tally(findings) {
  const byLevel = LEVELS.map(() => 0);
  let unsure = 0;
  for (const { properties } of findings) {
    const levels = levelsOf(properties);
    if (levels?.sure) {
      byLevel[levels.min] += 1;
    } else if (levels) {
      unsure += 1;
    }
  }
  return { byLevel, unsure };
}

/** The share of a unit's villages that reach a level, "35.7–42.9%" where it is not sure. */
export function reached({ levels, villages }, number) {
  const { reached_low: low, reached_high: high } = levels[number];
  return percentRange(low, high, villages);
}
