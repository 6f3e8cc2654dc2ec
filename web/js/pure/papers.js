/** Papers: what the address says, which is due next, who may order one. */

const MAKERS = ['administrator', 'planner', 'water_bureau', 'township'];

/** Who may order a paper; the server asks again. */
export const mayOrder = (account) => MAKERS.includes(account?.role);

export function readPapers(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const among = (name, allowed) => (allowed.includes(said.get(name)) ? said.get(name) : undefined);
  const view = {
    language: among('lang', ['zh', 'en']),
    theme: among('theme', ['light', 'dark']),
    kind: said.get('kind') || undefined,
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

export function writePapers({ kind, language, theme }) {
  const said = new URLSearchParams();
  Object.entries({ kind, lang: language, theme }).forEach(([name, value]) => value && said.set(name, value));
  return `#${said}`;
}

/** Every day on which something is due, each with its kind: what binds the county first, then by day. */
export function deadlines(kinds) {
  return kinds
    .flatMap((kind) => kind.due.map((due) => ({ ...due, kind })))
    .sort((a, b) => rank(a) - rank(b) || a.on.localeCompare(b.on) || a.ruleset.localeCompare(b.ruleset));
}

const rank = ({ binds, days }) => (binds === 'yes' ? 0 : 2) + (days < 0 ? 1 : 0);

/** Whether a paper is still on its way. */
export const isUnderWay = ({ state }) => state === 'accepted' || state === 'running';
