/** The reconciliation sheet: what must agree, by how much it does not, why, and who signed that. */
import * as api from '../api.js';
import { el } from '../dom.js';
import { whole } from '../pure/format.js';
import { hasText } from '../i18n/words.js';
import { complain, complaint } from '../account/plain.js';
import { sortingTable } from '../table.js';

const ORDER = ['open', 'signed', 'agrees'];

export function sheet(page) {
  const { t, sheet: found } = page;
  return el('section', { id: 'sheet', 'aria-labelledby': 'sheet-title' },
    el('h2', { id: 'sheet-title' }, t('board.sheet')),
    el('p.quiet', {}, t('board.sheet.what')),
    found === null
      ? el('p.quiet', { role: 'status' }, t('card.loading'))
      : found.fault ? el('p.complaint', { role: 'alert' }, found.fault.message) : lines(page, found));
}

function lines(page, { differences }) {
  const { t } = page;
  const open = differences
    .filter(({ state }) => state !== 'agrees')
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const agree = differences.filter(({ state }) => state === 'agrees');
  return [
    open.length === 0
      ? el('p', {}, t('board.sheet.agrees'))
      : sortingTable(page, {
        id: 'differences',
        name: t('board.sheet'),
        columns: columns(t),
        rows: open,
        row: (line) => difference(page, line),
        hasBodies: true,
        style: '.reckoning',
      }),
    agree.length > 0 && el('details.apart', { id: 'agree' },
      el('summary', {}, t('board.sheet.agree', { count: agree.length })),
      el('ul', {}, agree.map((line) => el('li', {}, `${nameOf(t, line.difference)}：${whole(line.left)}`)))),
  ];
}

function columns(t) {
  const values = {
    name: ({ difference: name }) => nameOf(t, name),
    left: ({ left }) => left,
    right: ({ right }) => right,
    by: ({ by }) => by,
    state: ({ state }) => t(`board.sheet.is.${state}`),
  };
  return Object.entries(values).map(([key, value]) => ({ key, head: t(`board.sheet.${key}`), value }));
}

/** What a difference is called; of a year's, the year stands behind its name. */
function nameOf(t, difference) {
  const [, name, year = ''] = difference.match(/^(.*?)(\d{4})?$/);
  return hasText(`board.identity.${name}`) ? t(`board.identity.${name}`, { year }) : difference;
}

function difference(page, line) {
  const { t, view, drawer } = page;
  const number = (value) => whole(value, view.get().language);
  const name = nameOf(t, line.difference);
  return el('tbody', { 'data-difference': line.difference, 'data-state': line.state },
    el('tr', {},
      el('th', { scope: 'row' }, name,
        line.rows.length > 0 && el('button.link', {
          type: 'button', 'data-rows': String(line.rows.length), onclick: () => drawer.ids(name, line.rows.map((id) => ({ id }))),
        }, t('board.rows', { count: number(line.rows.length) }))),
      el('td.col-left', { 'data-label': t('board.sheet.left') }, number(line.left)),
      el('td.col-right', { 'data-label': t('board.sheet.right') }, number(line.right)),
      el('td.col-by', { 'data-label': t('board.sheet.by') }, line.by > 0 ? `+${number(line.by)}` : number(line.by)),
      el('td.col-state', {}, el(`span.chip${line.state === 'open' ? '.wrong' : ''}`, {}, t(`board.sheet.is.${line.state}`)))),
    el('tr.why', {}, el('td', { colspan: '5' },
      line.signature ? signature(page, line.signature) : el('p.quiet', {}, explained(t, line)),
      line.history.length > 0 && el('details.apart', { id: `history-${line.difference}` },
        el('summary', {}, t('board.sheet.history', { count: line.history.length })),
        line.history.map((old) => [
          el('p.quiet', {}, t('board.sheet.for', { left: number(old.left), right: number(old.right) })), signature(page, old)])),
      page.sheet.may_sign === 'yes' && form(page, line))));
}

/** What the server says that a difference is made of, in words of the page where it has them. */
function explained(t, { difference: name, made_of: made, rows }) {
  const key = `board.made.${name.replace(/_\d{4}$/, '')}`;
  return hasText(key) ? t(key, { count: rows.length }) : made;
}

function signature({ t }, { reason, signed_by: by, role, signed_at: at, as_of: day }) {
  return el('figure.signature', {},
    el('blockquote', {}, reason),
    el('figcaption', {}, t('board.sheet.signed', {
      who: [by, t(`account.role.${role}`)].filter(Boolean).join(' · '), at: at.slice(0, 10), day,
    })));
}

function form(page, line) {
  const { t } = page;
  const wrong = complaint();
  const id = `reason-${line.difference}`;
  const send = async (event) => {
    event.preventDefault();
    const button = event.target.querySelector('button');
    button.disabled = true;
    try {
      await api.signDifference({
        document: page.sheet.document,
        as_of: page.sheet.as_of,
        difference: line.difference,
        left: line.left,
        right: line.right,
        reason: event.target.elements.reason.value,
      });
      await page.readSheet();
    } catch (fault) {
      complain(wrong, fault.message);
      button.disabled = false;
    }
  };
  return el('details.sign', { id: `sign-${line.difference}` },
    el('summary', {}, t(line.state === 'signed' ? 'board.sheet.again' : 'board.sheet.sign')),
    el('form', { onsubmit: send },
      wrong,
      el('label', { for: id }, t('board.sheet.reason')),
      el('textarea', { id, name: 'reason', rows: '3', required: true, maxlength: '2000' }),
      el('button.primary', { type: 'submit' }, t('board.sheet.put', { left: line.left, right: line.right }))));
}
