/** Counts as bars: a sign, a word, a bar, a number. */
import { el } from '../dom.js';
import { whole } from '../pure/format.js';

/** @param entries of sign, text and count */
export function bars({ view }, entries) {
  const largest = Math.max(1, ...entries.map(({ count }) => count));
  return el('dl.bars', {}, entries.flatMap(({ sign, text, count }) => {
    const bar = el('div.bar');
    bar.style.width = `${(count / largest) * 100}%`;
    return [
      el('dt', {}, sign, text),
      el('dd', { 'aria-hidden': 'true' }, bar),
      el('dd', {}, whole(count, view.get().language)),
    ];
  }));
}
