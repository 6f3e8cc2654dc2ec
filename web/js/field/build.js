/** A hydrant that was built: one that the register has planned, or one that nobody has entered yet. */
import { el } from '../dom.js';
import { uuid } from '../pure/sources.js';
import { countyDay } from '../pure/where.js';
import { login } from './head.js';
import { choices, form, kindOf, line, may, notAllowed, numberLine, numberOf, partHead, photoPicker, signOf, textOf, titleOf, wayWords } from './parts.js';
import { placing } from './placing.js';
import { to } from './route.js';

const NEAREST = 3;
const NOT_BUILT = ['planned', 'sited', 'building'];

export function build(field, about) {
  const { t } = field;
  if (!may(field, 'water_bureau', 'township')) {
    const { nodes } = notAllowed(field, t('field.build'), t('field.may.build'));
    return { nodes: [...nodes, field.me.get() ? null : el('a.button.primary', { href: login() }, t('account.login'))] };
  }
  return about.id === 'new' ? anew(field) : choose(field);
}

/** One that was planned is taken on from there, so that it counts for its task. */
function choose(field) {
  const { t } = field;
  const planned = field.sources()
    .filter(({ collection, properties }) => collection === 'hydrants' && NOT_BUILT.includes(properties.lifecycle))
    .slice(0, NEAREST);
  return {
    nodes: [
      partHead(field, t('field.build'), t(planned.length > 0 ? 'field.build.planned' : 'field.build.none')),
      el('ol.sources', {}, planned.map((source) => {
        const way = wayWords(field, source);
        return el('li', {}, el('a.source', { href: to('step', source) }, signOf(field, source),
          el('span.what', {}, el('strong', {}, titleOf(source)), el('span', {}, kindOf(field, source)),
            el('span.tone', {}, field.word(source.properties.lifecycle))),
          el('span.way', {}, el('strong', {}, way.far), el('span', {}, way.to))));
      })),
      el('a.button.wide', { href: '#build=new' }, t('field.build.new')),
    ],
  };
}

/** The register first learns that it is there, then that it was built, with what proves it. */
function anew(field) {
  const { t, word } = field;
  const photos = photoPicker(field);
  const put = placing(field);
  const words = (values) => values.map((value) => [value, word(value)]);
  return {
    nodes: [
      partHead(field, t('field.build.new')),
      put.element,
      form(field, [
        line('code', t('field.code'), { maxlength: 60, autocapitalize: 'characters', spellcheck: 'false' }),
        choices('kind', t('attribute.kind'), words(['above_ground', 'below_ground'])),
        choices('ownership', t('attribute.ownership'), words(['municipal', 'village', 'unit'])),
        line('on', t('field.built.on'), { type: 'date', value: countyDay(), max: countyDay(), required: true }),
        numberLine('diameter', t('field.diameter'), 'mm'),
        photos.element,
        line('note', t('report.note'), { tag: 'textarea', rows: 2, maxlength: 300 }),
      ], t('field.save'), (element) => save(field, element, put.place(), photos.taken())),
    ],
    opened: put.opened,
    end: put.end,
  };
}

async function save(field, element, place, photos) {
  const { t } = field;
  if (!place) {
    throw new Error(t('field.place.none'));
  }
  const chosen = new FormData(element);
  const id = uuid();
  const title = textOf(element.code) ?? t('field.build.untitled');
  const about = { collection: 'hydrants', id, title };
  const { lon, lat, accuracy_m: accuracy } = place;
  await field.add({
    kind: 'create',
    about,
    body: {
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: known({
        id,
        code: textOf(element.code),
        kind: chosen.get('kind'),
        ownership: chosen.get('ownership'),
        lifecycle: 'building',
        main_diameter_mm: numberOf(element.diameter),
        position_basis: 'declared',
        source: accuracy === null ? t('field.source.hand') : t('field.source.phone', { metres: Math.ceil(accuracy) }),
      }),
    },
  });
  return field.add({
    kind: 'step',
    about,
    body: {
      from: 'building',
      to: 'built',
      on: element.on.value,
      reason: textOf(element.note),
      evidence: { lon, lat, accuracy_m: accuracy },
    },
  }, photos);
}

const known = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
