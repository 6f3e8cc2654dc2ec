/** The head: whose county, the ways to the map and the tasks, language, light, who asks. */
import { el, fill } from '../dom.js';
import { who } from '../panel/who.js';

export function head(page) {
  const { t, view, county } = page;
  const { language, theme } = view.get();
  const other = language === 'zh' ? 'en' : 'zh';
  fill(document.getElementById('head'),
    el('a.brand', { href: `/#lang=${language}`, title: t('board.map') }, t('app.name'), el('small', {}, t('data.title'))),
    county.name ? el('div.county', {}, county.name) : null,
    el('div.grow'),
    el('a.way', { href: `/#lang=${language}` }, t('board.map')),
    el('a.way', { href: `/quota#lang=${language}` }, t('board.open')),
    el('a.way', { href: `/papers#lang=${language}` }, t('papers.nav')),
    el('button', {
      type: 'button', id: 'language', lang: other, title: t('app.language.title'),
      onclick: () => view.change({ language: other }),
    }, t('app.language')),
    el('button', {
      type: 'button', id: 'theme', title: t('app.theme.title'),
      onclick: () => view.change({ theme: theme === 'dark' ? 'light' : 'dark' }),
    }, t(`app.theme.${theme === 'dark' ? 'light' : 'dark'}`)),
    who(page));
}
