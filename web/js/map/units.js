/** A calm map of units by how far they are, and of hydrants on their way by state; beside a table. */
import * as L from 'leaflet';
import { el } from '../dom.js';
import { addControls, corners, turned } from './map.js';
import { openSites } from './sites.js';

/**
 * @param bounds [west, south, east, north]
 * @param told point(code or null), when a unit is pointed at; choose(code), when it is pressed;
 *     open(id), when a hydrant is
 */
export function openUnitMap(container, bounds, told) {
  const map = L.map(container, {
    attributionControl: false,
    zoomControl: false,
    // the page scrolls past the map, with the wheel and by a finger
    scrollWheelZoom: false,
    dragging: !L.Browser.mobile,
    zoomSnap: 0.25,
    maxZoom: 19,
  });
  map.fitBounds(corners(bounds), { animate: false });
  let removeControls = () => {};
  let isPicking = false;
  const ground = L.featureGroup().addTo(map);
  const points = L.featureGroup().addTo(map);
  const shapes = new Map();
  const outlines = new Map();

  /** @param units code, band, word and label of each; features, the townships by whose code they are found */
  function drawUnits(units, features) {
    const held = container.contains(document.activeElement) ? document.activeElement.id : null;
    ground.clearLayers();
    shapes.clear();
    const of = new Map(features.map((feature) => [feature.properties.code, feature]));
    const asked = new Set(units.map(({ code }) => code));
    L.geoJSON(features.filter(({ geometry, properties: { code } }) => geometry && !asked.has(code)), {
      style: { className: 'ground', weight: 1 },
      pointToLayer: (_, at) => L.circleMarker(at, { radius: 4, className: 'ground' }),
      interactive: false,
    }).addTo(ground);
    for (const unit of units.filter(({ code }) => of.get(code)?.geometry)) {
      const shape = L.geoJSON(of.get(unit.code), {
        style: { className: 'unit', weight: 1 },
        pointToLayer: (_, at) => L.circleMarker(at, { radius: 12, className: 'unit', weight: 1 }),
      }).addTo(ground);
      shape.eachLayer((part) => dress(part, unit));
      shapes.set(unit.code, shape);
    }
    if (held) {
      document.getElementById(held)?.focus({ preventScroll: true });
    }
    return shapes;
  }

  function dress(part, { code, band, word, label }) {
    const element = part.getElement();
    Object.entries({ id: `unit-${code}`, tabindex: 0, role: 'button', 'aria-label': word, 'data-band': band })
      .forEach(([name, value]) => element.setAttribute(name, value));
    L.tooltip({ permanent: true, direction: 'center', className: 'share', interactive: false })
      .setLatLng(part.getCenter?.() ?? part.getLatLng()).setContent(el('span', {}, label)).addTo(ground);
    element.addEventListener('mouseenter', () => told.point(code));
    element.addEventListener('mouseleave', () => told.point(null));
    element.addEventListener('focus', () => told.point(code));
    element.addEventListener('blur', () => told.point(null));
    element.addEventListener('click', () => isPicking || told.choose(code));
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        isPicking || told.choose(code);
      }
    });
  }

  /** @param hydrants id, state, word and at, [lon, lat], of each */
  function drawHydrants(hydrants) {
    points.clearLayers();
    for (const { id, state, word, at } of hydrants) {
      const point = L.circleMarker(turned(at), { radius: 5, weight: 1.5, className: 'hydrant' })
        .bindTooltip(el('span', {}, word)).on('click', () => isPicking || told.open(id)).addTo(points);
      point.getElement().setAttribute('data-state', state);
    }
  }

  return {
    drawUnits,
    drawHydrants,
    /** Outlines one unit and no other, above them all: a unit itself stays where the keyboard finds it. */
    mark(code, name) {
      outlines.get(name)?.remove();
      outlines.delete(name);
      const shape = shapes.get(code);
      if (shape) {
        outlines.set(name, L.geoJSON(shape.toGeoJSON(), {
          style: { className: `outline ${name}` },
          pointToLayer: (_, at) => L.circleMarker(at, { radius: 12 }),
          interactive: false,
        }).addTo(map));
        outlines.get(name).eachLayer((part) => part.getElement().setAttribute('data-unit', code));
        points.bringToFront();
      }
    },
    /** Looks at one unit. */
    look: (code) => shapes.has(code) && map.fitBounds(shapes.get(code).getBounds(), { animate: false }),
    /** Has places picked until its end; a pressed unit or hydrant is a place as any other. */
    pick(called, word) {
      const sites = openSites(map, called);
      isPicking = true;
      map.dragging.enable();
      map.scrollWheelZoom.enable();
      sites.start(word);
      return {
        ...sites,
        end() {
          sites.end();
          isPicking = false;
          map.scrollWheelZoom.disable();
          L.Browser.mobile && map.dragging.disable();
        },
      };
    },
    /** Leaflet's own map, for layers beneath what is picked. */
    map,
    /** Says the buttons in the page's language. */
    word(words) {
      removeControls();
      removeControls = addControls(map, words);
    },
    resize: () => map.invalidateSize({ animate: false }),
  };
}
