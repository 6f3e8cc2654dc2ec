/** A search as one goes through what it found: what was typed, what was found, which one is pointed at. */

export const NOTHING = { asked: '', results: [], more: 0, otherDays: 0, active: -1, phase: 'none' };

/** What the server found, with the first pointed at, so that Enter takes it. */
export function found(asked, { results, matched, other_days: otherDays }) {
  return {
    asked,
    results,
    more: matched - results.length,
    otherDays,
    active: results.length > 0 ? 0 : -1,
    phase: 'found',
  };
}

/** Points at the next or the one before, round and round. */
export function pointed(state, by) {
  const { length } = state.results;
  return length > 0 ? { ...state, active: (state.active + by + length) % length } : state;
}

/** The title of what was found: its name, else its plate, else its id. */
export const titleOf = ({ name, code, id }) => name || code || id;

/** By what it was found, where the title does not say it. */
export const wordBeside = (result) => (result.word === titleOf(result) ? null : result.word);
