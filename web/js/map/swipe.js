/** Two answers on one map: each side has panes of its own, which end at the divider. */
import { DomEvent } from 'leaflet';
import * as api from '../api.js';
import { el } from '../dom.js';
import { byId, propertiesOf } from '../page.js';
import { clamped, movedBy } from '../pure/swipe.js';
import { signal } from '../signal.js';
import { SIDES } from '../swipe.js';
import { coverage } from './layers/coverage.js';
import { fireStations } from './layers/fire-stations.js';
import { hydrants } from './layers/hydrants.js';
import { microStations } from './layers/micro-stations.js';
import { villages } from './layers/villages.js';
import { waterIntakes } from './layers/water-intakes.js';
import { isShown } from './layers.js';
import { tilesOf } from './sources.js';

/** Where the answers to a question are drawn, and where what stands on a day is. */
const ANSWERS = { coverage: ['gaps', coverage], completeness: ['villages', villages] };
const FACILITIES = { hydrants, 'water-intakes': waterIntakes, 'fire-stations': fireStations, 'micro-stations': microStations };
const PANES = ['villages', 'gaps', 'facilities'];

export function showSwipe(page) {
  const { map, view, swipe } = page;
  const container = map.getContainer();
  openPanes(map);
  const divider = dividerOf(page, (at) => clip(map, at));
  let sides = null;
  let spec;
  const draw = () => {
    const now = swipe.get();
    if (now?.spec !== spec) {
      spec = now?.spec;
      sides?.forEach(({ remove }) => remove());
      sides = spec ? SIDES.map((side) => openSide(page, spec, side)) : null;
      container.dataset.swiped = spec ? hidden(spec).join(' ') : '';
      spec ? container.append(divider.element) : divider.element.remove();
      clip(map, divider.at());
    }
    sides?.forEach(({ side, tell }) => tell(now[side].answer ?? null));
  };
  draw();
  map.on('move zoomend resize', () => sides && clip(map, divider.at()));
  view.on('language swipe', () => (divider.tell(), clip(map, divider.at())));
  swipe.subscribe(draw);
}

function openPanes(map) {
  for (const side of SIDES) {
    for (const name of PANES) {
      const pane = map.createPane(`${side}-${name}`);
      pane.style.zIndex = map.getPane(name).style.zIndex;
      pane.style.pointerEvents = 'none';
    }
  }
}

/** What the sides draw for themselves. */
const hidden = ({ question, by }) => [ANSWERS[question][0], ...(by === 'as_of' ? ['facilities'] : [])];

/** "rect" is measured from where the panes begin, whatever their size, which is none. */
function clip(map, at) {
  const { x: west, y: north } = map.containerPointToLayerPoint([0, 0]);
  const { x: wide, y: high } = map.getSize();
  const [middle, east, south] = [west + at * wide, west + wide, north + high];
  const rect = (left, right) => `rect(${[north, right, south, left].map((px) => `${px}px`).join(', ')})`;
  for (const name of PANES) {
    map.getPane(`left-${name}`).style.clip = rect(west, middle);
    map.getPane(`right-${name}`).style.clip = rect(middle, east);
  }
}

function openSide(page, spec, side) {
  const day = spec.by === 'as_of' ? spec[side] : page.day();
  const state = signal({ answer: null });
  const own = {
    ...page,
    day: () => day,
    source: (collection) => (page.has(collection) ? tilesOf(collection, () => day) : async () => []),
    answers: { ...page.answers, [spec.question]: state },
    levels: byId(state, propertiesOf),
    paneOf: (name) => (PANES.includes(name) ? `${side}-${name}` : name),
  };
  const layers = [ANSWERS[spec.question][1](own)];
  if (spec.by === 'as_of') {
    layers.push(...Object.entries(FACILITIES)
      .filter(([name]) => isShown(page.view, name))
      .map(([, open]) => open(own)));
  }
  layers.forEach((layer) => layer.show());
  if (spec.question === 'completeness' && page.has('villages')) {
    api.features('villages', day).then((features) => layers[0].set(features), () => {});
  }
  return {
    side,
    tell: (answer) => answer !== state.get().answer && state.set({ answer }),
    remove: () => layers.forEach((layer) => layer.remove()),
  };
}

/** The line between the sides: a slider that is dragged, or moved by keys. */
function dividerOf({ map, view, swipe, t }, moved) {
  const element = el('div.divider', { role: 'slider', tabindex: '0', 'aria-valuemin': '0', 'aria-valuemax': '100' }, el('span', { 'aria-hidden': 'true' }, '↔'));
  let dragged = null;
  const at = () => dragged ?? view.get().swipe?.at ?? 0.5;
  const tell = () => {
    const percent = Math.round(100 * at());
    element.style.left = `${100 * at()}%`;
    element.setAttribute('aria-label', t('swipe.divider'));
    element.setAttribute('aria-valuenow', String(percent));
    element.setAttribute('aria-valuetext', t('swipe.divider.value', { percent }));
  };
  const place = ({ clientX }) => {
    const { left, width } = map.getContainer().getBoundingClientRect();
    dragged = clamped((clientX - left) / width);
    tell();
    moved(dragged);
  };
  const drop = () => {
    if (dragged !== null) {
      const last = Math.round(1000 * dragged) / 1000;
      dragged = null;
      swipe.put(last);
    }
  };
  element.addEventListener('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId);
    place(event);
  });
  element.addEventListener('pointermove', (event) => element.hasPointerCapture(event.pointerId) && place(event));
  ['pointerup', 'pointercancel'].forEach((name) => element.addEventListener(name, drop));
  element.addEventListener('keydown', (event) => {
    const to = movedBy(event.key, at());
    if (to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      swipe.put(to);
    }
  });
  ['mousedown', 'touchstart', 'click', 'dblclick'].forEach((name) => DomEvent.on(element, name, DomEvent.stopPropagation));
  tell();
  return { element, at, tell };
}
