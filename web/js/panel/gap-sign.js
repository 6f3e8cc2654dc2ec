/** The swatch of a gap's cause. */
import { gapRow } from '../map/layers/coverage.js';
import { sign } from './sign.js';

export const gapSign = (page, gapClass) => sign(gapRow(gapClass).draw, page.colours());
