/** The head of a page beside the map: whose county, the day, the ways to the other pages, language, light, who asks. */
import { el, fill } from './dom.js';
import { isDay } from './pure/format.js';
import { who } from './panel/who.js';

/** The pages that lead to each other, by the key of their word. */
const WAYS = [['/', 'board.map'], ['/quota', 'board.open'], ['/papers', 'papers.nav'], ['/data', 'data.open']];

/** The ways to the other pages. */
export const ways = ({ t, view }) => el('nav.ways', { 'aria-label': t('app.ways') }, WAYS.map(([path, word]) =>
  el('a.way', { href: `${path}#lang=${view.get().language}` }, t(word))));

/**
 * @param title the key of the page's name
 * @param dated whether the page shows a day that is chosen here
 */
export function head(page, title, dated = true) {
  const { t, view, county } = page;
  const { language, theme } = view.get();
  const other = language === 'zh' ? 'en' : 'zh';
  fill(document.getElementById('head'),
    el('a.brand', { href: `/#lang=${language}`, title: t('board.map') }, t('app.name'), el('small', {}, t(title))),
    el('div.county', {}, county.name),
    dated && day(page),
    el('div.grow'),
    ways(page),
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

function day({ t, view, county }) {
  return el('label.field', {}, t('app.day'),
    el('input', {
      type: 'date', id: 'as-of', value: view.get().asOf ?? county.as_of,
      onchange: ({ target }) => isDay(target.value) && view.change({ asOf: target.value }),
    }));
}
