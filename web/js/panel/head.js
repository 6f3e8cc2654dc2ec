/** The head: whose county, which day, which rules, which language, which light. */
import { el, refill } from '../dom.js';
import { dayField } from '../head.js';
import { search } from './search.js';
import { who } from './who.js';

export function head(page) {
  const element = document.getElementById('head');
  const found = search(page);
  const draw = () =>
    refill(element, brand(page), el('div.county', {}, page.county.name), found, dayField(page), ruleset(page),
      el('div.grow'), quotaBoard(page), papersPage(page), jobsPage(page), dataPage(page), language(page), theme(page), who(page));
  draw();
  return page.view.on('language theme asOf ruleset', draw);
}

function brand({ t }) {
  return el('h1.brand', {}, t('app.name'), el('small', {}, t('app.tagline')));
}

/** The way to the page of tasks. */
function quotaBoard({ t, view }) {
  const { language } = view.get();
  return el('a.way', { href: `/quota#lang=${language}` }, t('board.open'));
}

/** The way to the papers that are handed over; on narrow screens it stands in the menu alone. */
function papersPage({ t, view }) {
  return el('a.way.data', { href: `/papers#lang=${view.get().language}` }, t('papers.nav'));
}

/** The way to what is being worked out; on narrow screens it stands in the menu alone. */
function jobsPage({ t, view }) {
  return el('a.way.data', { href: `/jobs#lang=${view.get().language}` }, t('jobs.nav'));
}

/** The way to what stands and who changed it; on narrow screens it stands in the menu alone. */
function dataPage({ t, view }) {
  return el('a.way.data', { href: `/data#lang=${view.get().language}` }, t('data.open'));
}

function ruleset({ t, view, rulesets }) {
  const chosen = view.get().ruleset ?? '';
  const options = [{ id: '', title: t('app.ruleset.default') }, ...rulesets];
  const change = ({ target }) => view.change({ ruleset: target.value || undefined });
  const select = el('select', { id: 'ruleset', onchange: change },
    options.map((rules) => option(rules, chosen)));
  return el('label.field.ruleset', {},
    el('span', { id: 'ruleset-label' }, t('app.ruleset')), select);
}

const option = ({ id, title }, chosen) =>
  el('option', { value: id, selected: id === chosen }, title);

function language({ t, view }) {
  const next = view.get().language === 'zh' ? 'en' : 'zh';
  return el('button', {
    type: 'button',
    id: 'language',
    title: t('app.language.title'),
    lang: next,
    onclick: () => view.change({ language: next }),
  }, t('app.language'));
}

function theme({ t, view }) {
  const next = view.get().theme === 'dark' ? 'light' : 'dark';
  return el('button', {
    type: 'button',
    id: 'theme',
    title: t('app.theme.title'),
    onclick: () => view.change({ theme: next }),
  }, t(`app.theme.${next}`));
}
