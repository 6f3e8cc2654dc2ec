/** The tasks that are late or at risk, the worst first, each with why. */
import { el } from '../dom.js';
import { decimal, whole } from '../pure/format.js';
import { hydrantsOf, worries } from '../pure/board.js';
import { numberButton, outlookChip } from './headline.js';

export function worriesPart(page) {
  const { t, shown } = page;
  const listed = worries(shown);
  const late = hydrantsOf(shown, (hydrant) => hydrant.late === 'yes');
  return el('section', { id: 'worries', 'aria-labelledby': 'worries-title' },
    el('h2', { id: 'worries-title' }, t('board.worries.title')),
    listed.length === 0
      ? el('p.quiet', {}, t('board.worries.none'))
      : el('ul.worries', {}, listed.map((task) => el('li', {}, worry(page, task)))),
    late.length > 0 && el('p', {}, t('board.late.hydrants'), ' ',
      numberButton(page, late.length, t('board.late.hydrants'), () => late)));
}

function worry(page, task) {
  const { t, view } = page;
  return [
    el('div', {},
      outlookChip(page, task.state),
      el('strong', {}, ` ${task.unit} ${t(`quota.kind.${task.kind}`)}`),
      el('span', {}, t('board.worry.short', { short: whole(task.short, view.get().language), quota: task.quota }))),
    el('p.quiet', {}, why(page, task)),
  ];
}

function why({ t, view }, task) {
  const { language } = view.get();
  const pace = decimal(task.pace_per_month ?? undefined, language);
  const values = {
    deadline: task.deadline,
    days: whole(Math.abs(task.days_left), language),
    pace,
    needed: decimal(task.pace_needed_per_month ?? undefined, language),
    high: decimal(Math.floor(task.projected_high ?? 0), language),
    under: task.building + task.built,
  };
  if (task.state === 'late') {
    return t('board.why.late', values);
  }
  return t(`board.why.${task.at_risk_by}${task.days_left === 0 ? '.today' : ''}`, values);
}
