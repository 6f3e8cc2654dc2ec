/** The head of a page beside the map: whose county, the day, the ways to the other pages, language, light, who asks. */
import { el, refill } from './dom.js';
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
  refill(document.getElementById('head'),
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

/** Before it lie the days of years that are half typed. */
const FIRST_DAY = '1900-01-01';

const TYPING = /^(\d|Arrow(Up|Down)|Backspace|Delete)$/;

/**
 * The day that a page shows. A day that is typed is a day at each digit, and counts when it is
 * entered or left; one that is picked, at once.
 */
export function dayField({ t, view, county }) {
  const shown = view.get().asOf ?? county.as_of;
  let isTyping = false;
  const take = ({ target }) => {
    isTyping = false;
    if (target.value && target.value !== shown && target.validity.valid) {
      view.change({ asOf: target.value });
    }
  };
  return el('label.field', {}, t('app.day'),
    el('input', {
      type: 'date', id: 'as-of', min: FIRST_DAY, value: shown,
      onkeydown: (event) => (event.key === 'Enter' ? take(event) : (isTyping ||= TYPING.test(event.key))),
      onchange: (event) => isTyping || take(event),
      onblur: take,
    }));
}
