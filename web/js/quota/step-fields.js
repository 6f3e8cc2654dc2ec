/** The fields of a step: what it asks of who takes it, and what was typed as the server takes it. */
import * as api from '../api.js';
import { el } from '../dom.js';

/** What can be wrong with a hydrant. */
const CONDITIONS = ['no_water', 'low_pressure', 'damaged', 'buried', 'occupied', 'missing_parts'];

/** What a step asks, in the order in which the server tells it. */
export function fieldsOf(page, way, { asks, zh, en }) {
  const { t, view } = page;
  const rule = view.get().language === 'zh' ? zh : en;
  const input = (name, attributes = {}) =>
    el('label', {}, t(`board.step.${name}`), el('input', { name, ...attributes }));
  const number = (name, attributes = {}) => input(name, { type: 'number', step: 'any', inputmode: 'decimal', ...attributes });
  const of = {
    reason: () => el('label', {}, t('board.step.reason'), el('textarea', { name: 'reason', rows: '2', required: true })),
    approved_coordinates: () => place(page, way, number, false),
    signature: () => input('signed_by', { required: true }),
    signatures: () => input('signed_by', { required: true }),
    main_diameter: () => number('main_diameter_mm', { required: true, min: '0' }),
    photo: () => input('photos', { type: 'file', accept: 'image/*', multiple: true, required: true }),
    position: () => place(page, way, number, true),
    water_proof: () => el('fieldset', {}, el('legend', {}, t('board.step.water')),
      number('flow_l_s', { min: '0' }), number('pressure_mpa', { min: '0' }),
      el('label.tick', {}, el('input', { type: 'checkbox', name: 'water_seen' }), t('board.step.water_seen'))),
    condition: () => el('label', {}, t('board.step.condition'),
      el('select', { name: 'condition' }, CONDITIONS.map((word) => el('option', { value: word }, page.word(word))))),
    plate: () => el('p.quiet', {}, t('board.step.plate')),
    maintainer: () => el('p.quiet', {}, t('board.step.maintainer')),
  };
  return [
    rule && el('p.quiet', {}, rule),
    el('label', {}, t('board.step.on'), el('input', { type: 'date', name: 'on', required: true, value: way.today, max: way.today })),
    [...new Set(asks)].map((ask) => of[ask]?.()),
    !asks.includes('reason') && el('label', {}, t('board.step.note'), el('textarea', { name: 'reason', rows: '2' })),
  ];
}

/** Where it stands: typed, or told by the device. */
function place({ t }, way, number, isMeasured) {
  const [lon, lat] = isMeasured ? ['', ''] : way.site ?? ['', ''];
  const fieldset = el('fieldset', {}, el('legend', {}, t(isMeasured ? 'board.step.position' : 'board.step.site')),
    number('lon', { required: true, value: lon }), number('lat', { required: true, value: lat }),
    isMeasured && number('accuracy_m', { required: true, min: '0' }),
    navigator.geolocation && el('button', {
      type: 'button',
      onclick: () => navigator.geolocation.getCurrentPosition(({ coords }) => {
        const set = (name, value) => fieldset.querySelector(`[name=${name}]`) && (fieldset.querySelector(`[name=${name}]`).value = value);
        set('lon', coords.longitude.toFixed(7));
        set('lat', coords.latitude.toFixed(7));
        set('accuracy_m', Math.ceil(coords.accuracy));
      }, () => {}, { enableHighAccuracy: true }),
    }, t('board.step.here')));
  return fieldset;
}

/** What was typed, as the server takes it; photos are sent before. */
export async function stepOf(id, way, { elements }) {
  const text = (name) => elements[name]?.value?.trim() || undefined;
  const number = (name) => (text(name) === undefined ? undefined : Number(text(name)));
  const photos = [];
  for (const file of elements.photos?.files ?? []) {
    photos.push((await api.sendPhoto(file)).sha256);
  }
  return {
    id,
    from: way.state === 'unknown' ? undefined : way.state,
    to: elements.to.value,
    on: elements.on.value,
    reason: text('reason'),
    evidence: {
      photos,
      lon: number('lon'),
      lat: number('lat'),
      accuracy_m: number('accuracy_m'),
      flow_l_s: number('flow_l_s'),
      pressure_mpa: number('pressure_mpa'),
      water_seen: elements.water_seen?.checked ? 'yes' : undefined,
      signed_by: text('signed_by')?.split(/[、，,;；]/).map((name) => name.trim()).filter(Boolean) ?? [],
      main_diameter_mm: number('main_diameter_mm'),
      condition: elements.condition?.value,
    },
  };
}
