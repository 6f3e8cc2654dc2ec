/**
 * How far and in which direction on the ellipsoid of CGCS2000, for where no server can be asked.
 * T. Vincenty, Survey Review 23 (1975): to the millimetre, as far as a county reaches; not for
 * places on opposite sides of the earth.
 */

const A = 6378137;
const F = 1 / 298.257222101;
const B = A * (1 - F);
const E2 = (A * A - B * B) / (B * B);
const ENOUGH = 1e-12;
const MOST_ROUNDS = 200;

/**
 * The way from one position [lon, lat] to another, in degrees.
 *
 * @returns metres, and bearing: degrees clockwise from north, 0 to 360, 0 where both are one place;
 *     both NaN where the method finds none, on opposite sides of the earth
 */
export function way([fromLon, fromLat], [toLon, toLat]) {
  if (fromLon === toLon && fromLat === toLat) {
    return { metres: 0, bearing: 0 };
  }
  const [sinU1, cosU1] = reduced(fromLat);
  const [sinU2, cosU2] = reduced(toLat);
  const apart = radians(toLon - fromLon);
  let lambda = apart;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const east = cosU2 * sinL;
    const north = cosU1 * sinU2 - sinU1 * cosU2 * cosL;
    const sinS = Math.hypot(east, north);
    const cosS = sinU1 * sinU2 + cosU1 * cosU2 * cosL;
    const sigma = Math.atan2(sinS, cosS);
    const sinA = (cosU1 * cosU2 * sinL) / sinS;
    const cos2A = 1 - sinA * sinA;
    const cos2M = cos2A === 0 ? 0 : cosS - (2 * sinU1 * sinU2) / cos2A;
    const c = (F / 16) * cos2A * (4 + F * (4 - 3 * cos2A));
    const before = lambda;
    lambda = apart + (1 - c) * F * sinA
      * (sigma + c * sinS * (cos2M + c * cosS * (-1 + 2 * cos2M * cos2M)));
    if (Math.abs(lambda - before) < ENOUGH) {
      const bearing = (degrees(Math.atan2(east, north)) + 360) % 360;
      return { metres: length(cos2A, sigma, sinS, cosS, cos2M), bearing };
    }
  }
  return { metres: NaN, bearing: NaN };
}

/** A compass direction of eight: 0 north, 1 north-east, and so on round to 7 north-west. */
export const eighth = (bearing) => Math.round(bearing / 45) % 8;

/** [west, south, east, north] of a square around a position, so many metres to each side. */
export function around([lon, lat], metres) {
  const up = degrees(metres / B);
  const aside = up / Math.max(0.01, Math.cos(radians(lat)));
  return [lon - aside, lat - up, lon + aside, lat + up];
}

function length(cos2A, sigma, sinS, cosS, cos2M) {
  const u2 = cos2A * E2;
  const a = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
  const b = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
  const more = b * sinS * (cos2M + (b / 4) * (cosS * (-1 + 2 * cos2M * cos2M)
    - (b / 6) * cos2M * (-3 + 4 * sinS * sinS) * (-3 + 4 * cos2M * cos2M)));
  return B * a * (sigma - more);
}

/** Sine and cosine of the latitude on the sphere around the ellipsoid. */
function reduced(lat) {
  const tan = (1 - F) * Math.tan(radians(lat));
  const cos = 1 / Math.sqrt(1 + tan * tan);
  return [tan * cos, cos];
}

const radians = (deg) => (deg * Math.PI) / 180;
const degrees = (rad) => (rad * 180) / Math.PI;
