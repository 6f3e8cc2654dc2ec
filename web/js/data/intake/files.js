/** A file is chosen or dropped; those that are on their way in stand below. */
import * as api from '../../api.js';
import { el } from '../../dom.js';
import { sizeOf } from '../../pure/format.js';
import { minuteHere } from '../../pure/where.js';
import { table } from '../../table.js';
import { drop } from '../drop.js';

const HEADS = ['file', 'state', 'size', 'by', 'at'];

/** Where a file is dropped; while one is sent, how much of it is. */
export function chooser(flow) {
  const { t, sending } = flow;
  return [
    flow.fault && el('p.complaint', { role: 'alert' }, flow.fault.message),
    sending
      ? el('div.progress', { role: 'status' },
        el('p', {}, t('intake.sending', { name: sending.name })),
        el('progress', { max: '1', value: sending.share, 'aria-label': t('intake.sending', { name: sending.name }) }))
      : dropped(flow),
  ];
}

function dropped(flow) {
  const { t, limit, language } = flow;
  return drop(
    el('input.unseen', { type: 'file', id: 'intake-choose', onchange: ({ target: { files } }) => flow.send(files[0]) }),
    flow.send,
    el('strong', {}, t('data.import.file')),
    limit && el('small', {}, t('intake.kinds', { limit: sizeOf(limit, language()) })));
}

/** What was sent and neither taken nor thrown away. */
export function waitingList(flow) {
  const { t } = flow;
  const list = flow.list ?? [];
  return list.length > 0 && el('section.waiting-files', { 'aria-label': t('intake.waiting') },
    el('h3', {}, t('intake.waiting')),
    table([...HEADS.map((name) => t(`intake.file.${name}`)), null], list.map((upload) => row(flow, upload)), '.uploads'));
}

function row(flow, { id, file, state, bytes, by, at }) {
  const { t } = flow;
  return el('tr', { 'data-upload': id },
    el('th', { scope: 'row' }, el('button.link', { type: 'button', id: `open-${id}`, onclick: () => flow.open(id) }, file)),
    el('td', {}, el(`span.chip${state === 'failed' ? '.wrong' : ''}`, {}, t(`intake.state.${state}`))),
    el('td', { 'data-label': t('intake.file.size') }, sizeOf(bytes, flow.language())),
    el('td', { 'data-label': t('intake.file.by') }, by),
    el('td', { 'data-label': t('intake.file.at') }, minuteHere(at)),
    el('td', {}, el('button.plain', {
      type: 'button', 'aria-label': t('intake.forget.of', { file }),
      onclick: () => flow.attempt(async () => {
        await api.forgetUpload(id);
        await flow.refreshList();
      }),
    }, t('intake.forget'))));
}
