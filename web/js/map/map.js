/** The map itself. Only in this folder are coordinates turned round for Leaflet, latitude first. */
import * as L from 'leaflet';

/** Panes from the ground up; a pane's number is where Leaflet stacks it. */
const PANES = [
  'ground',
  'villages',
  'water',
  'buildings',
  'pipes',
  'roads',
  'lines',
  'gaps',
  'changes',
  'facilities',
  'proposals',
  'selection',
  'labels',
];

/**
 * @param bounds [west, south, east, north]
 * @param place zoom, lon, lat of the address, or undefined to show all
 */
export function openMap(container, bounds, place) {
  const map = L.map(container, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 8,
    maxZoom: 19,
    zoomSnap: 1,
    maxBounds: L.latLngBounds(corners(bounds)).pad(1.5),
    maxBoundsViscosity: 0.7,
  });
  PANES.forEach((name, i) => {
    map.createPane(name).style.zIndex = 210 + 10 * i;
    map.getPane(name).style.pointerEvents = 'none';
  });
  if (place) {
    map.setView([place.lat, place.lon], place.zoom, { animate: false });
  } else {
    showWhole(map, bounds);
  }
  return map;
}

/** Shows a county beside the legend; a brim that just does not fit is let go for a nearer view. */
function showWhole(map, bounds) {
  const whole = L.latLngBounds(corners(bounds));
  const legend = map.getSize().x > 720 ? 240 : 0;
  const zoom = map.getBoundsZoom(whole.pad(-0.06), false, L.point(legend, 0));
  const centre = map.project(whole.getCenter(), zoom).subtract([legend / 2, 0]);
  map.setView(map.unproject(centre, zoom), zoom, { animate: false });
}

/** [[south, west], [north, east]] of [west, south, east, north]. */
export function corners([west, south, east, north]) {
  return [
    [south, west],
    [north, east],
  ];
}

/** [lat, lon] of [lon, lat]. */
export const turned = ([lon, lat]) => [lat, lon];

/** Where a map looks: zoom, lon, lat. */
export function placeOf(map) {
  const { lat, lng } = map.getCenter();
  return { zoom: map.getZoom(), lon: lng, lat };
}

/** Shows a place of the address, which tells it to a metre, unless it is shown already. */
export function lookAt(map, { zoom, lon, lat }) {
  const now = placeOf(map);
  if (now.zoom !== zoom || Math.max(Math.abs(now.lon - lon), Math.abs(now.lat - lat)) > 1e-5) {
    map.setView([lat, lon], zoom, { animate: false });
  }
}

/** Flies to a geometry's bounds, near enough to see what is there, not nearer than a street. */
export function flyTo(map, bounds) {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  map.flyToBounds(corners(bounds), {
    maxZoom: 16,
    padding: [48, 48],
    duration: 0.6,
    animate: !still,
  });
}

/** The zoom buttons, the scale and the attribution, with texts of the page's language. */
export function addControls(map, { zoomIn, zoomOut }) {
  const zoom = L.control.zoom({ position: 'topleft', zoomInTitle: zoomIn, zoomOutTitle: zoomOut });
  const scale = L.control.scale({ imperial: false, position: 'bottomright', maxWidth: 120 });
  zoom.addTo(map);
  scale.addTo(map);
  return () => {
    zoom.remove();
    scale.remove();
  };
}
