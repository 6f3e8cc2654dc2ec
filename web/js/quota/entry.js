/** What can be entered of a task without leaving the page: the next step of each hydrant under way. */
import { el } from '../dom.js';
import { STATES, hydrantsOf, isDone } from '../pure/board.js';
import { remembering } from '../table.js';
import { hydrantList } from './hydrant-list.js';

/** The view of a task; it remembers how its table is sorted. */
export function entryView(page, task) {
  const { t } = page;
  const memory = remembering();
  const underWay = hydrantsOf([task], (hydrant) => !isDone(hydrant))
    .sort((a, b) => STATES.indexOf(b.state) - STATES.indexOf(a.state));
  const name = `${task.unit} ${t(`quota.kind.${task.kind}`)}`;
  return () => ({
    title: name,
    note: t('entry.title'),
    content: el('div', {}, underWay.length === 0
      ? el('p.quiet', {}, t('entry.steps.none'))
      : [el('p.quiet', {}, t('entry.steps.what')), hydrantList(page, { name, list: underWay, memory })]),
  });
}
