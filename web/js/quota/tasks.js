/** The table of tasks: of each unit and kind a bar of states, what counts, what is over, what is short. */
import * as api from '../api.js';
import { el } from '../dom.js';
import { percent, whole } from '../pure/format.js';
import {
  KINDS, ONLY, OUTLOOKS, STATES, countedOf, hydrantsOf, isEmpty, mark, mayEnter, parts, share, sums, surplusOf,
} from '../pure/board.js';
import { sortingTable } from '../table.js';
import { numberButton, outlookChip } from './headline.js';
import { mayPlan } from './placing.js';

const FILES = ['csv', 'xlsx', 'geojson'];

export function board(page) {
  const { t, shown } = page;
  const listed = shown.filter((task) => !isEmpty(task));
  const empty = shown.filter(isEmpty);
  return el('section', { id: 'board', tabindex: '-1', 'aria-labelledby': 'board-title' },
    el('div.title', {}, el('h2', { id: 'board-title' }, t('board.tasks')), files(page)),
    filters(page),
    listed.length === 0
      ? el('p.quiet', {}, t('board.none'))
      : el('div.beside-map', {}, el('div', {}, legend(page), table(page, listed)), page.where.element),
    empty.length > 0 && el('details.apart', { id: 'empty' },
      el('summary', {}, t('board.empty', { count: empty.length })),
      el('p.quiet', {}, empty.map((task) => `${task.unit} ${t(`quota.kind.${task.kind}`)}`).join(t('app.and')))));
}

function files({ t, job }) {
  return el('p.files', {}, t('run.download'), FILES.map((form) => [
    ' ', el('a', { href: api.resultsFile(job.jobID, form), download: `quota.${form}` }, form.toUpperCase())]),
  ' ', el('button.plain', { type: 'button', id: 'print', onclick: () => print() }, t('board.print')));
}

function filters(page) {
  const { t, view, tasks } = page;
  const { unit, kind, only } = view.get();
  const units = [...new Map(tasks.map((task) => [task.unit_code, task.unit]))];
  return el('form.filters', { onsubmit: (event) => event.preventDefault() },
    el('label.field', {}, t('board.unit'), select('unit', unit, t('board.unit.all'),
      units.map(([code, name]) => [code, name]), (value) => view.change({ unit: value }))),
    el('label.field', {}, t('board.kind'), select('kind', kind, t('board.kind.all'),
      KINDS.map((key) => [key, t(`quota.kind.${key}`)]), (value) => view.change({ kind: value }))),
    el('div.toggles', { role: 'group', 'aria-label': t('board.only') },
      [undefined, ...ONLY].map((key) => el('button', {
        type: 'button',
        id: `only-${key ?? 'all'}`,
        'aria-pressed': String(only === key),
        onclick: () => view.change({ only: key }),
      }, t(`board.only.${key ?? 'all'}`)))));
}

function select(id, value, all, options, change) {
  return el('select', { id, onchange: ({ target }) => change(target.value || undefined) },
    el('option', { value: '' }, all),
    options.map(([key, name]) => el('option', { value: key, selected: key === value }, name)));
}

function legend({ t }) {
  return el('ul.legend', { 'aria-label': t('board.legend') },
    [...STATES].reverse().concat('missing').map((state) =>
      el('li', {}, el('i', { 'data-state': state, 'aria-hidden': 'true' }), t(`board.part.${state}`))));
}

function table(page, listed) {
  return sortingTable(page, {
    id: 'tasks',
    name: page.t('board.tasks'),
    columns: columns(page),
    rows: listed,
    row: (task, i, rows) => row(page, task, rows[i - 1]?.unit_code !== task.unit_code, spanOf(rows, i)),
    foot: (rows) => total(page, rows),
    style: '.board',
  });
}

function columns({ t }) {
  const column = (key, value, more) => ({ key, head: t(`board.col.${key}`), value, ...more });
  return [
    column('unit', ({ unit }) => unit),
    column('kind', ({ kind }) => t(`quota.kind.${kind}`)),
    column('quota', ({ quota }) => quota),
    column('states', undefined, {
      parts: [...STATES, 'unknown'].map((state) => ({ head: t(`board.part.${state}`), value: (task) => task[state] })),
    }),
    column('counted', ({ done_within_quota: counted }) => counted),
    column('surplus', ({ surplus }) => surplus),
    column('short', ({ short }) => short),
    column('completion', share, { text: (task) => percent(task.done_within_quota, task.quota) }),
    column('outlook', ({ state }) => OUTLOOKS.indexOf(state), { text: ({ state }) => t(`board.state.${state}`) }),
  ];
}

/** How many rows of one unit follow each other from here. */
function spanOf(listed, from) {
  const rest = listed.slice(from);
  const end = rest.findIndex((task) => task.unit_code !== listed[from].unit_code);
  return end < 0 ? rest.length : end;
}

function row(page, task, isFirst, span) {
  const { t, view } = page;
  const number = (value) => whole(value, view.get().language);
  const kind = t(`quota.kind.${task.kind}`);
  const named = (word) => `${task.unit} ${kind} · ${word}`;
  const isChosen = view.get().task === task.task;
  return el(`tr${isChosen ? '.chosen' : ''}`, { 'data-task': task.task, 'data-unit': task.unit_code },
    isFirst && el('th.col-unit', { scope: 'rowgroup', rowspan: String(span) }, task.unit),
    el('td.col-kind', {}, el('span.phone', {}, `${task.unit} `), el('button.link', {
      type: 'button',
      id: `where-${task.task}`,
      'aria-pressed': String(isChosen),
      'aria-label': named(t('where.show')),
      title: t('where.show'),
      onclick: () => view.change({ task: isChosen ? undefined : task.task }),
    }, kind)),
    el('td.col-quota', { 'data-label': t('board.col.quota') }, el('button.number', {
      type: 'button',
      'aria-label': named(`${t('board.versions')}: ${number(task.quota)}`),
      onclick: () => page.drawer.task(task),
    }, number(task.quota))),
    el('td.col-states', {}, bar(page, task), counts(page, task, named)),
    el('td.col-counted', { 'data-label': t('board.col.counted') },
      numberButton(page, task.done_within_quota, named(t('board.list.counted')), () => countedOf([task]))),
    el('td.col-surplus', { 'data-label': t('board.col.surplus') }, surplusOfAll(page, [task], task.surplus, named)),
    el('td.col-short', { 'data-label': t('board.col.short') }, task.short > 0 ? number(task.short) : '–'),
    el('td.col-completion', { 'data-label': t('board.col.completion') }, percent(task.done_within_quota, task.quota)),
    el('td.col-outlook', {}, outlookChip(page, task.state),
      task.late > 0 && el('small', {}, el('button.link', {
        type: 'button', 'data-rows': String(task.late),
        onclick: () => page.drawer.hydrants(named(t('board.late.hydrants')), hydrantsOf([task], ({ late }) => late === 'yes')),
      }, t('board.accepted.late', { count: number(task.late) }))),
      mayEnter(page.session.account) && el('button.link.enter', {
        type: 'button', 'aria-label': named(t('entry.title')), onclick: () => page.drawer.entry(task),
      }, t('entry.open')),
      mayPlan(page.session.account) && el('button.link.enter', {
        type: 'button', id: `place-${task.task}`, 'aria-label': named(t('placing.open')), onclick: () => page.where.place(task),
      }, t('placing.open'))));
}

/** The bar, and where more is there than asked a mark at the quota: what lies beyond covers nothing. */
function bar({ t }, task) {
  const line = el('div.states', { 'aria-hidden': 'true' }, parts(task).map(({ state, count, share }) => {
    const part = el('i', { 'data-state': state, title: `${t(`board.part.${state}`)} ${count}` });
    part.style.flexGrow = String(share);
    return part;
  }));
  if (mark(task) < 1) {
    const at = el('b', { title: t('board.mark', { quota: task.quota }) });
    at.style.insetInlineStart = `${mark(task) * 100}%`;
    line.append(at);
  }
  return line;
}

/** The same in numbers, each a way to its hydrants. */
function counts(page, task, named) {
  const { t } = page;
  return el('ul.counts', {}, parts(task)
    .filter(({ state }) => state !== 'missing')
    .map(({ state, count }) => el('li', {}, t(`board.part.${state}`), ' ',
      numberButton(page, count, named(t(`board.part.${state}`)), () => hydrantsOf([task], (h) => h.state === state)))));
}

function total(page, listed) {
  const { t, view } = page;
  const all = sums(listed);
  const named = (word) => `${t('board.total')} · ${word}`;
  const number = (value) => whole(value, view.get().language);
  return el('tr.total', {},
    el('th.col-unit', { scope: 'row', colspan: '2' }, t('board.total')),
    el('td.col-quota', { 'data-label': t('board.col.quota'), id: 'total-quota' }, number(all.quota)),
    el('td.col-states', {}, bar(page, all), counts(page, together(listed, all), named)),
    el('td.col-counted', { 'data-label': t('board.col.counted'), id: 'total-counted' },
      numberButton(page, all.counted, named(t('board.list.counted')), () => countedOf(listed))),
    el('td.col-surplus', { 'data-label': t('board.col.surplus'), id: 'total-surplus' },
      surplusOfAll(page, listed, all.surplus, named)),
    el('td.col-short', { 'data-label': t('board.col.short'), id: 'total-short' }, number(all.short)),
    el('td.col-completion', { 'data-label': t('board.col.completion'), id: 'total-completion' }, percent(all.counted, all.quota)),
    el('td.col-outlook', {}));
}

const surplusOfAll = (page, tasks, surplus, named) => (surplus === 0
  ? '–'
  : numberButton(page, surplus, named(page.t('board.col.surplus')), () => surplusOf(tasks), '+'));

/** The sums as a task of their own, so that their numbers lead to all hydrants. */
const together = (listed, all) => ({ ...all, hydrants: listed.flatMap(({ hydrants }) => hydrants) });
