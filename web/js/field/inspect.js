/** An inspection: what was found of a source, with photos. */
import { el } from '../dom.js';
import { FAULTS } from '../pure/sources.js';
import { countyDay } from '../pure/where.js';
import { choices, form, gone, kindOf, line, may, notAllowed, numberLine, numberOf, partHead, photoPicker, textOf, titleOf } from './parts.js';

export function inspect(field, about) {
  const { t, word } = field;
  const found = field.find(about.collection, about.id);
  if (!may(field, 'inspector', 'water_bureau', 'township')) {
    return notAllowed(field, t('field.inspect'), t('field.may.inspect'));
  }
  if (!found) {
    return gone(field);
  }
  const refused = field.entryOf('inspection', about, 'refused');
  const before = refused?.body ?? {};
  const photos = photoPicker(field);
  const measured = found.collection === 'hydrants';
  const options = ['usable', ...FAULTS, 'unknown'].map((value) => [value, value === 'unknown' ? t('field.cannot.tell') : word(value)]);
  return {
    nodes: [
      partHead(field, t('field.inspect'), `${titleOf(found)} · ${kindOf(field, found)}`),
      form(field, [
        choices('condition', t('field.found'), options, before.condition),
        measured && el('div.pair', {},
          numberLine('pressure', t('field.pressure'), 'MPa', before.pressure_mpa),
          numberLine('flow', t('field.flow'), 'L/s', before.flow_l_s)),
        line('note', t('report.note'), { tag: 'textarea', rows: 2, maxlength: 500, value: before.note ?? '' }),
        photos.element,
      ], t('field.save'), (element) => field.add({
        kind: 'inspection',
        about: { collection: found.collection, id: found.id, title: titleOf(found) },
        body: {
          on: before.on ?? countyDay(),
          condition: new FormData(element).get('condition'),
          ...(measured ? { pressure_mpa: numberOf(element.pressure), flow_l_s: numberOf(element.flow) } : {}),
          note: textOf(element.note),
        },
      }, photos.taken(), refused)),
    ],
  };
}
