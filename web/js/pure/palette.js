/**
 * The map's colours, once for light and once for dark. Layers, legend and card all draw from here.
 *
 * One thought: calm paper, and only what is wrong has colour. Levels are one hue from pale to deep;
 * gap causes are the Okabe-Ito colours, which stay apart for colour-blind eyes, and each has a
 * pattern beside its colour.
 */
const LIGHT = {
  sea: '#e3e8e8',
  land: '#f8f5ee',
  townshipLine: '#8d8676',
  villageLine: '#c9c2b2',
  water: '#cfdde1',
  waterLine: '#a9c0c8',
  railway: '#a39c8d',
  road: '#ffffff',
  roadEdge: '#d8d1c2',
  motorway: '#efe2c4',
  motorwayEdge: '#c9b88f',
  pipe: '#6f95ad',
  building: '#e6dfd0',
  buildingLine: '#c4bba7',
  label: '#4a473f',
  labelQuiet: '#6f6a5e',
  halo: '#fbf9f4',
  levels: ['#f5f1e6', '#dfe8dd', '#bfd8cf', '#92bfb6', '#5c9d97', '#256f70'],
  levelZeroEdge: '#b5483c',
  noData: '#a8a294',
  effective: '#2b4d6b',
  broken: '#c2410c',
  planned: '#7a7568',
  unknown: '#7a7568',
  selected: '#111418',
  gained: '#5c9d97',
  proposal: '#1d6566',
  ways: { straight: '#111418', route: '#0072b2', time: '#8a3f73' },
  gaps: { A: '#d55e00', B: '#c98a00', C: '#0072b2', D: '#2f93cc', E: '#b5629a', F: '#76726a' },
};

const DARK = {
  sea: '#101517',
  land: '#1c2123',
  townshipLine: '#7d8382',
  villageLine: '#3c4446',
  water: '#16303a',
  waterLine: '#2c5260',
  railway: '#5c6160',
  road: '#363d40',
  roadEdge: '#272d2f',
  motorway: '#55503c',
  motorwayEdge: '#38352a',
  pipe: '#5585a3',
  building: '#2c3335',
  buildingLine: '#454e50',
  label: '#d9d6cc',
  labelQuiet: '#a5a59d',
  halo: '#161a1c',
  levels: ['#22272a', '#24383a', '#28504f', '#326d6a', '#48918b', '#7fc7bd'],
  levelZeroEdge: '#e0796b',
  noData: '#5f6667',
  effective: '#a9cbe6',
  broken: '#ff8a57',
  planned: '#98a09f',
  unknown: '#98a09f',
  selected: '#ffffff',
  gained: '#48918b',
  proposal: '#8fd6cb',
  ways: { straight: '#ffffff', route: '#4aa8e0', time: '#dd9cc4' },
  gaps: { A: '#ff7f2a', B: '#e8ae2c', C: '#4aa8e0', D: '#7cc4ee', E: '#dd9cc4', F: '#9a9a93' },
};

/** The colours of a theme, "light" or "dark". */
export function palette(theme) {
  return theme === 'dark' ? DARK : LIGHT;
}

/** The causes of a gap in the order in which they are told, each with its pattern. */
export const GAP_PATTERNS = {
  A: 'slash',
  B: 'cross',
  C: 'vertical',
  D: 'horizontal',
  E: 'backslash',
  F: 'dots',
};

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
