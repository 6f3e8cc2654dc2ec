/** What all charts of the panel share: the library, and when one is drawn and let go. */
import { el } from '../dom.js';

/** The library comes when the first chart is drawn, and once. */
let library;
const drawn = new Set();
const load = () => (library ??= import('echarts'));

/**
 * A place for a chart, which is drawn when it is shown.
 *
 * @param high its height in pixels
 * @param told the same in words, for those who do not see it
 * @param option of ECharts, by {token(name) of the page's sheet, text style}
 */
export function chart({ high, told, option }) {
  const element = el('div.series', { role: 'img', 'aria-label': told });
  element.style.height = `${high}px`;
  load().then((echarts) => whenShown(element, () => draw(echarts, element, option)));
  return element;
}

/** A chart needs its size: it is drawn when its place on the page is open. */
function whenShown(element, then) {
  const watch = new ResizeObserver(() => {
    if (element.clientWidth > 0) {
      watch.disconnect();
      then();
    }
  });
  watch.observe(element);
}

function draw(echarts, element, option) {
  const style = getComputedStyle(document.documentElement);
  const token = (name) => style.getPropertyValue(name).trim();
  const text = { color: token('--ink-quiet'), fontSize: 11, fontFamily: getComputedStyle(document.body).fontFamily };
  letGo();
  const made = echarts.init(element);
  drawn.add(made);
  made.setOption({ animation: false, ...option({ token, text }) });
}

/** Charts that left the page are let go, which the library does not do by itself. */
function letGo() {
  for (const old of [...drawn].filter((one) => !one.getDom().isConnected)) {
    old.dispose();
    drawn.delete(old);
  }
}
