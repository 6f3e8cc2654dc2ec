/**
 * The signs of the map: shapes for the kinds of facility, strokes for their states, patterns for
 * levels and causes. The map, the legend and the card draw with these same functions.
 */
import legend from '../pure/legend.js';
import { shortCount } from '../pure/tile.js';

const TURN = 2 * Math.PI;

/** Outlines of the legend, each around 0, 0 within a circle of radius 1. */
const OUTLINES = paths(legend.outlines);
const LOWER_HALVES = paths(legend.lowerHalves);

/**
 * Draws a facility.
 *
 * @param outline of {@link OUTLINES}
 * @param state effective (filled), broken (a ring with a slash), planned (a dashed ring), unknown
 *     (a ring with a dot)
 * @param half whether only the lower half is filled: dry in part of the year
 */
export function drawFacility(c, outline, state, x, y, r, colours, half = false) {
  const path = OUTLINES[outline];
  const width = Math.max(1, r * 0.28) / r;
  c.save();
  c.translate(x, y);
  c.scale(r, r);
  c.lineWidth = width + 2 / r;
  c.strokeStyle = colours.halo;
  c.stroke(path);
  c.fillStyle = state === 'effective' && !half ? colours.effective : colours.halo;
  c.fill(path);
  c.lineWidth = width;
  c.strokeStyle = colours[state];
  c.setLineDash(state === 'planned' ? [0.55, 0.45] : []);
  c.stroke(path);
  c.setLineDash([]);
  if (half && state === 'effective') {
    c.fillStyle = colours.effective;
    c.fill(LOWER_HALVES[outline]);
  }
  if (state === 'broken') {
    slash(c);
  } else if (state === 'unknown') {
    dot(c, 0, 0, 0.3, colours.unknown);
  }
  c.restore();
}

/** Draws how many stand about a place, in a ring of their colour, no wider than the cell they share. */
export function drawCrowd(c, count, x, y, colour, ground) {
  c.save();
  c.beginPath();
  c.arc(x, y, Math.min(14, 6 + Math.log2(count)), 0, TURN);
  c.fillStyle = ground;
  c.fill();
  stroke(c, colour, 1.6);
  c.font = `600 ${count < 1000 ? 10 : 9}px sans-serif`;
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  c.fillStyle = colour;
  c.fillText(shortCount(count), x, y);
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
  const outline = outlineOf(kind, x, y, r);
  c.save();
  stroke(c, colours.halo, plan === 'both' ? 4 : 5, [], plan === 'both' ? outlineOf(kind, x, y, r + 4) : outline);
  if (plan === 'both') {
    stroke(c, colour, 1.2, [], outlineOf(kind, x, y, r + 3.5));
  }
  c.fillStyle = isFilled ? colour : colours.halo;
  c.fill(outline);
  stroke(c, colour, 1.8, plan === 'other' ? [3, 2.5] : [], outline);
  const arm = r * 0.55;
  c.beginPath();
  c.moveTo(x - arm, y);
  c.lineTo(x + arm, y);
  c.moveTo(x, y - arm);
  c.lineTo(x, y + arm);
  stroke(c, isFilled ? colours.halo : colour, Math.max(1.6, r * 0.28));
  c.restore();
}

function outlineOf(kind, x, y, r) {
  const placed = new Path2D();
  placed.addPath(OUTLINES[PROPOSED[kind] ?? 'circle'], new DOMMatrix([r, 0, 0, r, x, y]));
  return placed;
}

function paths(texts) {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, new Path2D(text)]));
}

function slash(c) {
  c.beginPath();
  c.moveTo(-0.72, 0.72);
  c.lineTo(0.72, -0.72);
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

/** Strokes a path, else the one that was traced; a width of 0 draws nothing. */
export function stroke(c, colour, width, dash = [], path = null) {
  if (width > 0) {
    c.strokeStyle = colour;
    c.lineWidth = width;
    c.setLineDash(dash);
    path ? c.stroke(path) : c.stroke();
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
