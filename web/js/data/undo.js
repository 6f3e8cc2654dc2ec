/** Undoes an edit as one step: with a reason, and asked twice. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { whole } from '../pure/format.js';
import { total } from '../pure/data.js';
import { minuteHere } from '../pure/where.js';
import { complain, complaint } from '../account/plain.js';
import { featureLink } from './changes.js';
import { collectionName } from './words.js';

/** What draws the way to undo an edit: the same part, with what is typed in it, as long as the language stays. */
export function undoing(page, edit, reasonKey, done) {
  let language = null;
  let part = null;
  return () => {
    if (language !== page.view.get().language) {
      ({ language } = page.view.get());
      part = undoPart(page, edit, page.t(reasonKey), done);
    }
    return part;
  };
}

/**
 * @param edit its id, kind and features
 * @param reason that stands there beforehand
 * @param done is given the edit that undid it
 */
export function undoPart(page, edit, reason, done) {
  const { t } = page;
  const holder = el('div.undo');
  const again = edit.kind === 'undo' ? 'redo' : 'undo';
  const offer = () => {
    const button = el('button', { type: 'button', onclick: () => askWhy() }, t(`data.${again}`));
    fill(holder, button);
    return button;
  };
  const back = () => offer().focus();

  function askWhy() {
    const text = el('textarea', { id: `undo-${edit.id}`, name: 'reason', rows: '2', required: true, maxlength: '500', value: reason });
    fill(holder, el('form', {
      onsubmit: (event) => {
        event.preventDefault();
        reason = text.value.trim();
        return reason ? confirm() : text.focus();
      },
    },
    el('label', { for: text.id }, t('data.undo.reason')),
    text,
    el('p.does', {}, el('button', { type: 'submit' }, t('data.undo.on')),
      el('button.plain', { type: 'button', onclick: back }, t('data.undo.not')))));
    text.focus();
  }

  function confirm() {
    const wrong = complaint();
    const since = el('div');
    const sure = el('button.danger', { type: 'button', onclick: send }, t(`data.${again}.sure`));
    fill(holder, wrong, since,
      el('p', {}, t('data.undo.means', { count: whole(total(edit), page.view.get().language), reason })),
      el('p.does', {}, sure, el('button.plain', { type: 'button', onclick: back }, t('data.undo.not'))));
    sure.focus();

    async function send() {
      sure.disabled = true;
      try {
        done(await api.undo(edit.id, reason));
      } catch (fault) {
        complain(wrong, fault.message);
        fill(since, sinceList(page, fault.problem?.changed_since ?? []));
      }
    }
  }

  offer();
  return holder;
}

/** What was changed since, and by which edits: those are to be undone first. */
function sinceList(page, since) {
  const { t, view } = page;
  return since.length > 0 && el('ul.since', {}, since.map(({ collection, id, edit, by, at, kind }) => el('li', {},
    id === null ? collectionName(t, collection) : [featureLink(page, { collection, id }), ` ${collectionName(t, collection)}`],
    ' · ',
    el('button.link', { type: 'button', onclick: () => view.change({ edit }) },
      `${t(`history.kind.${kind}`)} ${t('data.edit.number', { id: edit })}`),
    ` · ${by} · ${minuteHere(at)}`)));
}
