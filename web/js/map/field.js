/** The field page's map: what is kept of the ground, the sources, where one is, and one point to drag. */
import * as L from 'leaflet';
import { barriers } from './layers/barriers.js';
import { basemap } from './layers/basemap.js';
import { buildings } from './layers/buildings.js';
import { hydrants } from './layers/hydrants.js';
import { roads } from './layers/roads.js';
import { waterIntakes } from './layers/water-intakes.js';
import { inMemory } from './memory.js';
import { corners, openMap, turned } from './map.js';
import { el } from '../dom.js';
import { palette } from '../pure/palette.js';
import { toneOf } from '../pure/sources.js';

const NEAR = 16;
const FINGER = 22;
/** What lies on the ground is drawn stronger than on a desk, for sunlight. */
const SUNLIGHT = {
  light: { roadEdge: '#9d937e', building: '#ddd3bf', buildingLine: '#94896f' },
  dark: { road: '#56605f', building: '#39413f', buildingLine: '#6d7775' },
};
/** As the sign of each tone is drawn, in the words of a standing. */
const STANDINGS = {
  good: { built: 'yes', effective: 'yes' },
  bad: { built: 'yes', effective: 'no' },
  check: { built: 'yes', effective: 'unknown' },
  planned: { built: 'no', effective: 'no' },
};

/**
 * @param county name, bounds, basemap
 * @param picked called with the collection and id of a source that is touched
 * @param touched called with [lon, lat] where nothing is
 */
export function openFieldMap(county, theme, { picked, touched }) {
  const element = el('div.map', { tabindex: 0 });
  const holder = el('div.map-holder', {}, element);
  document.body.append(holder);
  const map = openMap(element, county.bounds, undefined);
  const held = {};
  const page = {
    map,
    view: { get: () => ({}), on: () => () => {} },
    colours: () => ({ ...palette(theme), ...SUNLIGHT[theme] }),
    source: (collection) => (held[collection] = inMemory()),
  };
  const colours = page.colours();
  document.documentElement.style.setProperty('--map-sea', colours.land);
  const layers = [barriers, buildings, roads, hydrants, waterIntakes].map((layer) => layer(page));
  layers.forEach((layer) => layer.show());
  if (county.basemap) {
    basemap(page, county.basemap);
  }
  L.control.scale({ imperial: false, position: 'bottomleft', maxWidth: 100 }).addTo(map);
  const marks = L.layerGroup().addTo(map);
  map.on('click', ({ latlng }) => {
    for (const layer of layers.slice(-2)) {
      const shape = layer.shapeAt(latlng, FINGER);
      if (shape) {
        picked(layer.collection, shape.id);
        return;
      }
    }
    touched([latlng.lng, latlng.lat]);
  });
  return {
    element,
    /** Puts the map into a part of the page. */
    into(parent) {
      parent.append(element);
      map.invalidateSize({ animate: false });
    },
    /** Takes it out again; it lives on beneath the page. */
    away: () => holder.append(element),
    show({ ground, sources }) {
      Object.entries(ground).forEach(([name, features]) => held[name].set(features));
      ['hydrants', 'water-intakes'].forEach((name) =>
        held[name].set(sources.filter(({ collection }) => collection === name).map(asFeature)));
      layers.forEach((layer) => layer.tiles.refresh());
    },
    look: (place, zoom = NEAR) => map.setView(turned(place), zoom, { animate: false }),
    lookAtAll: (places) => map.fitBounds(
      L.latLngBounds(places.map(turned)), { padding: [40, 40], maxZoom: 17, animate: false }),
    lookAtCounty: () => map.fitBounds(corners(county.bounds), { animate: false }),
    /**
     * Marks where one is and what is being placed.
     *
     * @param here { lon, lat, accuracy, chosen } or null
     * @param site [lon, lat] of the approved place, or null
     * @param point [lon, lat] of what is being placed, or null
     * @param dragged called with [lon, lat]
     */
    mark({ here, site = null, point = null, dragged = () => {}, title = '' }) {
      marks.clearLayers();
      if (here?.accuracy) {
        L.circle(turned([here.lon, here.lat]), {
          radius: here.accuracy, interactive: false, className: 'accuracy', pane: 'selection',
        }).addTo(marks);
      }
      if (here) {
        put(here.chosen ? 'chosen-place' : 'my-place', [here.lon, here.lat]);
      }
      if (site) {
        put('site', site);
      }
      if (site && point) {
        L.polyline([turned(site), turned(point)], { interactive: false, className: 'apart', pane: 'selection' }).addTo(marks);
      }
      if (point) {
        const marker = L.marker(turned(point), {
          draggable: true, autoPan: true, keyboard: true, title, alt: title,
          icon: L.divIcon({ className: 'placing', html: el('span'), iconSize: [48, 48] }),
        }).addTo(marks);
        marker.on('dragend', () => dragged([marker.getLatLng().lng, marker.getLatLng().lat]));
      }
    },
  };

  function put(className, place) {
    const icon = L.divIcon({ className, html: el('span'), iconSize: [24, 24] });
    L.marker(turned(place), { interactive: false, keyboard: false, icon, pane: 'markerPane' }).addTo(marks);
  }
}

function asFeature(source) {
  const { id, lon, lat, properties } = source;
  return {
    id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { ...properties, ...STANDINGS[toneOf(source)] },
  };
}
