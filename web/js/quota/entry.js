/** What can be entered of a task without leaving the page: the next step of each hydrant under way. */
import { el } from '../dom.js';
import { STATES, hydrantsOf, isDone } from '../pure/board.js';

/** Who may take steps; the server asks again. */
const STEPPERS = ['administrator', 'planner', 'water_bureau', 'township'];

export const mayEnter = (account) => STEPPERS.includes(account?.role);

export function entryView(page, task) {
  const { t } = page;
  const underWay = hydrantsOf([task], (hydrant) => !isDone(hydrant))
    .sort((a, b) => STATES.indexOf(b.state) - STATES.indexOf(a.state));
  return {
    title: `${task.unit} ${t(`quota.kind.${task.kind}`)}`,
    note: t('entry.title'),
    content: el('div', {},
      el('h3', {}, t('entry.steps')),
      underWay.length === 0
        ? el('p.quiet', {}, t('entry.steps.none'))
        : [el('p.quiet', {}, t('entry.steps.what')), el('ul', {}, underWay.map((hydrant) => el('li', {}, hydrantWay(page, hydrant))))]),
  };
}

const hydrantWay = ({ t, drawer }, { id, state }) => [
  el('button.link', { type: 'button', onclick: () => drawer.hydrant(id) }, id), ` ${t(`board.part.${state}`)}`];
