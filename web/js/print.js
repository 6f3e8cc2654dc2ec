/**
 * The map as it stands on paper: the map itself is put on a sheet of the paper's size, drawn anew as
 * finely as a printer draws, with what says how to read it around it. Nothing of the view is lost.
 */
import { el, fill } from './dom.js';
import { sharpen } from './map/ratio.js';
import { sheetParts } from './panel/sheet.js';
import { ORIENTATIONS, PAPER_NAMES, SHARPNESS, pageRule, sizeOf } from './pure/print.js';

const PAUSE_MS = 150;

export function openPrint(page) {
  const paper = document.getElementById('paper');
  const map = document.getElementById('map');
  const frame = el('div.map-frame');
  const sheet = el('article.paper-sheet');
  const rule = new CSSStyleSheet();
  const chosen = { paper: 'A4', orientation: 'landscape', title: '' };
  let before = null;
  let turn = 0;

  const draw = () => {
    const parts = sheetParts(page, chosen);
    fill(sheet, parts.head, frame, parts.legend, parts.foot);
    fill(frame, map, parts.onMap);
  };

  async function lay() {
    const mine = ++turn;
    paper.dataset.ready = 'no';
    const { bounds } = before;
    const [wide, high] = sizeOf(chosen.paper, chosen.orientation);
    sheet.dataset.orientation = chosen.orientation;
    sheet.style.width = `${wide}mm`;
    sheet.style.height = `${high}mm`;
    rule.replaceSync(pageRule(chosen.paper, chosen.orientation));
    sharpen(SHARPNESS[chosen.paper]);
    draw();
    page.map.invalidateSize({ animate: false });
    page.map.setView(bounds.getCenter(), page.map.getBoundsZoom(bounds), { animate: false });
    drawAnew(page);
    await whenDrawn(page);
    if (mine === turn && before) {
      draw();
      paper.dataset.ready = 'yes';
    }
  }

  function open() {
    const { theme, swipe } = page.view.get();
    before = {
      theme, swipe, bounds: page.map.getBounds(), centre: page.map.getCenter(), zoom: page.map.getZoom(),
      next: map.nextSibling, parent: map.parentNode,
    };
    page.view.change({ theme: 'light', swipe: undefined });
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule];
    document.body.classList.add('on-paper');
    fill(paper, bar(page, chosen, { lay, draw, print, close }), el('div.desk', {}, sheet));
    paper.hidden = false;
    paper.querySelector('select').focus();
    return lay();
  }

  function close() {
    const { theme, swipe, centre, zoom, next, parent } = before;
    before = null;
    paper.hidden = true;
    parent.insertBefore(map, next);
    fill(paper);
    document.body.classList.remove('on-paper');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rule);
    sharpen(null);
    page.map.invalidateSize({ animate: false });
    page.map.setView(centre, zoom, { animate: false });
    page.view.change({ theme, swipe });
    drawAnew(page);
    document.getElementById('print').focus();
  }

  async function print() {
    await whenDrawn(page);
    window.print();
  }

  paper.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  return { open, close };
}

const shown = ({ layers }) => layers.filter((layer) => layer.isShown());

/** As finely as it is asked now. */
function drawAnew(page) {
  const layers = shown(page);
  layers.forEach((layer) => layer.hide());
  layers.forEach((layer) => layer.show());
}

/** Resolves when every tile is there. */
async function whenDrawn(page) {
  do {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  } while (shown(page).some(({ tiles }) => !tiles.isDrawn()));
}

function bar({ t }, chosen, { lay, draw, print, close }) {
  const choose = (name, values) => el('select', {
    id: `print-${name}`,
    'aria-label': t(`print.${name}`),
    onchange: ({ target }) => ((chosen[name] = target.value), lay()),
  }, values.map((value) => el('option', { value, selected: chosen[name] === value }, t(`print.${name}.${value}`))));
  const title = el('input', {
    id: 'print-title',
    value: chosen.title,
    maxlength: '80',
    placeholder: t('print.name'),
    'aria-label': t('print.name'),
    oninput: ({ target }) => ((chosen.title = target.value), draw()),
  });
  return el('div.bar', { role: 'toolbar', 'aria-label': t('tools.print') },
    choose('paper', PAPER_NAMES),
    choose('orientation', ORIENTATIONS),
    title,
    el('button.primary', { type: 'button', onclick: print }, t('tools.print')),
    el('button', { type: 'button', id: 'print-close', onclick: close }, t('print.close')));
}
