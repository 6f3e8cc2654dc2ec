/** What a proposed site serves: a line to each, and in words what it is and brings. */
import * as L from 'leaflet';
import { el } from '../dom.js';
import { anchorOf } from '../pure/geojson.js';
import { amountWord } from '../i18n/amount.js';
import { radius } from './layers/siting.js';
import { turned } from './map.js';

export function showServing(page) {
  const { map, view, lit, pointed, layers } = page;
  const layer = layers.find(({ name }) => name === 'siting');
  if (!layer) {
    return;
  }
  const drawn = L.layerGroup().addTo(map);
  const draw = () => {
    drawn.clearLayers();
    const wanted = pointed.get() ?? lit.get()?.id;
    const site = layer.isShown() && layer.sites().find(({ id }) => id === wanted);
    if (site) {
      put(page, site).forEach((part) => part.addTo(drawn));
    }
  };
  [lit, pointed, page.answers.coverage, page.answers.siting].forEach((state) => state.subscribe(draw));
  view.on('theme language question layers', draw);
}

function put(page, site) {
  const { map, colours } = page;
  const at = turned(site.geometry.coordinates);
  const lines = placesOf(page, site).map((place) => [at, turned(place)]);
  const style = { pane: 'lines', interactive: false, lineCap: 'round' };
  const ring = { pane: 'selection', interactive: false, fill: false, color: colours().selected, weight: 2.5 };
  return [
    L.polyline(lines, { ...style, color: colours().halo, weight: 3, opacity: 0.7 }),
    L.polyline(lines, { ...style, color: colours().proposal, weight: 1.1 }),
    L.circleMarker(at, { ...ring, radius: radius(map.getZoom()) + 5 }),
    L.marker(at, { pane: 'markerPane', interactive: false, keyboard: false, icon: L.divIcon({
      className: 'site-reading',
      html: reading(page, site),
      iconSize: null,
      iconAnchor: [-18, 12],
    }) }),
  ];
}

/** Where those that it serves are, as far as the page has them. */
const placesOf = (page, { properties }) =>
  (properties.serves_ids ?? [])
    .map((id) => page.geometryOf(String(id)))
    .filter(Boolean)
    .map(anchorOf);

function reading(page, { properties }) {
  const { kind, rank, plan, gain } = properties;
  const head = plan === 'other' ? page.t('siting.plan.other') : String(rank);
  return el('div', {}, el('strong', {}, head), ` ${page.t(`siting.kind.${kind}`)} +`, amountWord(page, page.answers.siting.get().answer.summary, gain));
}
