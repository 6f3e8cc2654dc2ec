/** What became of an import: taken, left as it was, in conflict, unusable; and the way to undo it. */
import { el } from '../dom.js';
import { DASH, whole } from '../pure/format.js';
import { outcomeOf } from '../pure/data.js';
import { table } from '../table.js';
import { differences, featureLink } from './changes.js';
import { undoing } from './undo.js';
import { collectionName } from './words.js';

const FIRST = 20;
const COUNTS = ['added', 'replaced', 'same', 'conflicts'];

/**
 * @param became the server's own account of it
 * @param replace sends the file again, so that it replaces what stands and says otherwise
 * @param name of the file
 * @returns what draws it, in the language that is chosen then
 */
export function outcome(page, became, { replace, name }) {
  const sums = outcomeOf(became);
  let undone = null;
  const features = Object.fromEntries(Object.entries(became.collections).map(([one, counts]) => [one, counts.added + counts.replaced]));
  const undoOnce = undoing(page, { id: became.edit, kind: 'import', features }, 'data.import.undo.reason', (undo) => {
    undone = undo;
    page.refresh();
  });

  return () => {
    const { t, view } = page;
    const number = (value) => whole(value, view.get().language);
    return el('div.outcome', { 'data-edit': became.edit === null ? null : String(became.edit), 'data-undone': undone ? 'yes' : null },
      el('h3', {}, undone
        ? t('data.undone.now', { id: undone.id })
        : t(became.edit === null ? 'data.import.nothing' : 'data.import.taken', { name, id: became.edit })),
      el('dl.figures', {}, [...COUNTS, 'errors'].map((key) => el('div', { 'data-figure': key, class: key === 'errors' && sums.errors > 0 ? 'wrong' : null },
        el('dt', {}, t(`data.import.${key}`)), el('dd', {}, number(sums[key]))))),
      became.edit !== null && el('div.does', {},
        !undone && undoOnce(),
        el('button.link', { type: 'button', onclick: () => view.change({ edit: undone?.id ?? became.edit }) }, t('data.import.open'))),
      Object.keys(became.collections).length > 1 && perCollection(page, became.collections),
      conflicts(page, became.conflicts, sums.conflicts, replace),
      notices(page, became));
  };
}

/** An import that was refused, with the rows for which it was. */
outcome.refused = (page, fault) => () => el('div.outcome', {},
  el('p.complaint', { role: 'alert' }, fault.message),
  notices(page, { errors: 0, warnings: 0, notices: [], ...fault.problem }));

function perCollection({ t, view }, collections) {
  return table([t('data.layers.layer'), ...COUNTS.map((key) => t(`data.import.${key}`))],
    Object.entries(collections).map(([name, counts]) => el('tr', {},
      el('th', { scope: 'row' }, collectionName(t, name)),
      COUNTS.map((key) => el('td', { 'data-label': t(`data.import.${key}`) }, whole(counts[key], view.get().language))))), '.counts');
}

/** What stands beside what the file says; it was left alone. */
function conflicts(page, list, count, replace) {
  const { t } = page;
  return count > 0 && el('section', {},
    el('h3', {}, t('data.import.conflicts.title', { count })),
    el('p.quiet', {}, t('data.import.conflicts.what')),
    el('p.does', {}, el('button', { type: 'button', id: 'import-again', onclick: replace }, t('data.import.conflicts.replace', { count }))),
    long(page, list, (conflict) => el('article.change', { 'data-id': conflict.id },
      el('h3', {}, featureLink(page, conflict), el('small', {}, collectionName(t, conflict.collection))),
      differences(page, conflict, ['data.import.stands', 'data.import.says']))),
    list.length < count && el('p.quiet', {}, t('data.import.first', { shown: list.length, count })));
}

/** The rows that could not be used, and those that were read with doubt. */
function notices(page, { notices: list, errors, warnings }) {
  const { t } = page;
  const heads = ['severity', 'file', 'row', 'id', 'reason'];
  const { language } = page.view.get();
  const row = ({ severity, file, row: at, id, zh, en }) => el('tr', { 'data-severity': severity },
    el('td', {}, el(`span.chip${severity === 'error' ? '.wrong' : ''}`, {}, t(`data.severity.${severity}`))),
    el('td', { 'data-label': t('data.import.notice.file') }, file),
    el('td', { 'data-label': t('data.import.notice.row') }, at > 0 ? String(at) : DASH),
    el('td', { 'data-label': t('data.import.notice.id') }, id ?? DASH),
    el('td', {}, language === 'zh' ? zh : en));
  return list.length > 0 && el('section', {},
    el('h3', {}, t('data.import.notices', { errors, warnings })),
    table(heads.map((key) => t(`data.import.notice.${key}`)), list.map(row), '.notices'),
    list.length < errors + warnings && el('p.quiet', {}, t('data.import.first', { shown: list.length, count: errors + warnings })));
}

/** The first of many, and a button that shows all. */
function long({ t }, list, draw) {
  const holder = el('div', {}, list.slice(0, FIRST).map(draw));
  if (list.length > FIRST) {
    const all = el('button', { type: 'button', onclick: () => holder.replaceChildren(...list.map(draw)) }, t('answer.more', { count: list.length }));
    holder.append(all);
  }
  return holder;
}
