/** The papers that were ordered: how far each is, and its files. */
import { el } from '../dom.js';
import { table } from '../table.js';
import { day } from '../pure/format.js';
import { isUnderWay } from '../pure/jobs.js';
import { mayOrder } from '../pure/papers.js';

export function madePart(page) {
  const { t, listed } = page;
  const heads = ['paper', 'as_of', 'state', 'by', 'at'].map((name) => t(`papers.col.${name}`));
  return el('section', { id: 'made', tabindex: '-1', 'aria-labelledby': 'made-title' },
    el('h2', { id: 'made-title' }, t('papers.made')),
    !page.session.account && el('p.quiet', {}, t('papers.made.public')),
    listed.papers.length === 0
      ? el('p.quiet', {}, t(mayOrder(page.session.account) ? 'papers.made.none' : 'papers.made.nothing'))
      : el('div.wide', {}, table(heads, listed.papers.map((paper) => row(page, paper)), '.made')));
}

function row(page, paper) {
  const { t, titleOf, listed } = page;
  const kind = listed.kinds.find((one) => one.kind === paper.kind);
  return el('tr', { 'data-paper': paper.id, 'data-state': paper.state },
    el('th', { scope: 'row' }, paper.title ?? titleOf(kind)),
    el('td', {}, paper.as_of ?? ''),
    el('td', {}, state(page, paper)),
    el('td', {}, paper.made_by ?? ''),
    el('td', {}, day(paper.made_at ?? paper.ordered_at), paper.snapshot && el('small.quiet', {}, t('papers.snapshot', { snapshot: paper.snapshot }))));
}

function state({ t }, paper) {
  if (isUnderWay(paper)) {
    const percent = t('papers.progress', { percent: paper.progress });
    return [el('progress', { max: 100, value: paper.progress, 'aria-label': percent }), ' ', percent];
  }
  if (paper.state === 'failed') {
    return el('span.wrong', {}, t('papers.failed', { reason: paper.message }));
  }
  const name = paper.title;
  return el('span.files', {},
    file(paper.files.html, t('papers.open'), `${t('papers.open')}: ${name}`),
    file(paper.files.pdf, 'PDF', `PDF: ${name}`),
    file(paper.files.xlsx, 'XLSX', `XLSX: ${name}`));
}

const file = (href, words, label) => el('a', { href, target: '_blank', rel: 'noopener', 'aria-label': label }, words);
