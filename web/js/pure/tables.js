/** How the tables of a page are sorted and what is looked for in them, as parts of the address: "sort.tasks=-short", "look.tasks=...". */

/**
 * Reads of what an address says the state of each table.
 *
 * @returns by the id of a table its order, null as the rows are given, and what is typed; undefined where nothing is said
 */
export function readTables(said) {
  const tables = {};
  const keep = (id, part) => (tables[id] = { order: null, typed: '', ...tables[id], ...part });
  for (const [name, value] of said) {
    const [, of, id] = name.match(/^(sort|look)\.([\w-]+)$/) ?? [];
    if (of === 'sort' && /^-?\w+$/.test(value)) {
      keep(id, { order: { key: value.replace(/^-/, ''), isDown: value.startsWith('-') } });
    } else if (of === 'look' && value) {
      keep(id, { typed: value });
    }
  }
  return Object.keys(tables).length > 0 ? tables : undefined;
}

/** What an address says of tables, as names and values. */
export const writeTables = (tables = {}) => Object.entries(tables).flatMap(([id, { order, typed }]) => [
  ...(order ? [[`sort.${id}`, `${order.isDown ? '-' : ''}${order.key}`]] : []),
  ...(typed ? [[`look.${id}`, typed]] : []),
]);
