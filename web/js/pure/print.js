/** A sheet of paper, and how far a millimetre of it reaches on the ground. */

/** Width and height upright, in millimetres (ISO 216). */
const PAPERS = { A4: [210, 297], A3: [297, 420] };
export const PAPER_NAMES = Object.keys(PAPERS);
export const ORIENTATIONS = ['landscape', 'portrait'];

/** A pixel of CSS is a 96th of an inch. */
const MM_PER_PIXEL = 25.4 / 96;

/** Metres round the equator of the map's sphere (EPSG:3857), and pixels round it at zoom 0. */
const ROUND_M = 2 * Math.PI * 6378137;
const ROUND_PIXELS = 256;

/** Dots for each pixel, so that either paper has about the same number: 288 and 192 to an inch. */
export const SHARPNESS = { A4: 3, A3: 2 };

/** [width, height] in millimetres. */
export function sizeOf(paper, orientation) {
  const [short, long] = PAPERS[paper];
  return orientation === 'portrait' ? [short, long] : [long, short];
}

/** The rule of CSS for a sheet that fills the paper. */
export const pageRule = (paper, orientation) => `@page { size: ${paper} ${orientation}; margin: 0 }`;

/** Metres on the ground that a millimetre of paper shows, along the parallel of a latitude. */
export const metresPerMm = (lat, zoom) =>
  (ROUND_M * Math.cos((lat * Math.PI) / 180)) / (ROUND_PIXELS * 2 ** zoom) / MM_PER_PIXEL;

/** The longest bar of 1, 2 or 5 and noughts that fits: metres, and its millimetres on the paper. */
export function barOf(perMm, mostMm = 45) {
  const most = perMm * mostMm;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * [5, 2, 1].find((n) => n * power <= most);
  return { metres, mm: metres / perMm };
}

/** "1:54 200" is 54200: three digits that count, for the scale is true at one latitude alone. */
export function denominator(perMm) {
  const exact = perMm * 1000;
  const step = 10 ** (Math.floor(Math.log10(exact)) - 2);
  return Math.round(exact / step) * step;
}
