/** The answer first: one sentence, and four figures. */
import { el } from '../dom.js';
import { percent, whole } from '../pure/format.js';
import { OUTLOOKS, hydrantsOf, isDone, sums } from '../pure/board.js';
import { waitingNote } from './reports.js';

export function headline(page) {
  const { t, view, answer, shown, sheet, county } = page;
  const { language } = view.get();
  const all = sums(shown);
  const number = (value) => whole(value, language);
  const worried = all.outlooks.late + all.outlooks.at_risk;
  return el('section.headline', { id: 'headline' },
    county.schematic && el('p.band', {}, el('strong', {}, t('app.schematic')), t('app.schematic.more')),
    el('h1', {}, t('board.heading', { title: title(page), day: answer.summary.as_of })),
    el('p.sentence', {}, t('board.sentence', {
      quota: number(all.quota),
      done: number(all.done),
      counted: number(all.counted),
      short: number(all.short),
      worried: number(worried),
    })),
    waitingNote(page),
    el('dl.figures', {},
      figure('completion', t('board.completion'), percent(all.counted, all.quota),
        t('board.completion.raw', { raw: percent(all.done, all.quota) })),
      figure('done', t('board.done'), numberButton(page, all.done, t('board.list.done'), () => hydrantsOf(shown, isDone)),
        all.surplus > 0
          ? t('board.surplus.apart', { surplus: number(all.surplus), counted: number(all.counted) })
          : t('board.surplus.none')),
      figure('worries', t('board.worries'), number(worried),
        t('board.worries.parts', { late: number(all.outlooks.late), risk: number(all.outlooks.at_risk), of: number(all.tasks) }),
        worried > 0),
      figure('differences', t('board.differences'), openDifferences(sheet),
        t('board.differences.note'), sheet?.open > 0)));
}

function title({ answer, rulesets }) {
  return rulesets.find(({ id }) => id === answer.summary.ruleset)?.title ?? answer.summary.ruleset;
}

const openDifferences = (sheet) => (sheet && !sheet.fault ? String(sheet.open) : '–');

function figure(name, label, value, note, isWrong = false) {
  return el(`div.figure-box${isWrong ? '.wrong' : ''}`, { 'data-figure': name },
    el('dt', {}, label), el('dd.big', {}, value), el('dd.note', {}, note));
}

/** A number that opens the list of what is behind it; a plain one where nothing is. */
export function numberButton({ drawer, view }, count, title, list, sign = '') {
  const shown = `${sign}${whole(count, view.get().language)}`;
  return count === 0 ? shown : el('button.number', {
    type: 'button',
    'data-rows': String(count),
    'aria-label': `${title}: ${shown}`,
    onclick: () => drawer.hydrants(title, list()),
  }, shown);
}

/** A task's outlook as a word in a frame. */
export const outlookChip = ({ t }, state) =>
  el(`span.chip${OUTLOOKS.indexOf(state) < 2 ? '.wrong' : ''}`, { 'data-state': state }, t(`board.state.${state}`));
