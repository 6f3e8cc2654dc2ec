/** The head of the board: which document, which day. */
import { el } from '../dom.js';
import { dayField, head as pageHead } from '../head.js';

export const head = (page) => pageHead(page, 'board.title', [document(page), dayField(page)]);

function document({ t, view, rulesets }) {
  const { document: chosen } = view.get();
  return rulesets.length > 1 && el('label.field.ruleset', {}, t('board.document'),
    el('select', {
      id: 'document',
      onchange: ({ target }) => view.change({ document: target.value || undefined }),
    }, rulesets.map(({ id, title }) => el('option', { value: id, selected: id === chosen }, title))));
}
