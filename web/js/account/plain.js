/** What the plain pages share, the login and the account's own: head, language, light. */
import { el, fill } from '../dom.js';
import { text } from '../i18n/words.js';
import { backTo } from '../pure/back.js';

const asked = new URLSearchParams(location.search);

/** Opens a page whose parts are drawn anew in the language that is chosen. */
export function openPlain(title, draw) {
  const root = document.documentElement;
  root.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const page = {
    language: asked.get('lang') === 'en' ? 'en' : 'zh',
    t: (key, values) => text(page.language, key, values),
    redraw: () => show(page, title, draw),
  };
  page.redraw();
  return page;
}

function show(page, title, draw) {
  const { t, language } = page;
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = `${t(title)} · ${t('app.name')}`;
  fill(document.getElementById('head'),
    el('a.brand', { href: `/#lang=${language}` }, t('app.name'), el('small', {}, t('app.tagline'))),
    el('div.grow'),
    el('button', {
      type: 'button',
      id: 'language',
      lang: language === 'zh' ? 'en' : 'zh',
      title: t('app.language.title'),
      onclick: () => {
        page.language = language === 'zh' ? 'en' : 'zh';
        page.redraw();
      },
    }, t('app.language')));
  draw(page);
}

/** A field with its label above; what is typed stays when the language changes. */
export function field(t, { id, label, hint, ...attributes }) {
  const before = document.getElementById(id)?.value ?? attributes.value ?? '';
  const hintId = hint ? `${id}-hint` : null;
  return el('div.line', {},
    el('label', { for: id }, t(label)),
    el('input', { id, name: id, 'aria-describedby': hintId, ...attributes, value: before }),
    hint ? el('small', { id: hintId }, hint) : null);
}

/** Where something that went wrong is told, by voice too. */
export const complaint = () => el('p.complaint', { role: 'alert', hidden: true });

export function complain(element, sentence) {
  element.textContent = sentence;
  element.hidden = !sentence;
}

/** The day of a time, where the reader is. */
export function dayOf(time) {
  const at = new Date(time);
  const two = (number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Where the login leads back to. */
export const next = () => backTo(asked.get('next'), location.origin);
