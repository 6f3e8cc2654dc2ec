/** Proposed places that become sites of a task. */

/** What became of each place that was proposed; empty where the server told of none. */
export function outcomesOf({ sites = [] }) {
  return sites.map(({ result, hydrant, in_unit: inUnit, refusals = [] }) => ({ result, hydrant, inUnit, refusals }));
}

/** Tasks that a hydrant could be planned for, the one that lacks most first; ties by name. */
export function byLack(tasks) {
  const lack = ({ quota, done }) => quota - done;
  return tasks.toSorted((a, b) => lack(b) - lack(a) || (a.task < b.task ? -1 : 1));
}
