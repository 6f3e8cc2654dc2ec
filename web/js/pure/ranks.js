/** What comes by rank, gravest first: gap patches and single losses. */

/** The findings of an answer by rank. */
export function ranked(features) {
  return features.toSorted((a, b) => a.properties.rank - b.properties.rank);
}

/**
 * How much a finding holds: by weight where one was asked for, else the things themselves.
 *
 * @param things the property that counts them
 */
export function amountOf(properties, { weight = 'count' }, things) {
  return weight === 'count' ? properties[things] : properties.weight;
}
