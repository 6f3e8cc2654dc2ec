/** A layer that the legend's rules draw: lines, areas and small squares. */
import { at, colourOf, layerOf, ruleOf, sampleOf } from '../../pure/rules.js';
import { portions } from '../../pure/tile.js';
import { tiledLayer } from '../layer.js';
import { pattern, stroke, trace } from '../signs.js';
import { atOnce } from '../turns.js';

/** The zoom of the signs in the legend. */
const NEAR = 15;

/**
 * @param name of the layer in the legend and of its collection
 * @param options pane; clicks
 */
export function ruledLayer(page, name, options) {
  const { from, rules } = layerOf(name);
  const paint = painterOf(rules);
  return tiledLayer(page, {
    collection: name,
    minZoom: from,
    legend: rules.map((rule) => legendRow(name, rule, paint)),
    paint,
    ...options,
  });
}

/**
 * What draws shapes by some rules of the legend: what has a lower pass below what has a higher, and in
 * a pass the rules in their order. It gives way between portions of the shapes.
 */
export function painterOf(rules) {
  const passes = [...new Set(rules.flatMap(({ symbols }) => symbols.map(passOf)))].sort((a, b) => a - b);
  return function* (context, shapes, zoom, colours) {
    const groups = rules.map((rule) => ({ rule, shapes: [] }));
    for (const shape of shapes) {
      const rule = ruleOf(rules, shape.properties);
      groups.find((group) => group.rule === rule)?.shapes.push(shape);
    }
    const shown = groups.filter(({ rule }) => isShown(rule, zoom));
    for (const pass of passes) {
      for (const { rule, shapes: held } of shown) {
        for (const symbol of rule.symbols) {
          if (passOf(symbol) === pass && isShown(symbol, zoom)) {
            yield* paintSymbol(context, symbol, held, zoom, colours);
          }
        }
      }
    }
  };
}

const passOf = ({ pass = 0 }) => pass;
const isShown = ({ from = 0, to = Infinity }, zoom) => from <= zoom && zoom <= to;

function* paintSymbol(context, symbol, shapes, zoom, colours) {
  const meant = shapes.filter(({ kind }) => !symbol.on || symbol.on === kind);
  for (const some of portions(meant)) {
    symbol.line
      ? strokeSome(context, symbol, some, zoom, colours)
      : fillSome(context, symbol, some, zoom, colours);
    yield;
  }
}

function strokeSome(context, symbol, shapes, zoom, colours) {
  ['line', 'polygon'].forEach((kind) =>
    strokeAll(context, symbol, shapes.filter((shape) => shape.kind === kind), zoom, colours));
}

function fillSome(context, symbol, shapes, zoom, colours) {
  context.fillStyle = fillOf(context, symbol, colours);
  context.globalAlpha = symbol.opacity ?? 1;
  if (symbol.box) {
    const size = at(symbol.box, zoom);
    shapes.forEach(({ parts: [[x, y]] }) => context.fillRect(x - size / 2, y - size / 2, size, size));
  } else {
    shapes.forEach((shape) => fillOne(context, shape));
  }
  context.globalAlpha = 1;
}

function fillOf(context, { fill, pattern: kind, ink, width }, colours) {
  const ground = fill ? colourOf(colours, fill) : null;
  return kind ? pattern(context, kind, colourOf(colours, ink), ground, width) : ground;
}

/** All as one path: what is drawn alike is drawn at once. */
function strokeAll(context, { line, width, dash }, shapes, zoom, colours) {
  if (shapes.length > 0) {
    context.lineCap = dash ? 'butt' : 'round';
    context.lineJoin = 'round';
    trace(context, { kind: shapes[0].kind, parts: shapes.flatMap(({ parts }) => parts) });
    stroke(context, colourOf(colours, line), at(width, zoom), dash);
  }
}

function fillOne(context, shape) {
  trace(context, shape);
  context.fill('evenodd');
}

/** The row of a rule in the legend. */
export function legendRow(name, rule, paint) {
  const properties = sampleOf(rule.when);
  const isPlan = rule.symbols.every(({ on }) => on && on !== 'line');
  return {
    text: rule.key ?? `layer.${name}`,
    draw(context, width, height, colours) {
      const shape = isPlan ? plan(width, height) : line(width, height);
      atOnce(paint(context, [{ ...shape, properties }], NEAR, colours));
    },
  };
}

const line = (width, height) => ({ kind: 'line', parts: [[2, height / 2, width - 2, height / 2]] });

function plan(width, height) {
  const [west, east] = [width / 2 - 7, width / 2 + 7];
  const [north, south] = [height / 2 - 5, height / 2 + 5];
  return { kind: 'polygon', parts: [[west, north, east, north, east, south, west, south]] };
}
