/** A hydrant's next step on the way from plan to water, with what proves it. */
import { el } from '../dom.js';
import { countyDay } from '../pure/where.js';
import { choices, form, gone, kindOf, line, may, notAllowed, numberLine, numberOf, partHead, photoPicker, textOf, titleOf } from './parts.js';
import { placing } from './placing.js';

/** What follows on the spot; the ledger knows the others, and says what a step lacks. */
const NEXT = {
  planned: ['building', 'built'],
  sited: ['building', 'built'],
  building: ['built'],
  built: ['accepted'],
};

/** The states into which who works here may take a hydrant; a township builds, and accepts nothing. */
export const stepsOf = (field, { properties: { lifecycle } }) =>
  (NEXT[lifecycle] ?? []).filter((state) =>
    (state === 'accepted' ? may(field, 'water_bureau') : may(field, 'water_bureau', 'township')));

export function step(field, about) {
  const { t, word } = field;
  const found = field.find(about.collection, about.id);
  if (!found) {
    return gone(field);
  }
  if (stepsOf(field, found).length === 0) {
    return notAllowed(field, t('field.step'), t('field.may.step'));
  }
  const refused = field.entryOf('step', about, 'refused');
  const { evidence: shown = {}, ...before } = refused?.body ?? {};
  const photos = photoPicker(field);
  const put = placing(field, [found.lon, found.lat]);
  const from = found.properties.lifecycle;
  const [first, ...others] = stepsOf(field, found);
  const accepts = first === 'accepted';
  return {
    nodes: [
      partHead(field, t('field.step'), `${titleOf(found)} · ${kindOf(field, found)} · ${word(from)}`),
      put.element,
      form(field, [
        choices('to', t('field.step.to'), [first, ...others].map((state) => [state, word(state)]), before.to ?? (others.length ? null : first)),
        line('on', t('field.step.on'), { type: 'date', value: before.on ?? countyDay(), max: countyDay(), required: true }),
        choices('water', t('field.water'), ['yes', 'no', 'unknown'].map((value) => [value, t(`field.water.${value}`)]), shown.water_seen ?? 'unknown'),
        el('div.pair', {}, numberLine('pressure', t('field.pressure'), 'MPa', shown.pressure_mpa),
          numberLine('flow', t('field.flow'), 'L/s', shown.flow_l_s)),
        photos.element,
        accepts && line('signed', t('field.signed'), {
          maxlength: 200, placeholder: t('field.signed.how'), value: (shown.signed_by ?? []).join('、'),
        }),
        line('reason', t('field.reason'), { tag: 'textarea', rows: 2, maxlength: 500, value: before.reason ?? '' }),
      ], t('field.save'), (element) => {
        const place = put.place();
        const chosen = new FormData(element);
        return field.add({
          kind: 'step',
          about: { collection: found.collection, id: found.id, title: titleOf(found) },
          body: {
            from,
            to: chosen.get('to'),
            on: element.on.value,
            reason: textOf(element.reason),
            evidence: {
              lon: place?.lon ?? null,
              lat: place?.lat ?? null,
              accuracy_m: place?.accuracy_m ?? null,
              flow_l_s: numberOf(element.flow),
              pressure_mpa: numberOf(element.pressure),
              water_seen: chosen.get('water'),
              signed_by: names(element.signed?.value),
            },
          },
        }, photos.taken(), refused);
      }),
    ],
    opened: put.opened,
    end: put.end,
  };
}

const names = (text) => (text ?? '').split(/[、,，;；]/).map((name) => name.trim()).filter(Boolean);
