/** Who is asking: the way to the login, or the account's menu. */
import * as api from '../api.js';
import { el } from '../dom.js';
import { sheetPage } from '../pure/where.js';

export function who({ t, view, session }) {
  const { account } = session;
  return account ? menu(t, view, account) : el('a.who', { href: loginAddress(view) }, t('account.login'));
}

/** The login, which leads back to this view. */
function loginAddress(view) {
  const back = location.pathname + location.search + location.hash;
  return `/login?${new URLSearchParams({ next: back, lang: view.get().language })}`;
}

function menu(t, view, account) {
  const { language } = view.get();
  const own = (part) => `/account?lang=${language}#${part}`;
  const list = el('details.who', { onkeydown: closeOnEscape },
    el('summary', { title: account.name }, el('span', {}, account.name), el('small', {}, t(`account.role.${account.role}`))),
    el('div.menu', {},
      account.unit && el('p', {}, t('account.unit.of', { unit: account.unit })),
      account.unit && el('a', { href: sheetPage('townships', account.unit, { language }) }, t('township.own')),
      el('a', { href: `/field?lang=${language}` }, t('field.title')),
      el('a', { href: `/papers#lang=${language}` }, t('papers.nav')),
      el('a', { href: `/jobs#lang=${language}` }, t('jobs.title')),
      el('a', { href: `/data#lang=${language}` }, t('data.title')),
      el('a', { href: own('password') }, t('account.password.change')),
      el('a', { href: own('tokens') }, t('account.tokens')),
      account.role === 'administrator' && el('a', { href: own('accounts') }, t('account.accounts')),
      el('button.plain', { type: 'button', onclick: leave }, t('account.logout'))));
  closeWhereOthersAreClicked(list);
  return list;
}

async function leave() {
  await api.logOut();
  location.reload();
}

function closeOnEscape({ key, currentTarget }) {
  if (key === 'Escape') {
    currentTarget.open = false;
    currentTarget.querySelector('summary').focus();
  }
}

function closeWhereOthersAreClicked(list) {
  const close = ({ target }) => {
    if (!list.isConnected) {
      document.removeEventListener('click', close);
    } else if (!list.contains(target)) {
      list.open = false;
    }
  };
  list.addEventListener('toggle', () => list.open && document.addEventListener('click', close));
}
