/** Places that are picked one after the other to become sites of a task, each with what the server says of it. */

const DECIMALS = 6;

/** A position as it is shown and as it is sent: to the sixth decimal, a tenth of a metre. */
export const rounded = (degrees) => Number(degrees.toFixed(DECIMALS));

/** "118.493200, 24.712340", longitude first. */
export const positionText = ({ lon, lat }) => `${lon.toFixed(DECIMALS)}, ${lat.toFixed(DECIMALS)}`;

/** A place of which nothing is said yet; null where that is none on earth. */
export function placeAt([lon, lat]) {
  const isPlace = Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  return isPlace ? { lon: rounded(lon), lat: rounded(lat), said: null } : null;
}

/** The places without the one of a number; what was said of those after it may hang on it. */
export const without = (places, n) => unsaid(places.filter((_, i) => i !== n));

/** The places with another one in the place of the one of a number. */
export const moved = (places, n, place) => unsaid(places.map((one, i) => (i === n ? place : one)));

const unsaid = (places) => places.map((place) => ({ ...place, said: null }));

/** The places with what was said of each, in their order: an answer has as many lines as were asked. */
export const told = (places, outcomes) => places.map((place, n) => ({ ...place, said: outcomes[n] ?? null }));

/** Those that are still to be placed: what became a site, now or before, is none of them any more. */
export const left = (places) => places.filter(({ said }) => !['planned', 'already'].includes(said?.result));
