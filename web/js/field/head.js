/** Head, notices and tabs: who works, whether there is signal, how much waits. */
import { el, fill } from '../dom.js';
import { isOpen } from '../pure/outbox.js';
import { minuteHere } from '../pure/where.js';

export function head(field) {
  const { me, online, queue, language, update, stopped, area, county, gpsFault } = field;
  const draw = () => {
    const { t } = field;
    document.documentElement.lang = language.get() === 'zh' ? 'zh-CN' : 'en';
    document.title = t('field.title');
    fill(document.getElementById('head'), parts(field));
    fill(document.getElementById('bar'), notices(field));
    fill(document.getElementById('tabs'), tabs(field));
  };
  draw();
  [me, online, queue, language, update, stopped, area, county, gpsFault].forEach((value) => value.subscribe(draw));
}

function parts({ t, me, online, language }) {
  const signal = online.get() === null ? 'asking' : online.get() ? 'online' : 'offline';
  return [
    el('a.brand', { href: '#near' }, t('field.brand')),
    el('span.signal', { 'data-signal': signal }, t(`field.signal.${signal}`)),
    el('div.grow'),
    el('button.plain', {
      type: 'button', id: 'language', lang: language.get() === 'zh' ? 'en' : 'zh', title: t('app.language.title'),
      onclick: () => language.set(language.get() === 'zh' ? 'en' : 'zh'),
    }, t('app.language')),
    me.get()
      ? el('a.who', { href: '/account' }, me.get().name)
      : el('a.who', { href: login() }, t('account.login')),
  ];
}

/** What somebody must know before anything else, the gravest first. */
function notices({ t, me, stopped, update, area, queue, county }) {
  const stop = stopped.get();
  const waits = waiting({ queue, me });
  return [
    stop === 'login' && el('p.notice.grave', {},
      t(waits ? 'field.expired.waits' : 'field.expired', { name: me.get()?.name ?? '', count: waits }),
      el('a.button', { href: login() }, t('account.login'))),
    update.get() && el('p.notice', {}, t('field.update'),
      el('button', { type: 'button', onclick: () => update.get().postMessage('take over') }, t('field.update.take'))),
    county.get()?.schematic && el('p.notice.quiet', {}, el('strong', {}, t('app.schematic')), ' ', t('app.schematic.more')),
    el('p.notice.quiet.kept', {}, area.get()
      ? t('field.kept', { time: minuteHere(area.get().at), day: area.get().asOf })
      : t('field.kept.none'),
    area.get()?.rounded && ` · ${t('field.rounded', { metres: area.get().rounded })}`),
  ];
}

function tabs({ t, queue, me }) {
  const waits = waiting({ queue, me });
  const tab = (name, ...more) => el('a', { href: `#${name}`, 'data-tab': name }, t(`field.tab.${name}`), more);
  return [
    tab('near'),
    tab('build'),
    tab('queue', waits > 0 && el('span.count', { 'aria-label': t('field.waiting', { count: waits }) }, waits)),
  ];
}

/** How much of one's own is not done with, what was done as the public among it. */
const waiting = ({ queue, me }) =>
  queue.get().filter((entry) => isOpen(entry) && [null, me.get()?.name].includes(entry.account)).length;

export const login = () =>
  `/login?${new URLSearchParams({ next: location.pathname + location.search + location.hash })}`;
