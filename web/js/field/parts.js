/** What the field page's forms and cards are made of: large targets, words beside every sign. */
import { el, fill } from '../dom.js';
import { metres } from '../pure/format.js';
import { eighth } from '../pure/geodesy.js';
import { palette } from '../pure/palette.js';
import { signOfTone, toneOf } from '../pure/sources.js';
import { drawFacility } from '../map/signs.js';

const ARROWS = '↑↗→↘↓↙←↖';
/** What the server takes of one photo is 10 MiB. */
const LARGEST_BYTES = 10 << 20;
const LONGEST_PX = 3000;

export const titleOf = ({ properties, id }) => properties.code ?? properties.name ?? id;

/** "消火栓 · 地上式 · 某某村" */
export function kindOf({ t, word }, { collection, properties, township_name: township, village_name: village }) {
  return [t(`card.${collection}`), properties.kind && word(properties.kind), village ?? township]
    .filter(Boolean).join(' · ');
}

/** Why it is not known to work; out of order by what is wrong with it, where that is known. */
export function whyOf({ t, word }, { flaws, properties: { condition } }) {
  return flaws
    .map((flaw) => (flaw === 'OOO' && condition && condition !== 'usable' ? word(condition) : t(`missing.${flaw}`)))
    .join(t('app.and'));
}

/** "132 m 东北 ↗" */
export function wayWords({ t, language }, { metres: away, bearing }) {
  const to = eighth(bearing);
  return { far: metres(away, language.get()), to: `${t(`field.to.${to}`)} ${ARROWS[to]}` };
}

/** The map's own sign of a source. */
export function signOf({ theme }, source, size = 28) {
  const canvas = el('canvas', { width: size * 2, height: size * 2, 'aria-hidden': 'true' });
  const outline = source.collection === 'hydrants' ? 'circle' : 'drop';
  drawFacility(canvas.getContext('2d'), outline, signOfTone[toneOf(source)], size, size, size * 0.66, palette(theme));
  return canvas;
}

/** Whether it works and why not, in a word that is read at arm's length. */
export function stateOf(field, source) {
  const { t } = field;
  const tone = toneOf(source);
  const why = whyOf(field, source);
  return el('p.state', { 'data-tone': tone }, signOf(field, source, 36),
    el('span', {}, el('strong', {}, t(`field.tone.${tone}`)), why && el('span', {}, why)));
}

/** The head of a part: a way back and a title. */
export const partHead = ({ t }, title, more) => el('div.part-head', {},
  el('button.back', { type: 'button', onclick: () => (history.length > 1 ? history.back() : location.assign('#near')) },
    t('field.back')),
  el('h1', {}, title), more ? el('p', {}, more) : null);

/** A choice of a few words, each a target for a thumb. */
export function choices(name, label, options, chosen, required = true) {
  return el('fieldset.choices', {}, el('legend', {}, label),
    options.map(([value, text]) => el('label', {},
      el('input', { type: 'radio', name, value, required, checked: value === chosen }), el('span', {}, text))));
}

/** A field with its label above and its unit beside. */
export function line(id, label, attributes, unit) {
  const { tag = 'input', ...others } = attributes;
  return el('div.line', {}, el('label', { for: id }, label),
    el('span.with-unit', {}, el(tag, { id, name: id, ...others }), unit ? el('span', {}, unit) : null));
}

export const numberLine = (id, label, unit, value) =>
  line(id, label, { type: 'number', inputmode: 'decimal', step: 'any', min: 0, value: value ?? '' }, unit);

/** A number that was typed; null where nothing was: not measured is not 0. */
export const numberOf = (input) => (input.value === '' ? null : Number(input.value));

export const textOf = (input) => input.value.trim() || null;

/** Photos from the camera; what was taken is seen and can be taken away again. */
export function photoPicker({ t }, most = 6) {
  const taken = [];
  const shown = el('ul.photos');
  const input = el('input.hidden-file', {
    type: 'file', id: 'photo', accept: 'image/*', capture: 'environment', multiple: true,
    onchange: async () => {
      const files = [...input.files].slice(0, most - taken.length);
      input.value = '';
      taken.push(...(await Promise.all(files.map(fitting))));
      draw();
    },
  });
  const draw = () => fill(shown, taken.map((file, i) => el('li', {}, picture(file, t('field.photo.n', { n: i + 1 })),
    el('button', {
      type: 'button', 'aria-label': t('field.photo.drop', { n: i + 1 }),
      onclick: () => {
        taken.splice(i, 1);
        draw();
      },
    }, '×'))));
  return {
    element: el('div.line', {}, input, el('label.button.wide', { for: 'photo' }, t('field.photo')), shown),
    taken: () => [...taken],
  };
}

/** A photo as the camera gave it, byte by byte, for that is what proves; smaller where it is too large to send. */
async function fitting(file) {
  if (file.size <= LARGEST_BYTES) {
    return file;
  }
  const image = await createImageBitmap(file);
  const scale = LONGEST_PX / Math.max(image.width, image.height);
  const canvas = el('canvas', { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
}

function picture(file, alt) {
  const address = URL.createObjectURL(file);
  return el('img', { src: address, alt, onload: () => URL.revokeObjectURL(address) });
}

/** A form whose entry goes to the queue; then the queue is shown. */
export function form(field, children, submitText, submit) {
  const wrong = el('p.complaint', { role: 'alert', hidden: true });
  const button = el('button.primary.wide', { type: 'submit' }, submitText);
  const element = el('form', {
    onsubmit: async (event) => {
      event.preventDefault();
      button.disabled = true;
      try {
        await submit(element);
        location.hash = '#queue';
      } catch (fault) {
        wrong.textContent = fault.message;
        wrong.hidden = false;
        button.disabled = false;
      }
    },
  }, children, wrong, button, el('p.quiet', {}, field.t('field.queued.why')));
  return element;
}

/** Whether the role of who works may do something; the server asks again. */
export const may = ({ me }, ...roles) => ['administrator', ...roles].includes(me.get()?.role);

/** Told instead of a form to who may not use it. */
export const notAllowed = (field, title, words) => ({
  nodes: [partHead(field, title), el('p.empty', {}, words)],
});

export const gone = (field) => ({
  nodes: [partHead(field, field.t('field.gone')), el('p.empty', {}, field.t('field.gone.why'))],
});
