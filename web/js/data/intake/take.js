/** The file is brought in as one edit; then the way to look at it and to undo it. */
import * as api from '../../api.js';
import { el } from '../../dom.js';
import { whole } from '../../pure/format.js';
import { isWorthTaking, shares } from '../../pure/upload.js';
import { undoing } from '../undo.js';
import { bar } from './check.js';

export function takeStep(flow) {
  return flow.upload.state === 'taken' ? taken(flow) : asking(flow);
}

function asking(flow) {
  const { t, upload } = flow;
  const { counts, decisions } = upload;
  const number = (count) => whole(count ?? 0, flow.language());
  const conflicts = counts.conflict ?? 0;
  const own = Object.keys(decisions.rows).length;
  return [
    el('p.sentence', {}, t('intake.take.sentence', { added: number(counts.added), changed: number(counts.changed) })),
    conflicts > 0 && el('p.quiet', {}, t(`intake.take.conflicts.${decisions.all ?? 'open'}`, { count: number(conflicts) })),
    own > 0 && el('p.quiet', {}, t('intake.take.own', { count: number(own) })),
    counts.refused > 0 && el('p.quiet', {}, t('intake.take.refused', { count: number(counts.refused) })),
    el('form.taking', { onsubmit: (event) => take(flow, event) },
      el('div.line', {}, el('label', { for: 'take-reason' }, t('data.import.reason')), el('input', { id: 'take-reason', name: 'reason', maxlength: '500' })),
      el('p.does', {},
        el('button.primary', { type: 'submit', id: 'take', disabled: !isWorthTaking(upload) }, t('intake.take')),
        el('button', { type: 'button', onclick: () => flow.go('check') }, t('intake.back.check')))),
  ];
}

function take(flow, event) {
  event.preventDefault();
  const reason = event.target.elements.reason.value.trim() || undefined;
  return flow.again(() => api.takeUpload(flow.upload.id, reason));
}

function taken(flow) {
  const { t, page, upload } = flow;
  if (upload.edit === null) {
    return el('p.sentence', {}, t('data.import.nothing', { name: upload.file }));
  }
  if (!flow.edit) {
    readEdit(flow);
  }
  return el('div.outcome', { 'data-edit': String(upload.edit), 'data-undone': flow.undone ? 'yes' : null },
    el('p.sentence', {}, flow.undone ? t('data.undone.now', { id: flow.undone.id }) : t('data.import.taken', { name: upload.file, id: upload.edit })),
    bar(upload.counts),
    el('p.quiet', {}, shares(upload.counts).map(({ outcome, count }) => `${t(`intake.outcome.${outcome}`)} ${whole(count, flow.language())}`).join(' · ')),
    el('div.does', {},
      !flow.undone && flow.undoing?.(),
      el('button.link', { type: 'button', onclick: () => page.view.change({ edit: flow.undone?.id ?? upload.edit }) }, t('data.import.open'))));
}

/** Reads what the edit changed, decided conflicts with it, and whether it was undone since. */
async function readEdit(flow) {
  const { page, upload: { id, edit } } = flow;
  flow.edit = { id: edit };
  const found = await api.edit(edit, 1).catch(() => null);
  if (!found || flow.upload?.id !== id) {
    return;
  }
  Object.assign(flow, {
    edit: found,
    undone: found.undone_by === null ? flow.undone : { id: found.undone_by },
    undoing: undoing(page, found, 'data.import.undo.reason', (undo) => {
      flow.undone = undo;
      flow.draw();
      return page.refresh();
    }),
  });
  flow.draw();
}
