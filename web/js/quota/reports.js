/** What the public told, and what becomes of it: an inspection, a repair, or nothing with a reason. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { day, whole } from '../pure/format.js';
import { ageOf, decisionOf, decisionsOf, mayRead, placeOf, waiting } from '../pure/queue.js';
import { FAULTS } from '../pure/sources.js';
import { complain, complaint } from '../account/plain.js';
import { table } from '../table.js';

const FIRST = 30;
const LAYERS = ['hydrants', 'water-intakes'];

/** How many wait, at the head of the page, as a way to them; nothing for who may not read them. */
export function waitingNote({ t, view, session, reports: found }) {
  if (!mayRead(session.account) || !Array.isArray(found)) {
    return null;
  }
  const count = waiting(found).length;
  return el('p.waiting-note', {}, t('board.reports.waiting', { count: whole(count, view.get().language) }), ' ',
    count > 0 && el('button.link', { type: 'button', onclick: show }, t('board.reports.look')));
}

function show() {
  const title = document.getElementById('reports-title');
  title.scrollIntoView();
  title.focus({ preventScroll: true });
}

export function reports(page) {
  const { t, session, reports: found } = page;
  if (!mayRead(session.account)) {
    return null;
  }
  return el('section', { id: 'reports', 'aria-labelledby': 'reports-title' },
    el('h2', { id: 'reports-title', tabindex: '-1' }, t('board.reports'),
      Array.isArray(found) && el('span.chip', {}, t('board.reports.count', { count: waiting(found).length }))),
    el('p.quiet', {}, t('board.reports.what')),
    found === null
      ? el('p.quiet', { role: 'status' }, t('card.loading'))
      : found.fault ? el('p.complaint', { role: 'alert' }, found.fault.message) : queue(page, found));
}

/** Those that wait; the others apart. Both come newest first. */
function queue(page, found) {
  const { t } = page;
  const open = waiting(found);
  const settled = found.filter((report) => !open.includes(report));
  return [
    open.length === 0 ? el('p.quiet', {}, t('board.reports.none')) : long(page, open),
    settled.length > 0 && el('details.apart', {},
      el('summary', {}, t('board.reports.settled', { count: settled.length })),
      long(page, settled)),
  ];
}

function long(page, list) {
  const draw = (part) => el('div.wide', {}, rows(page, part));
  const holder = el('div', {}, draw(list.slice(0, FIRST)), list.length > FIRST && el('button.plain', {
    type: 'button',
    onclick: () => fill(holder, draw(list)),
  }, page.t('answer.more', { count: list.length })));
  return holder;
}

function rows(page, list) {
  const { t } = page;
  const heads = ['what', 'where', 'age', 'state'].map((name) => t(`board.report.${name}`));
  return table([...heads, null], list.map((report) => el('tr', { 'data-report': report.id },
    el('th', { scope: 'row' }, report.fault && page.word(report.fault),
      report.text && el(report.fault ? 'small.quiet.told' : 'span.told', {}, report.text)),
    el('td', {}, where(page, report)),
    el('td', {}, age(page, report)),
    el('td', {}, t(`board.report.state.${report.state}`)),
    el('td', {}, readButton(page, report)))), '.queue');
}

function readButton(page, report) {
  const { t, session, drawer } = page;
  const word = t(decisionsOf(session.account, report).length > 0 ? 'board.report.decide' : 'board.report.read');
  return el('button', {
    type: 'button',
    'aria-label': [word, what(page, report), report.object].filter(Boolean).join(' '),
    onclick: () => drawer.report(report),
  }, word);
}

/** What is wrong in the register's words; the text alone tells what is none of them. */
const what = ({ t, word }, { fault }) => (fault ? word(fault) : t('report.other'));

function where({ t, view }, report) {
  const { layer, object, photo } = report;
  return [
    el('a', { href: placeOf(report, view.get().language) }, object ?? t('board.report.place')),
    object && layer !== 'hydrants' && el('small.quiet', {}, ` ${t(`card.${layer}`)}`),
    photo && [' ', el('a.photo', { href: api.photo(photo), target: '_blank' }, t('board.step.photo'))],
  ];
}

function age({ t, view }, { at }) {
  const { unit, count } = ageOf(at, Date.now());
  return el('time', { datetime: at, title: at }, t(`board.report.age.${unit}`, { count: whole(count, view.get().language) }));
}

/** A report at the side of the page, with what can be decided. */
export function reportView(page, report) {
  const holder = el('div.report-view', { tabindex: '-1' });
  draw(page, holder, report);
  return { title: what(page, report), note: day(report.at), content: holder };
}

function draw(page, holder, report) {
  const { t, session } = page;
  const { text, photo } = report;
  const possible = decisionsOf(session.account, report);
  fill(holder,
    text && el('p.text', {}, text),
    el('p.links', {}, where(page, { ...report, photo: null }), ' · ', age(page, report)),
    photo && el('a', { href: api.photo(photo), target: '_blank' },
      el('img.photo', { src: api.photo(photo), alt: t('board.report.photo') })),
    outcome(page, report),
    possible.length > 0 && form(page, holder, report, possible));
}

/** What was decided, by whom, and by when a repair is due. */
function outcome({ t }, report) {
  const { state, reason, decided_by: by, decided_at: at, repair } = report;
  const due = repair && el('p', { role: 'status' }, t('card.loading'));
  if (due) {
    api.repairs(report.layer, report.object).then(({ repairs }) => {
      const order = repairs.find(({ id }) => id === repair);
      due.textContent = order ? t('board.report.due', { due: order.due_on }) : '';
    }, (failed) => (due.textContent = failed.message));
  }
  return el('div.outcome', { 'data-state': state },
    el('p', {}, t('board.report.state'), ' ', el('strong', {}, t(`board.report.state.${state}`)),
      by && el('small.quiet', {}, ` ${t('board.steps.by', { by, at: day(at) })}`)),
    reason && el('p', {}, reason),
    due);
}

function form(page, holder, report, possible) {
  const { t } = page;
  const wrong = complaint();
  const fields = el('div.fields');
  const choose = (state) => fill(fields, fieldsOf(page, report, state));
  choose(possible[0]);
  const send = async (event) => {
    event.preventDefault();
    const button = event.target.querySelector('button.primary');
    const said = Object.fromEntries(new FormData(event.target));
    button.disabled = true;
    complain(wrong, '');
    try {
      become(page, holder, await api.decide(report, decisionOf(said.state, said)));
    } catch (fault) {
      if (fault.status === 412) {
        become(page, holder, fault.problem.current);
        holder.prepend(el('p.complaint', { role: 'alert' }, fault.message));
      } else {
        complain(wrong, fault.message);
        button.disabled = false;
      }
    }
  };
  return el('form.step', { onsubmit: send },
    el('h3', {}, t('board.report.decide')),
    el('label', {}, t('board.report.decision'),
      el('select', { name: 'state', onchange: ({ target }) => choose(target.value) },
        possible.map((state) => el('option', { value: state }, t(`board.report.to.${state}`))))),
    fields,
    wrong,
    el('button.primary', { type: 'submit' }, t('board.report.put')));
}

/** A report in its new state, here and in the list. */
function become(page, holder, report) {
  draw(page, holder, report);
  holder.focus();
  page.readReports();
}

/** What a decision asks: whoever declines says why; who takes it up names the object and the fault. */
function fieldsOf({ t, word }, { object, fault }, state) {
  const choice = (name, values, wordOf) => el('label', {}, t(`board.report.${name}`),
    el('select', { name }, values.map((value) => el('option', { value }, wordOf(value)))));
  const reason = (isNeeded) => el('label', {}, t(isNeeded ? 'board.step.reason' : 'board.step.note'),
    el('textarea', { name: 'reason', rows: '3', maxlength: '1000', required: isNeeded }));
  if (state === 'declined') {
    return reason(true);
  }
  return [
    !object && [
      choice('layer', LAYERS, (layer) => t(`card.${layer}`)),
      el('label', {}, t('board.report.object'), el('input', { name: 'object', required: true, maxlength: '200' })),
    ],
    state === 'repair' && !fault && choice('fault', FAULTS, word),
    el('p.quiet', {}, t(`board.report.then.${state}`)),
    reason(false),
  ];
}
