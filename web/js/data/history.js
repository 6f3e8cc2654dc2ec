/** Who changed what: the edits, the newest first, chosen by who, kind, collection and day. */
import { el } from '../dom.js';
import { DASH, isDay, whole } from '../pure/format.js';
import { minuteHere } from '../pure/where.js';
import { COLLECTIONS, EDITS, KINDS, isFiltered } from '../pure/data.js';
import { table } from '../table.js';
import { authorOf, collectionName, countsOf } from './words.js';

const HEADS = ['when', 'kind', 'who', 'why', 'what'];
const NOTHING_CHOSEN = { by: undefined, kind: undefined, collection: undefined, from: undefined, to: undefined, offset: undefined };

export function historyPart(page) {
  const { t, session, edits } = page;
  return el('section', { id: 'history', 'aria-labelledby': 'history-title' },
    el('h2', { id: 'history-title' }, t('data.history')),
    session.account
      ? [filters(page), edits === null
        ? el('p.quiet', { role: 'status' }, t('card.loading'))
        : edits.fault ? el('p.complaint', { role: 'alert' }, edits.fault.message) : list(page)]
      : el('p.quiet.ask', {}, t('data.history.ask'), ' ', el('a', { href: loginAddress(page) }, t('account.login'))));
}

const loginAddress = ({ view }) =>
  `/login?${new URLSearchParams({ next: location.pathname + location.hash, lang: view.get().language })}`;

function filters(page) {
  const { t, view } = page;
  const chosen = view.get();
  const change = (name, take = (value) => value || undefined) => ({ target }) =>
    view.change({ [name]: take(target.value), offset: undefined });
  const asDay = (value) => (isDay(value) ? value : undefined);
  const choice = (name, values, wordOf) => label(t, name, el('select', { id: `by-${name}`, onchange: change(name) },
    el('option', { value: '' }, t('data.all')),
    values.map((value) => el('option', { value, selected: value === chosen[name] }, wordOf(value)))));
  return el('div.filters', { role: 'search' },
    label(t, 'by', el('input', {
      id: 'by-by', type: 'search', maxlength: '64', autocapitalize: 'none', spellcheck: 'false',
      value: chosen.by ?? '', onchange: change('by', (value) => value.trim() || undefined),
    })),
    choice('kind', KINDS, (kind) => t(`history.kind.${kind}`)),
    choice('collection', COLLECTIONS, (name) => collectionName(t, name)),
    ['from', 'to'].map((name) => label(t, name, el('input', {
      id: `by-${name}`, type: 'date', value: chosen[name] ?? '', onchange: change(name, asDay),
    }))),
    isFiltered(chosen) && el('button.plain', { type: 'button', id: 'by-nothing', onclick: () => view.change(NOTHING_CHOSEN) }, t('data.filter.clear')));
}

const label = (t, name, input) => el('label.field', {}, t(`data.filter.${name}`), input);

function list(page) {
  const { t, view, edits: { edits, number_matched: matched } } = page;
  if (edits.length === 0) {
    return el('p.quiet', { role: 'status' }, t(isFiltered(view.get()) ? 'data.history.none.chosen' : 'data.history.none'));
  }
  return [
    table(HEADS.map((name) => t(`data.history.${name}`)), edits.map((edit) => row(page, edit)), '.edits'),
    paging(page, edits.length, matched),
  ];
}

function row(page, edit) {
  const { t, view } = page;
  return el('tr', { 'data-edit': String(edit.id), class: edit.undone_by === null ? null : 'off' },
    el('td.col-when', {}, el('time', { datetime: edit.at }, minuteHere(edit.at))),
    el('th.col-kind', { scope: 'row' },
      el('button.link', { type: 'button', id: `edit-${edit.id}`, 'aria-haspopup': 'dialog', onclick: () => view.change({ edit: edit.id }) },
        t(`history.kind.${edit.kind}`), el('small', {}, t('data.edit.number', { id: edit.id })))),
    el('td.col-who', {}, authorOf(page, edit)),
    el('td.col-why', {}, why(t, edit)),
    el('td.col-what', {}, countsOf(page, edit.features) || DASH));
}

function why(t, { source, reason, undoes, undone_by: undoneBy }) {
  const said = [
    undoes !== null && t('data.edit.undoes', { id: undoes }),
    source,
    reason,
  ].filter(Boolean);
  return [
    said.length > 0 ? el('span', {}, said.join(' · ')) : undoneBy === null && DASH,
    undoneBy !== null && el('span.chip', {}, t('data.edit.undone', { id: undoneBy })),
  ];
}

function paging({ t, view }, shown, matched) {
  const { offset = 0, language } = view.get();
  const to = (id, next) => el('button', {
    type: 'button', id: `page-${id}`, disabled: next < 0 || next >= matched || (id === 'older' && shown < EDITS),
    onclick: () => view.change({ offset: next || undefined }),
  }, t(`data.page.${id}`));
  return el('nav.paging', { 'aria-label': t('data.page') },
    el('span.quiet', { role: 'status' }, t('data.page.of', {
      from: whole(offset + 1, language), to: whole(offset + shown, language), count: whole(matched, language),
    })),
    matched > shown && [to('newer', offset > 0 ? Math.max(0, offset - EDITS) : -1), to('older', offset + EDITS)]);
}
