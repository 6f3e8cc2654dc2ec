/**
 * The map's colours, once for light and once for dark. Layers, legend and card all draw from here;
 * they stand in legend.js.
 *
 * One thought: calm paper, and only what is wrong has colour. Levels are one hue from pale to deep;
 * gap causes are the Okabe-Ito colours, which stay apart for colour-blind eyes, and each has a
 * pattern beside its colour.
 */
import legend from './legend.js';
import { gapPatterns } from './rules.js';

/** The colours of a theme, "light" or "dark". */
export function palette(theme) {
  return legend.colours[theme === 'dark' ? 'dark' : 'light'];
}

/** The causes of a gap in the order in which they are told, each with its pattern. */
export const GAP_PATTERNS = gapPatterns();

/** The causes of a gap, worst first. */
export const GAP_CLASSES = Object.keys(GAP_PATTERNS);

/** The contrast of two colours "#rrggbb" as WCAG defines it, 1 to 21. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(channel) {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
