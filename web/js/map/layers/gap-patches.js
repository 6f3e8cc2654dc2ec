import { GAP_PATTERNS } from '../../pure/palette.js';
import { anchorOf } from '../../pure/geojson.js';
import { heldLayer } from '../layer.js';
import { pattern, stroke, trace } from '../signs.js';
import { ranked } from '../../pure/ranks.js';

/** So many carry their rank as a number. */
const NAMED = 60;

/** Gaps that lie together: the outline first, the pattern of the main cause, the fill faint. */
export function gapPatches(page) {
  const state = page.answers['gap-patches'];
  const layer = heldLayer(page, {
    name: 'gap-patches',
    pane: 'changes',
    legend: [{ text: 'patches.legend', draw: row }, { text: 'patches.site', draw: siteRow }],
    paint(context, shapes, zoom, colours) {
      const areas = shapes.filter(({ kind }) => kind === 'polygon');
      areas.forEach((shape) => paint(context, shape, zoom, colours));
      shapes.filter(({ kind }) => kind === 'point').forEach(({ parts: [[x, y]] }) => plus(context, x, y, zoom, colours));
    },
  });
  const show = () => {
    const features = state.get().answer?.features ?? [];
    layer.set([...features, ...features.map(site).filter(Boolean)]);
  };
  const end = state.subscribe(show);
  show();
  return { ...layer, remove: () => (end(), layer.remove()) };
}

/** The ranks of the gravest, as labels. */
export function patchLabels(features, zoom, colours) {
  const shown = zoom < 12 ? 10 : NAMED;
  return ranked(features).filter(({ geometry }) => geometry).slice(0, shown).map((feature) => ({
    text: String(feature.properties.rank),
    at: anchorOf(feature.geometry),
    size: 13,
    weight: 700,
    colour: colours.label,
    halo: colours.halo,
  }));
}

/** Where one new hydrant would serve most of a patch. */
function site({ id, properties }) {
  const { candidate_lon: lon, candidate_lat: lat } = properties;
  return typeof lon === 'number'
    ? { id: `site-${id}`, properties: {}, geometry: { type: 'Point', coordinates: [lon, lat] } }
    : null;
}

function paint(context, shape, zoom, colours) {
  const cause = shape.properties.cause ?? 'F';
  const colour = colours.gaps[cause];
  trace(context, shape);
  context.globalAlpha = 0.35;
  context.fillStyle = pattern(context, GAP_PATTERNS[cause], colour, null, 1);
  context.fill('evenodd');
  context.globalAlpha = 1;
  stroke(context, colours.halo, zoom < 13 ? 2.5 : 4);
  trace(context, shape);
  stroke(context, colour, zoom < 13 ? 1.4 : 2.2);
}

function plus(context, x, y, zoom, colours) {
  if (zoom < 14) {
    return;
  }
  for (const [colour, width] of [[colours.halo, 5.5], [colours.effective, 2.5]]) {
    context.beginPath();
    context.moveTo(x - 6, y);
    context.lineTo(x + 6, y);
    context.moveTo(x, y - 6);
    context.lineTo(x, y + 6);
    stroke(context, colour, width);
  }
}

function row(context, width, height, colours) {
  const parts = [[3, 4, width - 3, 4, width - 3, height - 4, 3, height - 4]];
  paint(context, { kind: 'polygon', properties: { cause: 'A' }, parts }, 12, colours);
}

function siteRow(context, width, height, colours) {
  plus(context, width / 2, height / 2, 17, colours);
}
