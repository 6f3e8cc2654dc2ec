/** The sign of the map beside a word, drawn by the map's own functions. */
import { el } from '../dom.js';
import { pixelRatio } from '../map/ratio.js';

const WIDTH = 24;
const HEIGHT = 18;

/** @param draw (context, width, height, colours) */
export function sign(draw, colours) {
  const canvas = el('canvas.sign', { 'aria-hidden': 'true' });
  const ratio = pixelRatio();
  canvas.width = WIDTH * ratio;
  canvas.height = HEIGHT * ratio;
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  draw(context, WIDTH, HEIGHT, colours);
  return canvas;
}
