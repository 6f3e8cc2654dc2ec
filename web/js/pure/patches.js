/** Gap patches, gravest first. */

/** The findings of an answer by rank. */
export function ranked(features) {
  return features.toSorted((a, b) => a.properties.rank - b.properties.rank);
}

/** How much a patch holds: by weight where one was asked for, else the things themselves. */
export function amountOf(properties, { weight = 'count' }) {
  return weight === 'count' ? properties.demand : properties.weight;
}

/** How many of the gravest together hold a part of all, 0 to 1; 0 where there is none. */
export function fewestWith(amounts, part) {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  let held = 0;
  let count = 0;
  while (count < amounts.length && held < part * whole) {
    held += amounts[count];
    count++;
  }
  return count;
}
