/** Places that are picked on a map: by click or tap, or with a cross that the arrows move and Enter puts down. */
import * as L from 'leaflet';
import { el } from '../dom.js';
import { turned } from './map.js';

/** How far an arrow moves, in pixels; with Shift, to the pixel. */
const STEP = 16;

const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/**
 * @param told add([lon, lat]); move(n, [lon, lat]); drop(n)
 */
export function openSites(map, told) {
  const marks = L.layerGroup();
  let cross = null;
  const click = ({ latlng }) => told.add([latlng.lng, latlng.lat]);

  /** Moves by an arrow, and looks after what would leave the map. */
  function stepped(marker, event) {
    const arrow = ARROWS[event.key];
    if (!arrow) {
      return false;
    }
    const step = event.shiftKey ? 1 : STEP;
    const pixel = map.latLngToContainerPoint(marker.getLatLng()).add(L.point(arrow).multiplyBy(step));
    marker.setLatLng(map.containerPointToLatLng(pixel));
    map.panInside(marker.getLatLng(), { padding: [STEP * 2, STEP * 2], animate: false });
    return true;
  }

  /** Keys of a marker go no further: the map would move by them. */
  function onKeys(marker, keys) {
    marker.getElement().addEventListener('keydown', (event) => {
      if (keys(event)) {
        event.preventDefault();
        event.stopPropagation();
      }
    });
  }

  const placeOf = (marker) => [marker.getLatLng().lng, marker.getLatLng().lat];

  function put(className, at, word, text, draggable) {
    const icon = L.divIcon({ className, html: el('span', {}, text), iconSize: [28, 28] });
    const marker = L.marker(at, { icon, draggable, title: word, alt: word, keyboard: true, autoPan: draggable }).addTo(marks);
    marker.getElement().setAttribute('aria-label', word);
    return marker;
  }

  return {
    /** @param word what the cross is called */
    start(word) {
      marks.addTo(map);
      cross = put('cross-hair', map.getCenter(), word, '', false);
      onKeys(cross, (event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          told.add(placeOf(cross));
          return true;
        }
        return stepped(cross, event);
      });
      map.on('click', click);
    },
    /** @param places lon, lat, state and word of each, as they are numbered */
    draw(places) {
      const held = document.activeElement?.dataset?.site;
      marks.eachLayer((marker) => marker !== cross && marker.remove());
      places.forEach(({ lon, lat, state, word }, n) => {
        const marker = put('picked', turned([lon, lat]), word, String(n + 1), true);
        Object.assign(marker.getElement().dataset, { site: n, state });
        marker.on('dragend', () => told.move(n, placeOf(marker)));
        onKeys(marker, (event) => {
          if (event.key === 'Delete' || event.key === 'Backspace') {
            told.drop(n);
            return true;
          }
          const isMoved = stepped(marker, event);
          if (isMoved) {
            told.move(n, placeOf(marker));
          }
          return isMoved;
        });
        if (held === String(n)) {
          marker.getElement().focus({ preventScroll: true });
        }
      });
    },
    /** Puts the cross down in the middle of what is seen, for the keyboard. */
    focus() {
      cross?.setLatLng(map.getCenter());
      cross?.getElement().focus({ preventScroll: true });
    },
    end() {
      map.off('click', click);
      marks.clearLayers().remove();
      cross = null;
    },
  };
}
