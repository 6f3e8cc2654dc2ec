/** What was done here: what waits, what was sent, what was refused and why, what needs somebody. */
import { el, fill } from '../dom.js';
import { isOpen, ofAccount } from '../pure/outbox.js';
import { minuteHere } from '../pure/where.js';
import { login } from './head.js';
import { partHead } from './parts.js';
import { to } from './route.js';

/** Where what was refused is changed before it goes again. */
const FORMS = { inspection: 'inspect', step: 'step', edit: 'correct' };

export function queue(field) {
  const list = el('div.queue');
  const draw = () => fill(list, parts(field));
  draw();
  const ends = [field.queue, field.stopped, field.online].map((value) => value.subscribe(draw));
  return {
    nodes: [partHead(field, field.t('field.tab.queue')), list],
    end: () => ends.forEach((end) => end()),
  };
}

function parts(field) {
  const { t, me, stopped } = field;
  const name = me.get()?.name ?? null;
  const all = field.queue.get();
  const mine = [...ofAccount(all, name), ...(name === null ? [] : ofAccount(all, null))]
    .sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.order - a.order);
  // the notice at the top asks for the login already
  const expired = stopped.get() === 'login';
  const waits = !expired && mine.some(({ state }) => ['waiting', 'sending'].includes(state));
  return [
    stopped.get() && !expired && el('p.why', {}, t(`field.stopped.${stopped.get()}`, { name })),
    others(field, name),
    waits && el('button.primary.wide', { type: 'button', onclick: () => field.send() }, t('field.send.now')),
    mine.length === 0 && el('p.empty', {}, t('field.queue.empty')),
    el('ol.entries', {}, mine.map((entry) => row(field, entry))),
    name && el('p.leave', {}, el('button', { type: 'button', onclick: () => field.leave() }, t('account.logout')),
      el('small', {}, t('field.leave.why'))),
  ];
}

/** What another account has waiting on this phone is told and left alone. */
function others({ t, queue: entries }, name) {
  const counts = new Map();
  entries.get()
    .filter((entry) => isOpen(entry) && entry.account !== null && entry.account !== name)
    .forEach(({ account }) => counts.set(account, (counts.get(account) ?? 0) + 1));
  return [...counts].sort().map(([account, count]) => el('p.why', {}, t('field.others', { account, count }),
    el('a', { href: login() }, t('account.login'))));
}

function row(field, entry) {
  const { t, language } = field;
  const { state, kind, about, at, reason, photos = [] } = entry;
  return el('li', { 'data-state': state },
    el('span.state-word', {}, t(`field.state.${state}`)),
    el('strong', {}, `${t(`field.kind.${kind}`)} · ${about.title}`),
    el('small', {}, minuteHere(at), photos.length > 0 && ` · ${t('field.photos', { count: photos.length })}`,
      entry.account === null && ` · ${t('field.as.public')}`),
    reason && el('p.complaint', {}, reason[language.get()]),
    el('div.pair', {},
      state === 'conflict' && el('a.button.primary', { href: `#conflict=${entry.id}` }, t('field.compare')),
      state === 'refused' && (kind in FORMS
        ? el('a.button', { href: to(FORMS[kind], about) }, t('field.change'))
        : el('button', { type: 'button', onclick: () => field.change({ ...entry, state: 'waiting', reason: null }) },
          t('field.again'))),
      state === 'refused' && el('button', { type: 'button', onclick: () => sure(field, entry) }, t('field.drop'))));
}

function sure(field, entry) {
  if (window.confirm(field.t('field.drop.sure', { title: entry.about.title }))) {
    field.drop(entry);
  }
}
