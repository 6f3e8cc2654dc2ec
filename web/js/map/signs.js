/**
 * The signs of the map: shapes for the kinds of facility, strokes for their states, patterns for
 * levels and causes. The map, the legend and the card draw with these same functions.
 */

const TURN = 2 * Math.PI;

/** Outlines, each around 0, 0 within a circle of radius r. */
const OUTLINES = {
  circle: (c, x, y, r) => c.arc(x, y, r, 0, TURN),
  square: (c, x, y, r) => c.rect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76),
  triangle(c, x, y, r) {
    c.moveTo(x, y - r * 1.15);
    c.lineTo(x + r * 1.1, y + r * 0.8);
    c.lineTo(x - r * 1.1, y + r * 0.8);
    c.closePath();
  },
  /** The right corner is cut off: its kit is not complete. */
  notchedTriangle(c, x, y, r) {
    c.moveTo(x, y - r * 1.15);
    c.lineTo(x + r * 0.55, y - r * 0.18);
    c.lineTo(x + r * 0.1, y + r * 0.3);
    c.lineTo(x + r * 0.4, y + r * 0.8);
    c.lineTo(x - r * 1.1, y + r * 0.8);
    c.closePath();
  },
  drop(c, x, y, r) {
    c.moveTo(x, y - r * 1.3);
    c.bezierCurveTo(x + r * 0.35, y - r * 0.7, x + r, y - r * 0.2, x + r, y + r * 0.25);
    c.arc(x, y + r * 0.25, r, 0, TURN / 2);
    c.bezierCurveTo(x - r, y - r * 0.2, x - r * 0.35, y - r * 0.7, x, y - r * 1.3);
    c.closePath();
  },
};

/**
 * Draws a facility.
 *
 * @param outline of {@link OUTLINES}
 * @param state effective (filled), broken (a ring with a slash), planned (a dashed ring), unknown
 *     (a ring with a dot)
 * @param half whether only the lower half is filled: dry in part of the year
 */
export function drawFacility(c, outline, state, x, y, r, colours, half = false) {
  c.save();
  c.beginPath();
  OUTLINES[outline](c, x, y, r);
  c.lineWidth = Math.max(1, r * 0.28) + 2;
  c.strokeStyle = colours.halo;
  c.stroke();
  c.fillStyle = state === 'effective' && !half ? colours.effective : colours.halo;
  c.fill();
  c.lineWidth = Math.max(1, r * 0.28);
  c.strokeStyle = colours[state];
  c.setLineDash(state === 'planned' ? [r * 0.55, r * 0.45] : []);
  c.stroke();
  c.setLineDash([]);
  if (half && state === 'effective') {
    fillLowerHalf(c, x, y, r, colours.effective);
  }
  if (state === 'broken') {
    slash(c, x, y, r);
  } else if (state === 'unknown') {
    dot(c, x, y, r * 0.3, colours.unknown);
  }
  c.restore();
}

/** The outline of what is proposed; a repair is of what has a circle. */
const PROPOSED = {
  repair: 'circle',
  hydrant: 'circle',
  intake: 'drop',
  pond: 'drop',
  micro_station: 'triangle',
  station: 'square',
};

/**
 * Draws a proposal: a plus in the outline of what would stand there. What would be new is filled;
 * a repair, which builds nothing, is not. What stands in another plan alone is broken; what stands
 * in both has a ring around it.
 *
 * @param plan this, other or both
 */
export function drawProposal(c, kind, plan, x, y, r, colours) {
  const isFilled = plan !== 'other' && kind !== 'repair';
  const colour = plan === 'other' ? colours.planned : colours.proposal;
  c.save();
  outlineOf(c, kind, x, y, plan === 'both' ? r + 4 : r);
  stroke(c, colours.halo, plan === 'both' ? 4 : 5);
  if (plan === 'both') {
    outlineOf(c, kind, x, y, r + 3.5);
    stroke(c, colour, 1.2);
  }
  outlineOf(c, kind, x, y, r);
  c.fillStyle = isFilled ? colour : colours.halo;
  c.fill();
  stroke(c, colour, 1.8, plan === 'other' ? [3, 2.5] : []);
  const arm = r * 0.55;
  c.beginPath();
  c.moveTo(x - arm, y);
  c.lineTo(x + arm, y);
  c.moveTo(x, y - arm);
  c.lineTo(x, y + arm);
  stroke(c, isFilled ? colours.halo : colour, Math.max(1.6, r * 0.28));
  c.restore();
}

function outlineOf(c, kind, x, y, r) {
  c.beginPath();
  OUTLINES[PROPOSED[kind] ?? 'circle'](c, x, y, r);
}

function fillLowerHalf(c, x, y, r, colour) {
  c.clip();
  c.fillStyle = colour;
  c.fillRect(x - 2 * r, y, 4 * r, 2 * r);
}

function slash(c, x, y, r) {
  c.beginPath();
  c.moveTo(x - r * 0.72, y + r * 0.72);
  c.lineTo(x + r * 0.72, y - r * 0.72);
  c.stroke();
}

function dot(c, x, y, r, colour) {
  c.beginPath();
  c.arc(x, y, r, 0, TURN);
  c.fillStyle = colour;
  c.fill();
}

/** Traces the parts of a shape as one path. */
export function trace(c, shape) {
  c.beginPath();
  for (const part of shape.parts) {
    c.moveTo(part[0], part[1]);
    for (let i = 2; i < part.length; i += 2) {
      c.lineTo(part[i], part[i + 1]);
    }
    if (shape.kind === 'polygon') {
      c.closePath();
    }
  }
}

/** Strokes; a width of 0 draws nothing. */
export function stroke(c, colour, width, dash = []) {
  if (width > 0) {
    c.strokeStyle = colour;
    c.lineWidth = width;
    c.setLineDash(dash);
    c.stroke();
    c.setLineDash([]);
  }
}

const patterns = new Map();
const CELL = 8;

/**
 * A fill of lines or dots that fits from tile to tile.
 *
 * @param kind slash, backslash, cross, vertical, horizontal, dots
 * @param ground colour beneath, or null
 */
export function pattern(c, kind, colour, ground = null, width = 1.4) {
  const key = [kind, colour, ground, width].join();
  if (!patterns.has(key)) {
    patterns.set(key, c.createPattern(cell(kind, colour, ground, width), 'repeat'));
  }
  return patterns.get(key);
}

function cell(kind, colour, ground, width) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = CELL;
  const c = canvas.getContext('2d');
  if (ground) {
    c.fillStyle = ground;
    c.fillRect(0, 0, CELL, CELL);
  }
  c.strokeStyle = c.fillStyle = colour;
  c.lineWidth = width;
  CELLS[kind](c);
  return canvas;
}

const CELLS = {
  slash: (c) => lines(c, [-2, 2, 2, -2], [0, 8, 8, 0], [6, 10, 10, 6]),
  backslash: (c) => lines(c, [-2, 6, 2, 10], [0, 0, 8, 8], [6, -2, 10, 2]),
  cross(c) {
    CELLS.slash(c);
    CELLS.backslash(c);
  },
  vertical: (c) => lines(c, [2, 0, 2, 8], [6, 0, 6, 8]),
  horizontal: (c) => lines(c, [0, 2, 8, 2], [0, 6, 8, 6]),
  dots(c) {
    dot(c, 2, 2, 1, c.fillStyle);
    dot(c, 6, 6, 1, c.fillStyle);
  },
};

function lines(c, ...segments) {
  c.beginPath();
  for (const [ax, ay, bx, by] of segments) {
    c.moveTo(ax, ay);
    c.lineTo(bx, by);
  }
  c.stroke();
}

/** The fill of a village: its level's colour, a hatch of two where the level is not sure. */
export function levelFill(c, levels, colours) {
  if (!levels) {
    return pattern(c, 'dots', colours.noData, colours.land);
  }
  const [low, high] = [colours.levels[levels.min], colours.levels[levels.max]];
  return levels.sure ? low : pattern(c, 'slash', high, low, 2.4);
}
