/** The login; and where the password is one that was handed out, the choice of another. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { passwordForm } from './password.js';
import { complain, complaint, field, next, openPlain } from './plain.js';

const main = document.getElementById('main');
let session = null;

const page = openPlain('account.login', draw);
try {
  session = await api.session();
  page.redraw();
  main.querySelector('input:not([hidden])')?.focus();
} catch (fault) {
  fill(main, el('p.complaint', { role: 'alert' }, fault.message));
}

function draw({ t }) {
  if (!session) {
    return;
  }
  const { account } = session;
  if (account?.must_change_password) {
    fill(main, el('h1', {}, t('account.password.choose')),
      el('p', {}, t('account.password.once', { name: account.name })),
      passwordForm(page, session, goOn));
  } else if (account) {
    fill(main, el('h1', {}, t('account.login')),
      el('p', {}, t('account.logged.in', { name: account.name, role: t(`account.role.${account.role}`) })),
      el('p', {}, el('a.button.primary', { href: next() }, t('account.go.on'))));
  } else {
    fill(main, el('h1', {}, t('account.login')), form(t),
      session.public_view === 'off'
        ? el('p.quiet', {}, t('account.closed'))
        : el('p.quiet', {}, el('a', { href: '/' }, t('account.without'))));
  }
}

function form(t) {
  const wrong = complaint();
  const submit = el('button.primary', { type: 'submit' }, t('account.login'));
  return el('form', {
    onsubmit: (event) => {
      event.preventDefault();
      enter(event.target, wrong, submit);
    },
  },
  wrong,
  field(t, {
    id: 'name', label: 'account.name', autocomplete: 'username', required: true,
    autocapitalize: 'none', spellcheck: 'false', maxlength: '32',
  }),
  field(t, {
    id: 'password', label: 'account.password', type: 'password',
    autocomplete: 'current-password', required: true, maxlength: '128',
  }),
  submit);
}

async function enter(form, wrong, submit) {
  complain(wrong, '');
  submit.disabled = true;
  try {
    session = await api.logIn(form.name.value, form.password.value);
  } catch (fault) {
    complain(wrong, fault.message);
    form.password.value = '';
    form.password.focus();
    await pass(fault.seconds ?? 0, submit);
    return;
  }
  if (session.account.must_change_password) {
    page.redraw();
    main.querySelector('input:not([hidden])').focus();
  } else {
    goOn();
  }
}

/** Counts down on the button until another attempt is of use. */
async function pass(seconds, button) {
  for (let left = seconds; left > 0 && button.isConnected; left--) {
    button.textContent = page.t('account.wait', { seconds: left });
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  button.textContent = page.t('account.login');
  button.disabled = false;
}

function goOn() {
  location.assign(next());
}
