/** What is due when, and the form that orders a paper. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { deadlines, mayOrder } from '../pure/papers.js';

export function duePart(page) {
  const { t, listed, titleOf } = page;
  const due = deadlines(listed.kinds);
  return el('section', { id: 'due', 'aria-labelledby': 'due-title' },
    el('h2', { id: 'due-title' }, t('papers.due')),
    due.length === 0
      ? el('p.quiet', {}, t('papers.due.none'))
      : el('ul.deadlines', {}, due.map(({ kind, on, days, ruleset_title: title, clause, binds }) =>
        el('li', { 'data-kind': kind.kind, class: binds === 'yes' ? null : 'other' },
          el('strong', {}, titleOf(kind)),
          el('span', { class: days < 0 ? 'wrong' : null }, t(days < 0 ? 'papers.due.past' : 'papers.due.on', { on, days: Math.abs(days) })),
          el('small.quiet', {}, t(binds === 'yes' ? 'papers.due.by' : 'papers.due.other', { title, clause })),
          mayOrder(page.session.account) && el('button', {
            type: 'button', onclick: () => page.order({ kind: kind.kind }),
          }, t('papers.make.this', { title: titleOf(kind) }))))));
}

export function orderPart(page) {
  const { t, view, county, listed, titleOf, session } = page;
  if (!mayOrder(session.account)) {
    return el('section', { id: 'order', 'aria-labelledby': 'order-title' },
      el('h2', { id: 'order-title' }, t('papers.order')),
      el('p.quiet', {}, t(session.account ? 'papers.order.role' : 'papers.order.login')));
  }
  const chosen = view.get().kind ?? listed.kinds[0].kind;
  return el('section', { id: 'order', 'aria-labelledby': 'order-title' },
    el('h2', { id: 'order-title' }, t('papers.order')),
    el('form.filters', { onsubmit: (event) => send(event, page) },
      field(t('papers.kind'), el('select', {
        id: 'kind', name: 'kind', onchange: ({ target }) => view.change({ kind: target.value }),
      }, listed.kinds.map((kind) => el('option', { value: kind.kind, selected: kind.kind === chosen }, titleOf(kind))))),
      field(t('app.day'), el('input', { type: 'date', id: 'as_of', name: 'as_of', value: county.as_of, required: true })),
      field(t('papers.area'), el('select', { id: 'township', name: 'township' },
        el('option', { value: '' }, t('papers.area.all')),
        page.townships.map(({ code, name }) => el('option', { value: code }, name)))),
      field(t('app.ruleset'), el('select', { id: 'order-ruleset', name: 'ruleset' },
        el('option', { value: '' }, t('papers.ruleset.default')),
        page.rulesets.map(({ id, title }) => el('option', { value: id }, title)))),
      el('button.primary', { type: 'submit' }, t('papers.make'))),
    el('p.complaint', { role: 'alert', id: 'complaint', hidden: true }));
}

const field = (label, control) => el('label.field', {}, label, control);

async function send(event, page) {
  event.preventDefault();
  const said = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ''));
  await page.order(said);
}

/** Orders a paper in the page's language and tells why where it cannot be made. */
export async function order(page, said) {
  const complaint = document.getElementById('complaint');
  complaint.hidden = true;
  try {
    await api.orderPaper({ ...said, lang: page.view.get().language });
    await page.read();
    document.getElementById('made').scrollIntoView({ block: 'nearest' });
  } catch (fault) {
    complaint.hidden = false;
    fill(complaint, fault.message);
  }
}
