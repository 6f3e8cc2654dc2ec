/** A change to what the register says of a source; on the version that was read, so that nobody's is lost. */
import { el } from '../dom.js';
import { POSITION, feature, flat } from '../pure/merge.js';
import { choices, form, gone, kindOf, line, may, notAllowed, numberLine, numberOf, partHead, textOf, titleOf } from './parts.js';
import { placing } from './placing.js';

const KINDS = {
  hydrants: ['above_ground', 'below_ground', 'water_crane'],
  'water-intakes': ['wharf', 'pond', 'tank', 'well', 'natural_bank'],
};
const NUMBERS = {
  hydrants: [['main_diameter_mm', 'mm'], ['pressure_mpa', 'MPa'], ['flow_l_s', 'L/s']],
  'water-intakes': [['volume_m3', 'm³'], ['lift_m', 'm'], ['carry_distance_m', 'm']],
};
const TEXTS = { hydrants: ['code', 'maintainer'], 'water-intakes': ['name', 'water_body'] };

export function correct(field, about) {
  const { t, word } = field;
  const found = field.find(about.collection, about.id);
  if (!may(field, 'planner', 'water_bureau', 'township')) {
    return notAllowed(field, t('field.correct'), t('field.may.correct'));
  }
  if (!found) {
    return gone(field);
  }
  // one that waits, or was refused, is changed further instead of standing in its own way
  const pending = field.entryOf('edit', about, 'waiting', 'refused');
  if (found.version === undefined && !pending) {
    return notAllowed(field, t('field.correct'), t('field.correct.no.version'));
  }
  const { collection } = about;
  const base = pending?.base ?? featureOf(found);
  const version = pending?.version ?? found.version;
  const mine = flat(pending?.body ?? base);
  const put = placing(field, null, mine[POSITION]);
  return {
    nodes: [
      partHead(field, t('field.correct'), `${titleOf(found)} · ${kindOf(field, found)}`),
      form(field, [
        TEXTS[collection].map((name) => line(name, label(t, name), { value: mine[name] ?? '', maxlength: 100 })),
        choices('kind', t('attribute.kind'), KINDS[collection].map((value) => [value, word(value)]), mine.kind, false),
        NUMBERS[collection].map(([name, unit]) => numberLine(name, label(t, name), unit, mine[name])),
        el('h2', {}, t('field.position')),
        put.element,
      ], t('field.save'), (element) => {
        const values = { ...mine, ...typed(collection, element, mine) };
        const place = put.place();
        if (place.by !== 'register') {
          values[POSITION] = [place.lon, place.lat];
        }
        const done = { base, version, body: feature(found.id, values) };
        return field.add({ kind: 'edit', about: { ...about, title: titleOf(found) }, ...done }, [], pending);
      }),
    ],
    opened: put.opened,
    end: put.end,
  };
}

/** What stands in the form; what was never known and still is blank stays unknown. */
function typed(collection, element, mine) {
  const values = { kind: new FormData(element).get('kind') ?? mine.kind };
  TEXTS[collection].forEach((name) => (values[name] = textOf(element[name])));
  NUMBERS[collection].forEach(([name]) => (values[name] = numberOf(element[name])));
  return values;
}

/** The unit stands beside the field, so it is left out of the label. */
const label = (t, name) => t(`attribute.${name}`).replace(/[（(].*[）)]$/, '').trim();

const featureOf = ({ id, lon, lat, properties }) => ({
  type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, lat] }, properties,
});
