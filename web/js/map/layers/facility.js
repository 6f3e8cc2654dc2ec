/** What hydrants, intakes and stations share: one outline each, and the states of all. */
import { signOf, signRadius } from '../../pure/standing.js';
import { tiledLayer } from '../layer.js';
import { drawFacility } from '../signs.js';

const STATES = ['effective', 'broken', 'planned', 'unknown'];

/**
 * @param kind collection; outline; minZoom; size, beside a hydrant's 1; outlineOf(properties) and
 *     isHalf(properties) where a single one differs
 */
export function facilityLayer(page, kind) {
  const { collection, outline, minZoom, size = 1, outlineOf = () => outline } = kind;
  const isHalf = kind.isHalf ?? (() => false);
  const draw = (context, shape, radius, colours) => {
    const [x, y] = shape.parts[0];
    const sign = signOf(shape.properties);
    const half = isHalf(shape.properties);
    drawFacility(context, outlineOf(shape.properties), sign, x, y, radius, colours, half);
  };
  return tiledLayer(page, {
    collection,
    pane: 'facilities',
    minZoom,
    clicks: true,
    legend: STATES.map((state) => legendRow(collection, outline, state)),
    paint(context, shapes, zoom, colours) {
      const radius = signRadius(zoom) * size;
      worstLast(shapes).forEach((shape) => draw(context, shape, radius, colours));
    },
  });
}

function legendRow(collection, outline, state) {
  return {
    text: `state.${state}`,
    draw: (context, width, height, colours) =>
      drawFacility(context, outline, state, width / 2, height / 2, 6, colours),
  };
}

/** What is wrong is never hidden under what is right. */
function worstLast(shapes) {
  const rank = (shape) => (signOf(shape.properties) === 'broken' ? 1 : 0);
  return [...shapes].sort((a, b) => rank(a) - rank(b));
}

/** Whether it is dry in part of the year. */
export const isDry = ({ dry_season_ok: drySeasonOk }) => drySeasonOk === 'no';
