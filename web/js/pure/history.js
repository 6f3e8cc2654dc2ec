/** What became of a feature, as lines of a card. */

/**
 * An edit of it: who, when, whether it was undone since, whether its place moved, and what changed from what to
 * what. Of a feature that came or went only that is told: its attributes are what the card shows.
 */
export function historyLine({ at, by, role, kind, source, reason, undone_by: undoneBy, change }) {
  const changed = change.what === 'changed';
  return {
    at,
    by,
    role,
    kind,
    why: [source, reason].filter(Boolean),
    undone: undoneBy !== null,
    what: change.what,
    moved: changed && change.geometry !== undefined,
    attributes: changed ? change.attributes : [],
  };
}
