import * as L from 'leaflet';

/** The tiles of a tile server that the county has configured, beneath all of our own layers. */
export function basemap({ map }, { url, attribution }) {
  const layer = L.tileLayer(url, {
    pane: 'ground',
    attribution: asText(attribution),
    maxZoom: 19,
    className: 'basemap',
  });
  layer.addTo(map);
  return { remove: () => layer.remove() };
}

/** Leaflet reads an attribution as markup; what is configured is text. */
function asText(words) {
  const element = document.createElement('span');
  element.textContent = words;
  return element.innerHTML;
}
