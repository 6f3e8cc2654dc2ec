/** The ways to what is selected: a dotted straight line, the hose, the engine's drive. */
import * as L from 'leaflet';

/** Told apart by width and dashes, not by colour alone. */
export const WAYS = {
  straight: { weight: 2, dash: [1, 5] },
  time: { weight: 3, dash: [10, 6] },
  route: { weight: 5, dash: [] },
};

const CASING = 3;

export function showWays({ map, view, colours, explained }) {
  const drawn = L.layerGroup().addTo(map);
  const draw = () => {
    drawn.clearLayers();
    const { features } = explained.get()?.explanation ?? { features: [] };
    for (const measure of Object.keys(WAYS)) {
      const geometry = features.find(({ id }) => id === measure)?.geometry;
      if (geometry) {
        lines(geometry, measure, colours()).forEach((line) => line.addTo(drawn));
      }
    }
  };
  explained.subscribe(draw);
  view.on('theme', draw);
}

/** Each on a casing of paper, so that it stands out from roads and houses. */
function lines(geometry, measure, colours) {
  const { weight, dash } = WAYS[measure];
  const style = { pane: 'selection', interactive: false, lineCap: 'round', lineJoin: 'round' };
  return [
    { ...style, color: colours.halo, weight: weight + CASING, opacity: 0.8 },
    { ...style, color: colours.ways[measure], weight, dashArray: dash.join(' ') },
  ].map((one) => L.geoJSON(geometry, { ...one, style: one }));
}

/** The same line as a sign beside a word. */
export function waySign(measure) {
  return (context, width, height, colours) => {
    const { weight, dash } = WAYS[measure];
    context.beginPath();
    context.moveTo(2, height / 2);
    context.lineTo(width - 2, height / 2);
    context.lineCap = 'round';
    context.strokeStyle = colours.ways[measure];
    context.lineWidth = weight;
    context.setLineDash(dash);
    context.stroke();
  };
}
