/** The form that chooses a password: the old one, and the new one twice. */
import * as api from '../api.js';
import { el } from '../dom.js';
import { complain, complaint, field } from './plain.js';

/** @param done is called with the session that goes on */
export function passwordForm({ t }, session, done) {
  const wrong = complaint();
  const submit = el('button.primary', { type: 'submit' }, t('account.password.save'));
  return el('form', {
    onsubmit: async (event) => {
      event.preventDefault();
      submit.disabled = true;
      await save(event.target, wrong, t, done);
      submit.disabled = false;
    },
  },
  wrong,
  // tells password managers whose it is
  el('input', { type: 'text', autocomplete: 'username', value: session.account.name, readonly: true, hidden: true }),
  field(t, {
    id: 'old', label: session.account.must_change_password ? 'account.password.handed' : 'account.password.old',
    type: 'password', autocomplete: 'current-password', required: true, maxlength: '128',
  }),
  field(t, {
    id: 'new', label: 'account.password.new', type: 'password', autocomplete: 'new-password', required: true,
    maxlength: '128', hint: t('account.password.rule', { length: session.password_length }),
  }),
  field(t, {
    id: 'again', label: 'account.password.again', type: 'password', autocomplete: 'new-password', required: true,
    maxlength: '128',
  }),
  submit);
}

async function save(form, wrong, t, done) {
  const { old, new: chosen, again } = form.elements;
  if (chosen.value !== again.value) {
    complain(wrong, t('account.password.differ'));
    again.focus();
    return;
  }
  try {
    const session = await api.changePassword(old.value, chosen.value);
    complain(wrong, '');
    form.reset();
    done(session);
  } catch (fault) {
    complain(wrong, fault.message);
    (fault.status === 401 ? old : chosen).focus();
  }
}
