/** The swatch of a village's level. */
import { levelFill, stroke } from '../map/signs.js';
import { sign } from './sign.js';

export function levelSign(page, levels) {
  return sign((context, width, height, colours) => {
    context.beginPath();
    context.roundRect(1, 3, width - 2, height - 6, 2);
    context.fillStyle = levelFill(context, levels, colours);
    context.fill();
    const edge = levels?.max === 0 ? colours.levelZeroEdge : colours.villageLine;
    stroke(context, edge, levels?.max === 0 ? 1.6 : 1);
  }, page.colours());
}
