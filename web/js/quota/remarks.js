/** What is wrong with the links of hydrants to tasks, and where the figures come from. */
import { el } from '../dom.js';

export function remarks(page) {
  const { t, answer: { summary } } = page;
  return el('section', { id: 'remarks', 'aria-labelledby': 'remarks-title' },
    el('h2', { id: 'remarks-title' }, t('board.remarks')),
    summary.errors.length === 0
      ? el('p.quiet', {}, t('board.errors.none'))
      : el('ul.remarks', {}, summary.errors.map(({ id, task, reason }) =>
        el('li', { lang: 'en' }, el('strong', {}, id || task), ` ${reason}`))),
    summary.notices.length > 0 && el('details.apart', { id: 'notices' },
      el('summary', {}, t('board.notices', { count: summary.notices.length })),
      el('ul.remarks', { lang: 'en' }, summary.notices.map((line) => el('li', {}, line)))),
    el('p.quiet.source', {}, t('board.source', {
      documents: [...new Set(summary.asked.map(({ document, clause }) => `${document} ${clause}`))].join('; '),
      snapshot: summary.snapshot,
      day: summary.as_of,
    })));
}
