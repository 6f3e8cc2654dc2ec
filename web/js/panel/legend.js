/** What the signs mean, and which layers are shown. */
import { styleAddress } from '../api.js';
import { el, fill } from '../dom.js';
import LEGEND from '../pure/legend.js';
import { isShown, switchLayer } from '../map/layers.js';
import { sayLimit } from './areas.js';
import { sign } from './sign.js';

/** Layers whose rows say something beside their name. */
const EXPLAINED = ['siting', 'gap-patches', 'service-areas', 'coverage', 'villages', 'hydrants'];

/** In what a style can be had; see /ogc/styles. */
const FORMS = ['qml', 'qml-tiles', 'sld'];

export function legend(page) {
  const { map, view } = page;
  const element = document.getElementById('legend');
  const phone = window.matchMedia('(max-width: 720px)');
  let open = !phone.matches;
  const draw = () => {
    const details = el('details', { open, ontoggle: () => (open = details.open) },
      el('summary', {}, page.t('legend.title')),
      page.layers.map((layer) => entry(page, layer)),
      styles(page));
    fill(element, details);
  };
  draw();
  const fold = () => ((open = !phone.matches), draw());
  phone.addEventListener('change', fold);
  map.on('zoomend', draw);
  const end = view.on('language theme layers question', draw);
  const ends = ['coverage', 'service-areas', 'siting'].map((question) =>
    page.answers[question].subscribe(onChange(({ answer }) => answer, draw)));
  ends.push(page.rival.subscribe(draw));
  return () => {
    end();
    ends.forEach((endOfAnswers) => endOfAnswers());
    map.off('zoomend', draw);
    phone.removeEventListener('change', fold);
  };
}

/** Calls back only where what is looked at has changed. */
function onChange(looked, call) {
  let before;
  return (state) => {
    if (looked(state) !== before) {
      before = looked(state);
      call();
    }
  };
}

function entry(page, layer) {
  const { t, map, view } = page;
  const shown = isShown(view, layer.name);
  const name = t(`layer.${layer.name}`);
  const box = el('input', {
    type: 'checkbox',
    checked: shown,
    'data-layer': layer.name,
    'aria-label': t('legend.show', { name }),
    onchange: () => toggle(view, layer.name),
  });
  const far = shown && map.getZoom() < layer.minZoom;
  const single = EXPLAINED.includes(layer.name) ? null : sign(layer.legend[0].draw, page.colours());
  return el('div.layer', {},
    el('label', {}, box, single, el('span', {}, name), far && el('span.far', {}, t('legend.zoom'))),
    shown && single === null && rows(page, layer));
}

function rows(page, layer) {
  return el('ul', {}, layer.legend.map((row) =>
    el('li', {}, sign(row.draw, page.colours()), textOf(page, row))));
}

/** A ring is named by its limit. */
export function textOf(page, { text, limit }) {
  const { answer } = page.answers['service-areas'].get();
  return page.t(text, limit !== undefined && answer ? { limit: sayLimit(page, answer, limit) } : {});
}

/** The same legend for other programs. */
function styles({ t, county }) {
  const loaded = LEGEND.layers.filter(({ name, collection = name }) =>
    county.layers.some((layer) => layer.name === collection));
  return el('details.styles', {},
    el('summary', {}, t('legend.styles')),
    el('ul', {}, loaded.map(({ name, collection = name }) =>
      el('li', {}, el('span', {}, t(`layer.${name}`)), FORMS.map((form) =>
        el('a', { href: styleAddress(collection, name, form), download: '' }, t(`legend.styles.${form}`)))))));
}

function toggle(view, name) {
  switchLayer(view, name);
  document.querySelector(`[data-layer="${name}"]`).focus();
}
