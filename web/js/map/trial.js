/** What is tried out, as it is seen and moved: its sign, its reach, whom it changes. */
import * as L from 'leaflet';
import { el, fill } from '../dom.js';
import { figuresOf } from '../pure/coverage.js';
import { OUTLINES } from '../pure/proposal.js';
import { signed } from '../pure/change.js';
import { drawFacility } from './signs.js';
import { turned } from './map.js';

const SIZE = 36;

/** Pixels by which an arrow key moves it, and with the shift key held. */
const STEP = 4;
const STRIDE = 24;
const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

export function showTrial(page) {
  const { map, view, trial } = page;
  const drawn = L.layerGroup();
  let marker = null;
  let kind;
  const draw = () => {
    const { on, at, collection } = trial.get();
    if (collection !== kind) {
      kind = collection;
      drawn.clearLayers();
      marker = null;
    }
    map.getContainer().classList.toggle('trying', on);
    if (!at) {
      drawn.clearLayers().remove();
      marker = null;
    } else if (marker) {
      marker.move(at);
    } else {
      marker = put(page, drawn.addTo(map), at);
    }
    marker?.tell();
  };
  const redraw = () => {
    drawn.clearLayers();
    marker = null;
    draw();
  };
  draw();
  map.on('click', ({ latlng }) => trial.get().on && trial.put([latlng.lng, latlng.lat]));
  map.getContainer().addEventListener('keydown', (event) => placeByKey(page, event));
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && trial.get().on && trial.end());
  view.on('theme language', redraw);
  trial.subscribe(draw);
}

/** Enter puts it in the middle of the map, for those who use no pointer. */
function placeByKey({ map, trial }, event) {
  if (event.key === 'Enter' && event.target === map.getContainer() && trial.get().on) {
    const { lng, lat } = map.getCenter();
    trial.put([lng, lat]);
  }
}

function put(page, group, at) {
  const { map, trial } = page;
  const reading = el('output.trial-reading');
  const marker = L.marker(turned(at), {
    pane: 'markerPane',
    draggable: true,
    autoPan: true,
    keyboard: true,
    title: markerTitle(page),
    alt: markerTitle(page),
    icon: L.divIcon({ className: 'trial', html: face(page, reading), iconSize: [SIZE, SIZE] }),
  });
  const ring = L.circle(turned(at), {
    pane: 'selection',
    interactive: false,
    fill: false,
    color: page.colours().selected,
    weight: 1,
    dashArray: '2 4',
    radius: reachOf(page),
  });
  const place = () => [marker.getLatLng().lng, marker.getLatLng().lat];
  marker.on('drag', () => trial.put(place(), false));
  marker.on('dragend', () => trial.put(place()));
  group.addLayer(ring).addLayer(marker);
  marker.getElement().addEventListener('keydown', (event) => step(map, trial, event));
  return {
    move(to) {
      marker.setLatLng(turned(to));
      ring.setLatLng(turned(to));
      ring.setRadius(reachOf(page));
    },
    tell: () => fill(reading, readingOf(page)),
  };
}

function step(map, trial, event) {
  const arrow = ARROWS[event.key];
  if (arrow) {
    event.preventDefault();
    event.stopPropagation();
    const pixel = map.latLngToContainerPoint(turned(trial.get().at));
    const by = event.shiftKey ? STRIDE : STEP;
    const { lng, lat } = map.containerPointToLatLng(pixel.add([arrow[0] * by, arrow[1] * by]));
    trial.put([lng, lat]);
  }
}

const markerTitle = ({ t, trial }) =>
  t('trial.marker', { what: t(`trial.what.${trial.get().collection}`) });

/** Its own sign with a plus, and beside it what it brings. */
function face(page, reading) {
  const canvas = el('canvas', { 'aria-hidden': 'true' });
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  canvas.width = canvas.height = SIZE * ratio;
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  const colours = page.colours();
  drawFacility(context, OUTLINES[page.trial.get().collection], 'effective', SIZE / 2, SIZE / 2, 11, colours);
  context.beginPath();
  context.moveTo(SIZE / 2 - 5, SIZE / 2);
  context.lineTo(SIZE / 2 + 5, SIZE / 2);
  context.moveTo(SIZE / 2, SIZE / 2 - 5);
  context.lineTo(SIZE / 2, SIZE / 2 + 5);
  context.lineWidth = 2;
  context.strokeStyle = colours.halo;
  context.stroke();
  const element = el('div', {}, canvas, reading);
  return element;
}

function readingOf({ trial }) {
  const { change } = trial.get();
  if (!change) {
    return '…';
  }
  const { before, after } = change.summary;
  const gain = figuresOf({ demand: after }).covered - figuresOf({ demand: before }).covered;
  return signed(gain);
}

/** Its reach as the answer was judged by, in metres; 0 where it is measured in minutes. */
function reachOf({ answers, trial }) {
  const reach = answers.coverage.get().answer?.summary.reach ?? [];
  return reach.find(({ facilities }) => facilities === trial.get().collection)?.reach_m ?? 0;
}
