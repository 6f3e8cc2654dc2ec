/** One's own tokens: for programmes, told once, good until they expire or are revoked. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { table } from '../table.js';
import { complain, complaint, dayOf, field } from './plain.js';

/** @param kept what was loaded before, so that another language needs no other request */
export function tokensPart({ t }, { account }, kept) {
  const list = el('div');
  const told = el('div', { role: 'status' });
  const wrong = complaint();
  const show = () => fill(list, tokensTable(t, kept.tokens ?? [], revoke));

  async function attempt(work) {
    try {
      complain(wrong, '');
      await work();
      show();
    } catch (fault) {
      complain(wrong, fault.message);
    }
  }

  const revoke = (id) =>
    attempt(async () => {
      kept.tokens = (await api.revokeToken(id)).tokens;
    });
  const make = (form) =>
    attempt(async () => {
      const { label, role, days } = form.elements;
      const made = await api.makeToken(label.value, role.value, Number(days.value));
      fill(told, el('p', {}, t('account.token.told')), el('code.secret', { tabindex: '0' }, made.secret));
      kept.tokens = (await api.tokens()).tokens;
      form.reset();
    });
  if (kept.tokens) {
    show();
  } else {
    attempt(async () => {
      kept.tokens = (await api.tokens()).tokens;
    });
  }
  return el('div', {}, el('p.quiet', {}, t('account.tokens.what')), wrong, list, told, form(t, account, make));
}

function form(t, account, make) {
  const roles = account.role === 'viewer' ? ['viewer'] : [account.role, 'viewer'];
  return el('form.row', {
    onsubmit: (event) => {
      event.preventDefault();
      make(event.target);
    },
  },
  field(t, { id: 'label', label: 'account.token.label', required: true, maxlength: '64' }),
  el('div.line', {}, el('label', { for: 'role' }, t('account.role')),
    el('select', { id: 'role', name: 'role' },
      roles.map((role) => el('option', { value: role }, t(`account.role.${role}`))))),
  field(t, { id: 'days', label: 'account.token.days', type: 'number', min: '1', max: '366', value: '90' }),
  el('button', { type: 'submit' }, t('account.token.make')));
}

function tokensTable(t, tokens, revoke) {
  if (tokens.length === 0) {
    return el('p.quiet', {}, t('account.tokens.none'));
  }
  const head = ['account.token.label', 'account.role', 'account.token.expires', 'account.token.used', 'account.state'];
  return table([...head.map((key) => t(key)), null], tokens.map((token) => row(t, token, revoke)));
}

function row(t, token, revoke) {
  const state = stateOf(token);
  return el('tr', { class: state === 'good' ? null : 'off' },
    el('th', { scope: 'row' }, token.label),
    el('td', {}, t(`account.role.${token.role}`)),
    el('td', {}, dayOf(token.expires_at)),
    el('td', {}, token.last_used_at ? dayOf(token.last_used_at) : t('account.never')),
    el('td', {}, t(`account.token.${state}`)),
    el('td', {}, state === 'good' && el('button', {
      type: 'button',
      'aria-label': t('account.token.revoke.of', { label: token.label }),
      onclick: () => revoke(token.id),
    }, t('account.token.revoke'))));
}

function stateOf({ revoked_at, expires_at }) {
  if (revoked_at) {
    return 'revoked';
  }
  return Date.parse(expires_at) <= Date.now() ? 'expired' : 'good';
}
