/** The slider that moves the day by months. */
import { el, fill } from '../dom.js';
import { monthEnd, monthsBetween } from '../pure/format.js';

/** How many months before and after the data's own day the slider reaches. */
const BEFORE = 48;
const AFTER = 24;

export function time(page) {
  const { t, view, county } = page;
  const element = document.getElementById('time');
  const dayOf = (months) => (months === 0 ? county.as_of : monthEnd(county.as_of, months));
  const draw = () => {
    const months = monthsBetween(county.as_of, page.day());
    const output = el('output', { for: 'month' }, page.day());
    const slider = el('input', {
      type: 'range',
      id: 'month',
      min: -BEFORE,
      max: AFTER,
      'aria-label': t('app.time.slider'),
      'aria-valuetext': page.day(),
      oninput: ({ target }) => (output.textContent = dayOf(Number(target.value))),
      onchange: ({ target }) => move(Number(target.value)),
    });
    slider.value = months;
    const reset = el('button', { type: 'button', onclick: () => move(0) }, t('app.time.reset'));
    fill(element, el('span', {}, t('app.time')), slider, output,
      page.day() === county.as_of ? null : reset);
  };
  const move = (months) => {
    view.change({ asOf: months === 0 ? undefined : dayOf(months) });
    document.getElementById('month').focus();
  };
  draw();
  return view.on('language asOf', draw);
}
