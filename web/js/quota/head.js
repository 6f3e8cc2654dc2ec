/** The head: whose county, which document and day, the way back to the map, language, who asks. */
import { el, fill } from '../dom.js';
import { isDay } from '../pure/format.js';
import { ways } from '../head.js';
import { who } from '../panel/who.js';

export function head(page) {
  const { t, view, county } = page;
  const { language, theme } = view.get();
  const other = language === 'zh' ? 'en' : 'zh';
  fill(document.getElementById('head'),
    el('a.brand', { href: `/#lang=${language}`, title: t('board.map') }, t('app.name'), el('small', {}, t('board.title'))),
    el('div.county', {}, county.name),
    choices(page),
    el('div.grow'),
    el('a.way', { href: `/#q=quota&lang=${language}` }, t('board.map')),
    el('a.way.data', { href: `/papers#lang=${language}` }, t('papers.nav')),
    el('a.way.data', { href: `/data#lang=${language}` }, t('data.open')),
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

function choices({ t, view, county, rulesets }) {
  const { asOf, document: chosen } = view.get();
  const laws = rulesets.length > 1 && el('label.field.ruleset', {}, t('board.document'),
    el('select', {
      id: 'document',
      onchange: ({ target }) => view.change({ document: target.value || undefined }),
    }, rulesets.map(({ id, title }) => el('option', { value: id, selected: id === chosen }, title))));
  return [laws, el('label.field', {}, t('app.day'),
    el('input', {
      type: 'date', id: 'as-of', value: asOf ?? county.as_of,
      onchange: ({ target }) => isDay(target.value) && view.change({ asOf: target.value }),
    }))];
}
