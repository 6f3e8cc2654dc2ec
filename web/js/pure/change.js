/** What a what-if changes, told by demand: gained, lost, firmer, weaker, other. */

export const SHIFTS = ['gained', 'lost', 'firmer', 'weaker', 'other'];

/** What a change is for one demand. */
export function shiftOf({ covered, covered_before: before, sources_in_reach: now, sources_in_reach_before: then }) {
  if (covered !== before) {
    return covered === 'yes' ? 'gained' : before === 'yes' ? 'lost' : 'other';
  }
  if (covered !== 'yes') {
    return 'other';
  }
  return now > then ? 'firmer' : 'weaker';
}

/** "+35", "−4", "0", with a true minus. */
export function signed(number, shown = String) {
  if (number === 0) {
    return '0';
  }
  return `${number > 0 ? '+' : '−'}${shown(Math.abs(number))}`;
}
