/** What comes by rank: gap patches and single losses, gravest first; units, furthest first. */

/** The findings of an answer by rank. */
export function ranked(features) {
  return features.toSorted((a, b) => a.properties.rank - b.properties.rank);
}

/** Rows by rank; those of one rank as they stood, those without a rank last. */
export function byRank(rows) {
  return rows.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

/**
 * How much a finding holds: by weight where one was asked for, else the things themselves.
 *
 * @param things the property that counts them
 */
export function amountOf(properties, { weight = 'count' }, things) {
  return weight === 'count' ? properties[things] : properties.weight;
}
