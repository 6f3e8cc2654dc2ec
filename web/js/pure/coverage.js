/** The figures of coverage as a summary has them. */

/** Weighted where weights are known, else counted. */
export function figuresOf({ demand }) {
  const covered = demand.weight_covered ?? demand.covered;
  const gap = demand.weight_gap ?? demand.gap;
  const total = demand.weight_total ?? demand.total;
  return { total, covered, gap, unknown: Math.max(0, total - covered - gap) };
}

/** What is counted: what the weight names, else the demand itself. */
export function unitOf({ question }) {
  const { weight = 'count', demand = 'buildings' } = question;
  if (weight !== 'count') {
    return weight;
  }
  return ['buildings', 'villages'].includes(demand) ? demand : 'places';
}
