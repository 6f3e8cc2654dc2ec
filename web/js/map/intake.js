/** A small map of where a file lies: land, boundaries and roads, and a sign for each row by what becomes of it. */
import * as L from 'leaflet';
import * as api from '../api.js';
import { el } from '../dom.js';
import { anchorOf, boundsOf } from '../pure/geojson.js';
import { palette } from '../pure/palette.js';
import { basemap } from './layers/basemap.js';
import { roads } from './layers/roads.js';
import { land, townships } from './layers/townships.js';
import { corners, openMap, turned } from './map.js';
import { tilesOf } from './sources.js';

/** Rows that lie farther apart than this many degrees beyond the county are not flown to. */
const BRIM = 0.5;
/** Beside the scale and the buttons, in pixels, so that no row lies below them. */
const ASIDE = [48, 48];
const LATER = ['added', 'changed', 'conflict'];

/** @param page county, view */
export function openIntakeMap(page) {
  const element = el('div.map', { tabindex: 0, role: 'application', 'aria-label': page.t('app.map') });
  const { county } = page;
  const map = openMap(element, county.bounds, undefined);
  map.setMaxBounds(null);
  map.setMinZoom(4);
  const theme = () => palette(page.view.get().theme);
  const layered = { ...page, map, colours: theme, source: (collection) => tilesOf(collection, () => county.as_of), view: { get: () => ({}), on: () => () => {} } };
  const [ground, lines] = [land(layered), townships(layered)];
  const layers = [ground, roads(layered), lines];
  layers.forEach((layer) => layer.show());
  if (county.basemap) {
    basemap(layered, county.basemap);
  }
  L.control.scale({ imperial: false, position: 'bottomleft', maxWidth: 100 }).addTo(map);
  L.control.zoom({ zoomInTitle: page.t('map.zoomIn'), zoomOutTitle: page.t('map.zoomOut') }).addTo(map);
  const signs = L.layerGroup().addTo(map);
  const renderer = L.canvas({ pane: 'selection' });
  let shown;
  let drawn;

  api.features('townships', county.as_of).then((features) => {
    ground.set(features);
    lines.set(features);
  }).catch(() => null);
  new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(element);

  /**
   * Shows features with the outcome among their properties; another name is looked at anew.
   */
  function show(features, name) {
    const key = `${name} ${page.view.get().theme}`;
    if (drawn === key) {
      return;
    }
    drawn = key;
    document.documentElement.style.setProperty('--map-sea', theme().sea);
    layers.forEach((layer) => layer.repaint());
    signs.clearLayers();
    [...features].sort((a, b) => rank(a) - rank(b)).forEach(sign);
    if (name !== shown) {
      shown = name;
      look(features);
    }
  }

  function sign({ geometry, properties }) {
    if (geometry) {
      L.circleMarker(turned(anchorOf(geometry)), { renderer, pane: 'selection', interactive: false, ...styleOf(properties.outcome, theme()) }).addTo(signs);
    }
  }

  /** All of them; beside the county where they lie beside it. */
  function look(features) {
    const places = features.filter(({ geometry }) => geometry).map(({ geometry }) => geometry);
    const bounds = places.length > 0 ? L.latLngBounds(places.flatMap((geometry) => corners(boundsOf(geometry)))) : L.latLngBounds(corners(county.bounds));
    const whole = L.latLngBounds(corners(county.bounds));
    requestAnimationFrame(() => {
      map.invalidateSize({ animate: false });
      map.fitBounds(whole.pad(BRIM).contains(bounds) ? bounds : bounds.extend(whole), { animate: false, maxZoom: 16, padding: ASIDE });
    });
  }

  return { element, show };
}

/** What wants somebody lies on top. */
const rank = ({ properties }) => LATER.indexOf(properties.outcome);

/** As the legend below the map draws them, css/intake.css. */
function styleOf(outcome, colours) {
  const styles = {
    added: { radius: 5, color: colours.halo, weight: 1, fillColor: colours.proposal, fillOpacity: 1 },
    changed: { radius: 5, color: colours.proposal, weight: 2.5, fillColor: colours.halo, fillOpacity: 1 },
    conflict: { radius: 7, color: colours.broken, weight: 3, fillColor: colours.halo, fillOpacity: 0.6 },
    skipped: { radius: 4, color: colours.planned, weight: 1.4, fillOpacity: 0 },
    same: { radius: 3, stroke: false, fillColor: colours.planned, fillOpacity: 0.8 },
  };
  return styles[outcome] ?? styles.skipped;
}
