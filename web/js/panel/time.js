/** The slider that moves the day by months, a step at a time or by itself. */
import { el, refill } from '../dom.js';
import { monthEnd, monthsBetween } from '../pure/format.js';

/** How many months before and after the data's own day the slider reaches. */
const BEFORE = 48;
const AFTER = 24;

/** How long a month is shown at least, and how often it is asked whether its answer is there. */
const SHOWN_MS = 1200;
const LOOK_MS = 200;
const UNDER_WAY = ['loading', 'accepted', 'running'];

export function time(page) {
  const { t, view, county } = page;
  const element = document.getElementById('time');
  const dayOf = (months) => (months === 0 ? county.as_of : monthEnd(county.as_of, months));
  let playing = false;
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
      value: months,
    });
    const reset = el('button', { type: 'button', onclick: () => move(0) }, t('app.time.reset'));
    const step = (by, key) => el('button', {
      type: 'button', id: `month-${key}`, 'aria-label': t(`app.time.${key}`), title: t(`app.time.${key}`),
      disabled: months + by < -BEFORE || months + by > AFTER,
      onclick: () => stepBy(by, key),
    }, by < 0 ? '‹' : '›');
    const play = el('button', {
      type: 'button', id: 'month-play', 'aria-pressed': String(playing), onclick: () => (playing ? stop() : start()),
    }, t(playing ? 'app.time.stop' : 'app.time.play'));
    refill(element, el('span', {}, t('app.time')), step(-1, 'before'), play, step(1, 'after'), slider, output,
      page.day() === county.as_of ? null : reset);
  };
  const move = (months) => {
    view.change({ asOf: months === 0 ? undefined : dayOf(months) });
    document.getElementById('month').focus();
  };
  const stepBy = (by, key) => {
    stop();
    go(monthsBetween(county.as_of, page.day()) + by);
    document.getElementById(`month-${key}`).focus();
  };
  const go = (months) => view.change({ asOf: months === 0 ? undefined : dayOf(months) });
  const stop = () => {
    playing = false;
    draw();
  };
  /** From where the slider stands to the data's own day; from two years before where it stands there. */
  const start = async () => {
    playing = true;
    const months = monthsBetween(county.as_of, page.day());
    go(months >= 0 || months < -BEFORE ? -24 : months);
    draw();
    document.getElementById('month-play').focus();
    while (playing) {
      await shown(page);
      const next = monthsBetween(county.as_of, page.day()) + 1;
      if (playing && next <= 0) {
        go(next);
      }
      if (next >= 0) {
        stop();
      }
    }
  };
  draw();
  return view.on('language asOf', draw);
}

/** Resolves when a month has been seen for a while, with the answer to what is asked. */
async function shown({ answers, view }) {
  const since = performance.now();
  do {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  } while (performance.now() - since < SHOWN_MS || UNDER_WAY.includes(answers[view.get().question].get().phase));
}
