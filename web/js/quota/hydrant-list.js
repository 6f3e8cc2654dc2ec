/** Hydrants of tasks as a table; who may takes the next step of each in its row. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { DASH, day } from '../pure/format.js';
import { STATES, mayEnter, mayEnterOf } from '../pure/board.js';
import { sortingTable } from '../table.js';
import { nextStep } from './next-step.js';
import { lastTaken, laterNote, undoing } from './step-told.js';

/**
 * @param list of them; name, what the table is called; memory, what remembers how it is sorted; first,
 *     how many are drawn before a button asks for all
 */
export function hydrantList(page, { name, list, memory, first }) {
  const { t, session } = page;
  const columns = hydrantColumns(t);
  const width = columns.length + 1;
  // a row that is open stays as it is when the table is sorted
  const bodies = new Map();
  const bodyOf = (hydrant) => bodies.get(hydrant.id)
    ?? bodies.set(hydrant.id, body(page, hydrant, mayEnterOf(session.account, hydrant), width)).get(hydrant.id);
  return [
    whoMay(page),
    sortingTable(page, {
      id: 'hydrants',
      name,
      columns: mayEnter(session.account) ? [...columns, { key: 'next', head: t('next.head') }] : columns,
      rows: list,
      first,
      memory,
      style: '.list',
      hasBodies: true,
      row: bodyOf,
    }),
  ];
}

/** Who reads alone is told who takes steps, and where to log in. */
function whoMay({ t, session, view }) {
  const { account } = session;
  if (mayEnter(account)) {
    return null;
  }
  const login = `/login?${new URLSearchParams({ next: location.pathname + location.hash, lang: view.get().language })}`;
  return el('p.quiet.who-may', {}, account
    ? t('next.may.not', { role: t(`account.role.${account.role}`) })
    : [t('next.login'), ' ', el('a', { href: login }, t('account.login'))]);
}

function body(page, hydrant, isMine, width) {
  const { t } = page;
  const state = el('td', {}, t(`board.part.${hydrant.state}`));
  const row = el('tr', {},
    el('th', { scope: 'row' }, hydrantButton(page, hydrant.id), el('small.quiet', {}, taskOf(t, hydrant))),
    state,
    el('td', {}, day(hydrant.accepted_on)),
    el(hydrant.late === 'yes' ? 'td.wrong' : 'td', {}, hydrant.late ? t(`board.late.${hydrant.late}`) : DASH),
    el('td', {}, hydrant.evidenced ? t(`board.evidence.${hydrant.evidenced}`) : DASH));
  const whole = el('tbody', { 'data-hydrant': hydrant.id }, row);
  if (mayEnter(page.session.account)) {
    row.append(el('td', {}, isMine && opener(page, hydrant, whole, state, width)));
  }
  return whole;
}

/** Opens and closes the next step below its row; Escape closes it, and what was typed stays. */
function opener(page, hydrant, whole, state, width) {
  const { t } = page;
  const holder = el('td', { colspan: String(width) });
  const below = el('tr.entering', {
    onkeydown: (event) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        close();
      }
    },
  }, holder);
  const button = el('button.link', {
    type: 'button', id: `next-${hydrant.id}`, 'aria-expanded': 'false', 'aria-label': `${hydrant.id} · ${t('next.head')}`,
    onclick: () => (below.isConnected ? close() : open()),
  }, t('next.open'));
  const open = () => {
    whole.append(below);
    button.setAttribute('aria-expanded', 'true');
    button.textContent = t('next.close');
    look();
  };
  const close = () => {
    below.remove();
    button.setAttribute('aria-expanded', 'false');
    button.textContent = t('next.open');
    button.focus();
  };
  const look = async (said) => {
    fill(holder, el('p.quiet', { role: 'status' }, t('card.loading')));
    try {
      follow(await api.steps(hydrant.id), false, said);
    } catch (fault) {
      fill(holder, el('p.complaint', { role: 'alert' }, fault.message));
    }
  };
  const follow = (way, isTaken, said) => {
    const word = t(`board.part.${way.state}`);
    fill(state, word);
    const outcome = isTaken ? t('next.taken', { state: word, on: lastTaken(way).on }) : said?.(word);
    const line = outcome && el('p.outcome', { role: 'status', tabindex: '-1' }, outcome);
    fill(holder, line,
      laterNote(page, way),
      undoing(page, way, () => {
        look((now) => t('next.undone', { state: now }));
        page.renew();
      }),
      nextStep(page, way, follow));
    line?.focus();
  };
  return button;
}

const taskOf = (t, { unit, kind }) => `${unit ?? ''} ${kind ? t(`quota.kind.${kind}`) : ''}`.trim();

function hydrantColumns(t) {
  const word = (group, value) => (value ? t(`board.${group}.${value}`) : null);
  const column = (key, value, more) => ({ key, head: t(`board.list.${key}`), value, ...more });
  const id = (hydrant) => hydrant.id;
  return [
    column('id', id, { parts: [
      { head: t('board.list.id'), value: id },
      { head: t('board.list.task'), value: (hydrant) => taskOf(t, hydrant) || null },
    ] }),
    column('state', ({ state }) => STATES.indexOf(state), { text: ({ state }) => t(`board.part.${state}`) }),
    column('accepted', ({ accepted_on: on }) => on),
    column('late', ({ late }) => word('late', late)),
    column('evidence', ({ evidenced }) => word('evidence', evidenced)),
  ];
}

/** A hydrant's id, which leads to its way. */
export const hydrantButton = ({ drawer }, id) =>
  el('button.link', { type: 'button', onclick: () => drawer.hydrant(id) }, id);
