/** How many dots of a canvas stand for a pixel of the page: as the screen has them, more for paper. */

const MOST_ON_SCREEN = 2;
let forPaper = null;

export const pixelRatio = () => forPaper ?? Math.min(window.devicePixelRatio || 1, MOST_ON_SCREEN);

/** Draws so finely from now on; null as the screen has it. */
export const sharpen = (ratio) => (forPaper = ratio);
