/** A hydrant's way from plan to water: what was, what proves it, and the next step as a form. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { DASH, day } from '../pure/format.js';
import { STATES } from '../pure/board.js';
import { uuid } from '../pure/sources.js';

/** What can be wrong with a hydrant. */
const CONDITIONS = ['no_water', 'low_pressure', 'damaged', 'buried', 'occupied', 'missing_parts'];

export function hydrantView(page, id) {
  const { t, view } = page;
  const { language } = view.get();
  const holder = el('div.way', {}, el('p.quiet', { role: 'status' }, t('card.loading')));
  load(page, id, holder);
  return {
    title: id,
    content: el('div', {},
      el('p.links', {},
        el('a', { href: `/#selected=hydrants/${encodeURIComponent(id)}&lang=${language}` }, t('hydrant.on.map')), ' · ',
        el('a', { href: `/hydrants/${encodeURIComponent(id)}?lang=${language}` }, t('board.hydrant.page'))),
      holder),
  };
}

async function load(page, id, holder) {
  const { t, session } = page;
  if (!session.account) {
    fill(holder, el('p.quiet', {}, t('board.steps.account')));
    return;
  }
  try {
    draw(page, holder, await api.steps(id));
  } catch (fault) {
    fill(holder, el('p.complaint', { role: 'alert' }, fault.message));
  }
}

function draw(page, holder, way) {
  const { t } = page;
  const next = way.next.filter(({ possible, may }) => possible === 'yes' && may === 'yes');
  const others = way.next.filter(({ possible, may }) => possible === 'yes' && may !== 'yes');
  fill(holder,
    el('p', {}, t('board.steps.now'), ' ', el('strong', {}, t(`board.part.${way.state}`)),
      way.task && el('small.quiet', {}, ` ${taskWord(page, way.task)}`)),
    way.steps.length === 0
      ? el('p.quiet', {}, t('board.steps.none'))
      : el('ol.steps', {}, way.steps.map((step) => el('li', {}, told(page, step)))),
    next.length === 0
      ? el('p.quiet', {}, t('board.steps.nothing'))
      : form(page, holder, way, next),
    others.length > 0 && el('p.quiet', {}, t('board.steps.others'), ' ', others.map(({ to, roles }) => t('board.steps.other', {
      state: t(`board.part.${to}`), roles: roles.map((role) => t(`account.role.${role}`)).join(t('app.and')),
    })).join(t('app.comma'))));
}

/** A task as people call it; its id where the board has no such. */
function taskWord({ t, tasks }, id) {
  const task = tasks.find((one) => one.task === id);
  return task ? `${task.unit} ${t(`quota.kind.${task.kind}`)}` : id;
}

/** A step with who took it and what proves it; what the register says of old says so. */
function told({ t }, { basis, to, on, by, at, reason, evidence, undone }) {
  return [
    el('strong', {}, t(`board.part.${to}`)), ' ', on ? day(on) : DASH,
    undone === 'yes' && el('span.chip', {}, t('board.steps.undone')),
    el('small.quiet', {}, basis === 'register' ? t('board.steps.register') : t('board.steps.by', { by, at: day(at) })),
    reason && el('p', {}, reason),
    evidence && el('p.proofs', {}, proofs(t, evidence)),
  ];
}

function proofs(t, evidence) {
  const said = [];
  if (evidence.lon !== null) {
    said.push(`${evidence.lon}, ${evidence.lat}${evidence.accuracy_m === null ? '' : ` ±${evidence.accuracy_m} m`}`);
  }
  if (evidence.flow_l_s !== null) {
    said.push(`${evidence.flow_l_s} L/s`);
  }
  if (evidence.pressure_mpa !== null) {
    said.push(`${evidence.pressure_mpa} MPa`);
  }
  if (evidence.water_seen === 'yes') {
    said.push(t('board.step.water_seen'));
  }
  if (evidence.signed_by.length > 0) {
    said.push(t('board.step.signed', { names: evidence.signed_by.join(t('app.and')) }));
  }
  return [said.join(' · '), evidence.photos.map((photo) => [' ',
    el('a', { href: `/api/attachments/${photo}`, target: '_blank' }, t('board.step.photo'))])];
}

function form(page, holder, way, next) {
  const { t } = page;
  const wrong = el('div.complaint', { role: 'alert', hidden: true });
  const fields = el('div.fields');
  const id = uuid();
  const choose = (to) => fill(fields, fieldsOf(page, way, next.find((step) => step.to === to)));
  const send = async (event) => {
    event.preventDefault();
    const button = event.target.querySelector('button.primary');
    button.disabled = true;
    wrong.hidden = true;
    try {
      const { now } = await api.takeStep(way.hydrant, await stepOf(id, way, event.target));
      draw(page, holder, now);
      page.renew();
    } catch (fault) {
      fill(wrong, reasons(fault).map((sentence) => el('p', {}, sentence)));
      wrong.hidden = false;
      button.disabled = false;
      wrong.scrollIntoView({ block: 'nearest' });
    }
  };
  const first = next.find(({ to }) => STATES.indexOf(to) > STATES.indexOf(way.state)) ?? next[0];
  choose(first.to);
  return el('form.step', { onsubmit: send },
    el('h3', {}, t('board.steps.next')),
    el('label', {}, t('board.step.to'),
      el('select', { name: 'to', onchange: ({ target }) => choose(target.value) },
        next.map(({ to }) => el('option', { value: to, selected: to === first.to }, t(`board.part.${to}`))))),
    fields,
    wrong,
    el('button.primary', { type: 'submit' }, t('board.step.take')));
}

/** Every reason against a step, in the page's language. */
function reasons(fault) {
  const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const refusals = fault.problem?.refusals ?? [];
  return refusals.length > 0 ? refusals.map((refusal) => refusal[language]) : [fault.message];
}

/** What a step asks of who takes it, in the order in which the server tells it. */
function fieldsOf(page, way, { asks, zh, en }) {
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

async function stepOf(id, way, { elements }) {
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
