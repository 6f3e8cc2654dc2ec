/** A table: a head of words and rows below it. */
import { el } from './dom.js';

/**
 * @param heads the words above the columns; null where a column needs none
 * @param rows elements "tr"
 * @param style its classes, ".ways"
 */
export function table(heads, rows, style = '') {
  const head = (word) => (word === null ? el('th') : el('th', { scope: 'col' }, word));
  return el(`table${style}`, {},
    el('thead', {}, el('tr', {}, heads.map(head))),
    el('tbody', {}, rows));
}
