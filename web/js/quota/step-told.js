/** A step as people read it: what it reached, when, who wrote it down, what proves it; and its undoing. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { DASH, day } from '../pure/format.js';

/** A step with who took it and what proves it; what the register says of old says so. */
export function told({ t }, { basis, to, on, by, at, reason, evidence, undone }) {
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

/** The newest step that was taken and stands; what the register says of old is none. */
export const lastTaken = ({ steps }) => steps.findLast(({ basis, undone }) => basis === 'step' && undone !== 'yes');

/** What must be known where the board does not show the newest step, since its day comes after the board's. */
export function laterNote({ t, view, answer }, way) {
  const { as_of: asOf } = answer.summary;
  const on = lastTaken(way)?.on;
  return on > asOf && el('p.quiet.later', {}, t('next.later', { on, day: asOf }), ' ',
    el('button.link', { type: 'button', onclick: () => view.change({ asOf: on }) }, t('next.later.go', { on })));
}

/** A button that undoes the newest step where who reads may; `done` hears when it is. */
export function undoing(page, way, done) {
  const { t } = page;
  const step = way.steps.findLast(({ may_undo: may }) => may === 'yes');
  if (!step) {
    return null;
  }
  const wrong = el('p.complaint', { role: 'alert', hidden: true });
  const button = el('button', {
    type: 'button',
    onclick: async () => {
      button.disabled = true;
      try {
        await api.undoStep(way.hydrant, step.id);
        done();
      } catch (fault) {
        fill(wrong, fault.message);
        wrong.hidden = false;
        button.disabled = false;
      }
    },
  }, t('next.undo', { state: t(`board.part.${step.to}`) }));
  return el('div.undoing', {}, button, wrong);
}
