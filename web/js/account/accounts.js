/** All accounts, for administrators: make, change, shut, hand out a password anew. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { table } from '../table.js';
import { complain, complaint, dayOf, field } from './plain.js';

const ROLES = ['administrator', 'planner', 'water_bureau', 'township', 'inspector', 'viewer'];

/** @param kept what was loaded before, so that another language needs no other request */
export function accountsPart({ t }, session, kept) {
  const list = el('div');
  const told = el('div', { role: 'status' });
  const wrong = complaint();
  const show = () => fill(list, accountsTable(t, kept.accounts ?? [], kept.townships ?? [], { change, reset }));

  async function load() {
    const [{ accounts }, townships] = await Promise.all([api.accounts(), kept.townships ?? loadTownships()]);
    Object.assign(kept, { accounts, townships });
  }

  async function attempt(work) {
    try {
      complain(wrong, '');
      await work();
    } catch (fault) {
      complain(wrong, fault.message);
    }
    show();
  }

  const tell = ({ account, password }) =>
    fill(told, el('p', {}, t('account.told', { name: account.name })), el('code.secret', { tabindex: '0' }, password));
  const change = (account, rights) =>
    attempt(async () => {
      const { role, unit, disabled } = { ...account, ...rights };
      await api.changeAccount(account.name, { role, unit: role === 'township' ? unit : '', disabled });
      await load();
    });
  const reset = (account) =>
    attempt(async () => {
      tell(await api.resetAccount(account.name));
      await load();
    });
  const make = (form) =>
    attempt(async () => {
      const { account: name, rights, unit } = form.elements;
      const role = rights.value;
      tell(await api.makeAccount({ name: name.value, role, unit: role === 'township' ? unit.value : '' }));
      form.reset();
      await load();
    });
  if (kept.accounts) {
    show();
  } else {
    attempt(load);
  }
  return el('div', {}, wrong, list, told, form(t, kept, make));
}

async function loadTownships() {
  const features = await api.features('townships').catch(() => []);
  return features
    .map(({ id, properties }) => ({ code: properties.code ?? String(id), name: properties.name }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function form(t, kept, make) {
  const unit = el('div.line', { hidden: true }, el('label', { for: 'unit' }, t('account.unit')), el('span'));
  const choose = ({ target }) => {
    unit.hidden = target.value !== 'township';
    fill(unit.lastElementChild, units(kept.townships ?? [], '', { id: 'unit', name: 'unit' }));
  };
  return el('form.row', {
    onsubmit: (event) => {
      event.preventDefault();
      make(event.target);
    },
  },
  field(t, {
    id: 'account', label: 'account.name', required: true, minlength: '2', maxlength: '32',
    autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false',
  }),
  el('div.line', {}, el('label', { for: 'rights' }, t('account.role')),
    roles(t, 'viewer', { id: 'rights', name: 'rights', onchange: choose })),
  unit,
  el('button', { type: 'submit' }, t('account.make')));
}

const roles = (t, chosen, attributes) =>
  el('select', attributes, ROLES.map((role) =>
    el('option', { value: role, selected: role === chosen }, t(`account.role.${role}`))));

/** Townships to choose from; where none is known, its code is typed. */
function units(townships, chosen, attributes) {
  return townships.length === 0
    ? el('input', { ...attributes, value: chosen ?? '' })
    : el('select', attributes, townships.map(({ code, name }) =>
      el('option', { value: code, selected: code === chosen }, `${name ?? ''} ${code}`)));
}

function accountsTable(t, accounts, townships, does) {
  const head = ['account.name', 'account.role', 'account.unit', 'account.last', 'account.state'];
  return table([...head.map((key) => t(key)), null], accounts.map((account) => row(t, account, townships, does)));
}

function row(t, account, townships, { change, reset }) {
  const { name, role, unit, disabled } = account;
  const state = disabled ? 'disabled' : account.must_change_password ? 'handed' : 'good';
  const first = townships[0]?.code ?? '';
  return el('tr', { class: disabled ? 'off' : null },
    el('th', { scope: 'row' }, name),
    el('td', {}, roles(t, role, {
      'aria-label': t('account.role.of', { name }),
      onchange: ({ target }) => change(account, { role: target.value, unit: unit ?? first }),
    })),
    el('td', {}, role === 'township' && units(townships, unit, {
      'aria-label': t('account.unit.choose', { name }),
      onchange: ({ target }) => change(account, { unit: target.value }),
    })),
    el('td', {}, account.last_login_at ? dayOf(account.last_login_at) : t('account.never')),
    el('td', {}, t(`account.state.${state}`)),
    el('td.does', {},
      el('button', {
        type: 'button',
        'aria-label': t('account.reset.of', { name }),
        onclick: () => reset(account),
      }, t('account.reset')),
      el('button', {
        type: 'button',
        'aria-label': t(disabled ? 'account.enable.of' : 'account.disable.of', { name }),
        onclick: () => change(account, { disabled: !disabled }),
      }, t(disabled ? 'account.enable' : 'account.disable'))));
}
