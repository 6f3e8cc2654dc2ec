/** What stands around a map on paper: title, answer, legend, scale, north, day, law and sources. */
import { el } from '../dom.js';
import { whole } from '../pure/format.js';
import { barOf, denominator, metresPerMm } from '../pure/print.js';
import { clausesOf, clauseText } from './method.js';
import { textOf } from './legend.js';
import { sign } from './sign.js';

/** So many provisions are named; the rest is counted. */
const CLAUSES = 6;

/** @param chosen title, or blank for the county's and the question's */
export function sheetParts(page, { title }) {
  const layers = page.layers.filter((layer) => layer.isShown() && layer.tiles.shapeCount() > 0);
  return { head: head(page, title), onMap: onMap(page), legend: legend(page, layers), foot: foot(page, layers) };
}

const answerOf = ({ view, answers }) => answers[view.get().question].get().answer;

function head(page, title) {
  const { t, view, county } = page;
  const summary = answerOf(page)?.summary;
  const law = page.rulesets.find(({ id }) => id === (summary?.ruleset ?? view.get().ruleset ?? county.ruleset));
  return el('header', {},
    el('h2', {}, title || t('print.title', { county: county.name, question: t(`question.${view.get().question}`) })),
    el('p.basis', {}, t('print.basis', { day: summary?.as_of ?? page.day(), law: law?.title ?? '' })),
    el('p.sentence', {}, document.querySelector('#question .sentence')?.textContent),
    chosen(page));
}

/** What is selected, in the words of its card. */
function chosen({ t, view }) {
  const { selected } = view.get();
  const said = ['h2', '.verdict'].map((part) => document.querySelector(`#card ${part}`)?.textContent);
  return selected && el('p.chosen', {}, t('print.chosen', {
    kind: t(`card.${selected.collection}`), what: said.filter(Boolean).join(' · '),
  }));
}

function onMap(page) {
  return [page.county.schematic && el('p.schematic', {}, page.t('app.schematic'), ' · ', page.t('app.schematic.more')), north(page)];
}

/** The map's projection has north above, everywhere. */
function north({ t }) {
  const of = (name, attributes, ...children) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    node.append(...children);
    return node;
  };
  const arrow = of('svg', { viewBox: '0 0 20 26', 'aria-hidden': 'true' },
    of('path', { d: 'M10 1 17 25 10 19 3 25Z', fill: 'none', stroke: 'currentColor' }),
    of('path', { d: 'M10 1 17 25 10 19Z', fill: 'currentColor' }));
  return el('p.north', {}, el('span', {}, t('print.north')), arrow);
}

function legend(page, layers) {
  return el('section.key', {},
    el('h3', {}, page.t('print.legend')),
    layers.length === 0 && el('p', {}, page.t('print.nothing')),
    layers.map((layer) => el('div', {},
      layer.legend.length > 1 && el('h4', {}, page.t(`layer.${layer.name}`)),
      el('ul', {}, layer.legend.map((row) =>
        el('li', {}, sign(row.draw, page.colours()), textOf(page, row)))))));
}

function foot(page, layers) {
  const { t, county } = page;
  const summary = answerOf(page)?.summary ?? {};
  const clauses = clausesOf(summary).map((clause) => clauseText(page, clause));
  const named = clauses.slice(0, CLAUSES);
  const origins = county.layers.filter(({ name, origin }) =>
    origin && layers.some((layer) => (layer.collection ?? layer.name) === name)).map(({ origin }) => origin);
  const line = (key, text) => text && el('p', {}, el('b', {}, t(key)), text);
  return el('footer', {},
    scale(page),
    el('div.origin', {},
      line('print.clauses', named.length > 0 && named.join('；') + (clauses.length > CLAUSES ? t('print.clauses.more', { count: clauses.length }) : '')),
      line('print.sources', [...new Set(origins)].join('；')),
      line('print.snapshot', summary.snapshot),
      el('p', {}, t('print.made'))));
}

function scale({ map, t, view }) {
  const perMm = metresPerMm(map.getCenter().lat, map.getZoom());
  const { metres, mm } = barOf(perMm);
  const ruler = el('span.ruler');
  ruler.style.width = `${mm}mm`;
  return el('div.scale', { 'data-metres': metres }, ruler,
    el('span', {}, metres < 1000 ? `${metres} m` : `${metres / 1000} km`),
    el('span', {}, t('print.scale', { scale: whole(denominator(perMm), view.get().language) })));
}
