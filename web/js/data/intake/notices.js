/** What is wrong with a file, as a whole or in its rows, in the page's language. */
import { el } from '../../dom.js';
import { said } from '../../pure/upload.js';

/** @param notices severity, row, id, field, value, zh, en */
export function noticesPart(flow, notices) {
  const { t } = flow;
  return notices.length > 0 && el('ul.told', {}, notices.map((notice) => el('li', { 'data-severity': notice.severity },
    el(`span.chip${notice.severity === 'error' ? '.wrong' : ''}`, {}, t(`data.severity.${notice.severity}`)),
    notice.row > 0 && t('intake.row', { row: notice.row }),
    notice.field && el('code', {}, notice.field),
    ' ', said(flow.language(), notice))));
}
