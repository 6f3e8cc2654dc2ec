/** Two plans side by side: one is held while others are made, and both stand on the map. */
import { el, fill } from '../dom.js';
import { amountWord, builtWords } from '../i18n/amount.js';
import { table } from '../table.js';
import { DASH, decimal, whole } from '../pure/format.js';
import { signed } from '../pure/change.js';
import { changesByUnit, objectiveOf } from '../pure/siting.js';
import { unitLink } from './list.js';

/** The element, and what ends it. */
export function plansPart(page) {
  const state = page.answers.siting;
  const held = el('div.plans');
  let drawn;
  const draw = () => {
    const { answer } = state.get();
    if (drawn?.answer !== answer || drawn.rival !== page.rival.get()) {
      drawn = { answer, rival: page.rival.get() };
      fill(held, holding(page, drawn));
    }
  };
  draw();
  const ends = [state.subscribe(draw), page.rival.subscribe(draw)];
  return {
    element: held,
    end: () => ends.forEach((end) => end()),
  };
}

function holding(page, { answer, rival }) {
  const { t } = page;
  const hold = () => page.rival.set({ name: builtWords(page, answer.features), answer });
  return [
    answer?.features.length > 0 && rival?.answer !== answer
      && el('button', { type: 'button', id: 'hold', onclick: hold }, t('plans.hold')),
    rival && [
      el('p.held', {},
        el('span', {}, t('plans.held', { name: rival.name })),
        el('button.link', { type: 'button', id: 'let-go', onclick: () => page.rival.set(null) }, t('plans.let-go'))),
      answer && rival.answer !== answer ? comparison(page, rival, answer) : el('p.quiet', {}, t('plans.hint')),
    ],
  ];
}

/** The held plan first, then the answer, then the difference. */
function comparison(page, { answer: before }, after) {
  const { t } = page;
  const same = objectiveOf(before.summary) === objectiveOf(after.summary);
  const heads = [null, 'held', 'now', 'difference'].map((head) => head && t(`plans.col.${head}`));
  const { language } = page.view.get();
  const lines = [
    ['sites', before.features.length, after.features.length, whole],
    same && ['objective', before.summary.objective, after.summary.objective, whole],
    ['gap', before.summary.gap_percent, after.summary.gap_percent, (n) => `${decimal(n, language)}%`],
    ['cost', before.summary.chosen?.cost_yuan ?? null, after.summary.chosen?.cost_yuan ?? null, whole],
  ].filter((line) => line && (line[1] !== null || line[2] !== null));
  return el('section.comparison', { 'aria-label': t('plans.compare') },
    table(heads, lines.map(([name, was, is, shown]) => el('tr', {},
      el('td', {}, t(`plans.row.${name}`)),
      el('td', {}, shown(was, language)),
      el('td', {}, shown(is, language)),
      el('td', {}, difference(was, is, (n) => shown(n, language)))))),
    byUnit(page, before.summary, after.summary));
}

function difference(was, is, shown) {
  return typeof was === 'number' && typeof is === 'number' ? signed(is - was, shown) : DASH;
}

function byUnit(page, before, after) {
  const { t, view } = page;
  const { language } = view.get();
  const rows = changesByUnit(before.units ?? [], after.units ?? []);
  const heads = ['unit', 'sites', 'gain'].map((head) => t(`plans.unit.${head}`));
  return rows.length > 0
    ? el('details.further', { open: true },
      el('summary', {}, t('plans.units', { count: rows.length })),
      table(heads, rows.map(({ code, unit, before: was, after: is }) => el('tr', {},
        el('td', {}, unitLink(page, code, unit ?? page.nameOf(code))),
        el('td', {}, `${was.sites} → ${is.sites}`),
        el('td', { title: `${amountWord(page, before, was.gain)} → ${amountWord(page, after, is.gain)}` },
          signed(is.gain - was.gain, (n) => whole(n, language)))))))
    : el('p.quiet', {}, t('plans.units.none'));
}
