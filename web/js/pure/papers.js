/** Papers: what the address says, which is due next, who may order one. */
import { readHash, writeHash } from './hash.js';

const MAKERS = ['administrator', 'planner', 'water_bureau', 'township'];

/** Who may order a paper; the server asks again. */
export const mayOrder = (account) => MAKERS.includes(account?.role);

export const readPapers = (hash) => readHash(hash, (said) => ({ kind: said.get('kind') || undefined }));

export const writePapers = (view) => writeHash(view, { kind: 'kind' });

/** Every day on which something is due, each with its kind: what binds the county first, then by day. */
export function deadlines(kinds) {
  return kinds
    .flatMap((kind) => kind.due.map((due) => ({ ...due, kind })))
    .sort((a, b) => rank(a) - rank(b) || a.on.localeCompare(b.on) || a.ruleset.localeCompare(b.ruleset));
}

const rank = ({ binds, days }) => (binds === 'yes' ? 0 : 2) + (days < 0 ? 1 : 0);
