/** The head of a page beside the map: whose county, the day, the ways to the other pages, language, light, who asks. */
import { el, fill } from './dom.js';
import { isDay } from './pure/format.js';
import { who } from './panel/who.js';

/** The pages that lead to each other, by the key of their word. */
const WAYS = [['/', 'board.map'], ['/quota', 'board.open'], ['/papers', 'papers.nav'], ['/jobs', 'jobs.nav'], ['/data', 'data.open']];

/**
 * @param title the key of the page's name
 * @param fields what is chosen here; by default the day that the page shows
 */
export function head(page, title, fields = [dayField(page)]) {
  const { t, view, county } = page;
  const { language, theme } = view.get();
  const other = language === 'zh' ? 'en' : 'zh';
  fill(document.getElementById('head'),
    el('a.brand', { href: `/#lang=${language}`, title: t('board.map') }, t('app.name'), el('small', {}, t(title))),
    county.name && el('div.county', {}, county.name),
    fields,
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

/** The ways to the other pages; on the map, to the question that the page is about. */
function ways({ t, view, question }) {
  const { language } = view.get();
  const asked = (path) => (path === '/' && question ? `q=${question}&` : '');
  return el('nav.ways', { 'aria-label': t('app.ways') }, WAYS.map(([path, word]) =>
    el('a.way', { href: `${path}#${asked(path)}lang=${language}`, 'aria-current': location.pathname === path && 'page' }, t(word))));
}

/** The day that a page shows. */
export function dayField({ t, view, county }) {
  return el('label.field', {}, t('app.day'),
    el('input', {
      type: 'date', id: 'as-of', value: view.get().asOf ?? county.as_of,
      onchange: ({ target }) => isDay(target.value) && view.change({ asOf: target.value }),
    }));
}
