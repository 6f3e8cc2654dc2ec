/** A stronger outline around what is selected; never a new colour. */
import * as L from 'leaflet';
import { anchorOf, kindOf } from '../pure/geojson.js';
import { turned } from './map.js';

export function showSelection({ map, view, colours, chosen, lit }) {
  const drawn = L.layerGroup().addTo(map);
  const draw = () => {
    drawn.clearLayers();
    const { geometry: pointedAt, outlined } = lit.get() ?? {};
    for (const geometry of [chosen.get()?.geometry, outlined && pointedAt]) {
      if (geometry) {
        outline(geometry, colours().selected).addTo(drawn);
      }
    }
  };
  chosen.subscribe(draw);
  lit.subscribe(draw);
  view.on('theme', draw);
}

function outline(geometry, color) {
  const style = { pane: 'selection', interactive: false, fill: false, color, weight: 2.5 };
  return kindOf(geometry) === 'point'
    ? L.circleMarker(turned(anchorOf(geometry)), { ...style, radius: 14 })
    : L.geoJSON(geometry, { ...style, style });
}
