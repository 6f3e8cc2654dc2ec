/** A task with its versions: what was asked from when, by which document, and the form for the next. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { whole } from '../pure/format.js';
import { complain, complaint } from '../account/plain.js';
import { table } from '../table.js';

const MAY = ['planner', 'administrator'];

export function taskView(page, task) {
  const { t } = page;
  const holder = el('div', {}, el('p.quiet', { role: 'status' }, t('card.loading')));
  load(page, task, holder);
  return { title: `${task.unit} ${t(`quota.kind.${task.kind}`)}`, note: task.task, content: holder };
}

async function load(page, task, holder) {
  try {
    const { versions } = await api.task(task.task, page.answer.summary.as_of);
    draw(page, task, holder, versions);
  } catch (fault) {
    fill(holder, el('p.complaint', { role: 'alert' }, fault.message));
  }
}

function draw(page, task, holder, versions) {
  const { t, session, view } = page;
  const columns = ['version', 'holds', 'quantity', 'deadline', 'document', 'reason'];
  fill(holder,
    el('h3', {}, t('board.versions')),
    table(columns.map((name) => t(`board.version.${name}`)), versions.map((version) => el('tr', {},
      el('th', { scope: 'row' }, String(version.version)),
      el('td', {}, version.holds_from),
      el('td', {}, whole(version.quantity, view.get().language)),
      el('td', {}, version.deadline),
      el('td', {}, version.document),
      el('td', {}, version.reason ?? '', version.by && el('small.quiet', {}, ` ${version.by} ${version.at?.slice(0, 10) ?? ''}`)))), '.list'),
    MAY.includes(session.account?.role) && form(page, task, holder, versions));
}

function form(page, task, holder, versions) {
  const { t } = page;
  const wrong = complaint();
  const last = versions.at(-1);
  const line = (name, attributes) => el('label', {}, t(`board.version.${name}`), el('input', { name, required: true, ...attributes }));
  const send = async (event) => {
    event.preventDefault();
    const { document: paper, holds, quantity, deadline, reason } = event.target.elements;
    const button = event.target.querySelector('button');
    button.disabled = true;
    try {
      const entered = await api.enterVersion(task.task, {
        version: versions.length + 1,
        document: paper.value,
        holds_from: holds.value,
        quantity: Number(quantity.value),
        deadline: deadline.value,
        reason: reason.value,
      });
      draw(page, task, holder, entered.versions);
      page.renew();
    } catch (fault) {
      complain(wrong, fault.message);
      button.disabled = false;
    }
  };
  return el('details.sign', {},
    el('summary', {}, t('board.version.new')),
    el('form.step', { onsubmit: send },
      wrong,
      line('document', {}),
      line('holds', { type: 'date' }),
      line('quantity', { type: 'number', min: '0', step: '1', value: last?.quantity ?? '' }),
      line('deadline', { type: 'date', value: last?.deadline ?? '' }),
      el('label', {}, t('board.version.reason'), el('textarea', { name: 'reason', rows: '2', required: true })),
      el('button.primary', { type: 'submit' }, t('board.version.enter', { version: versions.length + 1 }))));
}
