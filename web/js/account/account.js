/** The account's own page: password, tokens, and for administrators all accounts. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { accountsPart } from './accounts.js';
import { passwordForm } from './password.js';
import { openPlain } from './plain.js';
import { tokensPart } from './tokens.js';

const main = document.getElementById('main');
const parts = {};
let session = null;

const page = openPlain('account.own', draw);
try {
  session = await api.session();
  if (!session.account || session.account.must_change_password) {
    location.replace(`/login?${new URLSearchParams({ next: location.pathname + location.hash })}`);
  } else {
    page.redraw();
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
} catch (fault) {
  fill(main, el('p.complaint', { role: 'alert' }, fault.message));
}

function draw({ t }) {
  const { account } = session ?? {};
  if (!account) {
    return;
  }
  const administrates = account.role === 'administrator';
  fill(main,
    el('h1', {}, account.name),
    el('p.quiet', {}, t(`account.role.${account.role}`),
      account.unit && ` · ${t('account.unit.of', { unit: account.unit })}`,
      ` · ${t(`account.may.${account.role}`)}`),
    part('password', t('account.password.change'), passwordPart()),
    part('tokens', t('account.tokens'), tokensPart(page, session, parts)),
    administrates && part('accounts', t('account.accounts'), accountsPart(page, session, parts)));
}

function part(id, title, content) {
  return el('section', { id, 'aria-labelledby': `${id}-title` },
    el('h2', { id: `${id}-title` }, title), content);
}

function passwordPart() {
  const { t } = page;
  const said = el('p.done', { role: 'status' });
  const form = passwordForm(page, session, (changed) => {
    session = changed;
    said.textContent = t('account.password.done');
  });
  return el('div', {}, form, said);
}
