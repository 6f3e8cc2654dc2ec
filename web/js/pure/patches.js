/** Gap patches, gravest first. */

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
