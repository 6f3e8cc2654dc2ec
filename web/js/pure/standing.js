/** How a facility stands, as the server judges it, told as the sign that the map draws. */

/** effective, broken (built, does not work), planned (not built), or unknown. */
export function signOf({ built, effective }) {
  if (built === 'no') {
    return 'planned';
  }
  if (effective === 'yes') {
    return 'effective';
  }
  return effective === 'no' ? 'broken' : 'unknown';
}

/** How large a sign is at a zoom, in pixels. */
export function signRadius(zoom) {
  if (zoom < 12) {
    return 1.8;
  }
  return [2.4, 3.2, 4.2, 5.4, 6.6][zoom - 12] ?? 7.6;
}
