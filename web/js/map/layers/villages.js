import { anchorOf } from '../../pure/geojson.js';
import { LEVELS, levelsOf } from '../../pure/levels.js';
import { at, layerOf } from '../../pure/rules.js';
import { heldLayer } from '../layer.js';
import { levelFill, stroke, trace } from '../signs.js';

const { label } = layerOf('villages');

/** Areas filled by the level of their 1+2+N, from the newest answer, joined by id. */
export function villages(page) {
  const levels = (shape) => levelsOf(page.levels().get(shape.id));
  const layer = heldLayer(page, {
    name: 'villages',
    collection: 'villages',
    pane: 'villages',
    clicks: true,
    legend: [...LEVELS.map(levelRow), unsureRow, noDataRow],
    paint(context, shapes, zoom, colours) {
      const opacity = page.county.basemap || zoom >= 15 ? 0.55 : 1;
      shapes.forEach((shape) =>
        paintVillage(context, shape, levels(shape), { zoom, opacity, colours }));
      shapes
        .filter((shape) => shape.kind === 'polygon' && levels(shape)?.max === 0)
        .forEach((shape) => edgeOfZero(context, shape, zoom, colours));
    },
  });
  const end = page.answers.completeness.subscribe(() => layer.repaint());
  return { ...layer, remove: () => (end(), layer.remove()) };
}

/** Their names, in the near view. */
export function villageLabels(features, zoom, colours) {
  return zoom < label.from
    ? []
    : features.map((feature) => ({
        text: shortName(feature.properties.name ?? feature.properties.id),
        at: anchorOf(feature.geometry),
        size: at(label.size, zoom),
        weight: label.weight,
        dy: zoom < 14 ? 0 : 18,
        colour: zoom < 15 ? colours.labelQuiet : colours.label,
        halo: colours.halo,
      }));
}

/** A committee's name without the words that all have. */
function shortName(name) {
  return name.replace(/(村民委员会|居民委员会|社区居委会|村委会|居委会)$/, '') || name;
}

function paintVillage(context, shape, levels, { zoom, opacity, colours }) {
  if (shape.kind === 'point') {
    return paintPoint(context, shape, levels, zoom, colours);
  }
  trace(context, shape);
  context.fillStyle = levelFill(context, levels, colours);
  context.globalAlpha = opacity;
  context.fill('evenodd');
  context.globalAlpha = 1;
  stroke(context, colours.villageLine, zoom < 12 ? 0.6 : 1);
}

function paintPoint(context, shape, levels, zoom, colours) {
  const [x, y] = shape.parts[0];
  context.beginPath();
  context.arc(x, y, zoom < 12 ? 4 : 7, 0, 2 * Math.PI);
  context.fillStyle = levelFill(context, levels, colours);
  context.fill();
  stroke(context, levels?.max === 0 ? colours.levelZeroEdge : colours.townshipLine, 1);
}

/** Drawn inside the village, so that a neighbour does not cover it. */
function edgeOfZero(context, shape, zoom, colours) {
  context.save();
  trace(context, shape);
  context.clip('evenodd');
  stroke(context, colours.levelZeroEdge, zoom < 12 ? 2 : 3);
  context.restore();
}

function swatch(context, width, height) {
  context.beginPath();
  context.roundRect(1, 3, width - 2, height - 6, 2);
}

function levelRow(level) {
  return {
    text: `level.${level}`,
    draw(context, width, height, colours) {
      swatch(context, width, height);
      context.fillStyle = colours.levels[level];
      context.fill();
      stroke(context, level === 0 ? colours.levelZeroEdge : colours.villageLine, level === 0 ? 1.6 : 1);
    },
  };
}

const unsureRow = {
  text: 'level.unsure',
  draw(context, width, height, colours) {
    swatch(context, width, height);
    context.fillStyle = levelFill(context, { min: 1, max: 4, sure: false }, colours);
    context.fill();
    stroke(context, colours.villageLine, 1);
  },
};

const noDataRow = {
  text: 'level.none',
  draw(context, width, height, colours) {
    swatch(context, width, height);
    context.fillStyle = levelFill(context, null, colours);
    context.fill();
    stroke(context, colours.villageLine, 1);
  },
};
