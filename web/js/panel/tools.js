/** What can be done with the map as it stands: compare, share, print. */
import { el, fill, refill } from '../dom.js';
import { differencesOf } from '../pure/swipe.js';
import { firstOf } from './swipe.js';

/** Milliseconds for which it is said that the address was copied. */
const SAID_MS = 4000;

export function tools(page) {
  const { view, t } = page;
  const element = document.getElementById('tools');
  const told = el('p.told', { role: 'status' });
  const draw = () => {
    element.setAttribute('aria-label', t('tools.title'));
    refill(element, compare(page), share(page, told), print(page), told);
  };
  draw();
  return view.on('language question swipe', draw);
}

function compare(page) {
  const { view, t, swipe } = page;
  const { question, swipe: given } = view.get();
  const [first] = differencesOf(question);
  return el('button', {
    type: 'button',
    id: 'compare',
    'aria-pressed': String(Boolean(given && first)),
    disabled: !first,
    title: first ? null : t('tools.compare.none'),
    onclick: () => (given ? swipe.end() : swipe.start(firstOf(page, first))),
  }, t('tools.compare'));
}

/** The address holds the view; where the browser lets no page copy, it is said how else. */
function share({ t }, told) {
  const copy = async () => {
    const isCopied = await copied(location.href);
    fill(told, t(isCopied ? 'tools.shared' : 'tools.share.by.hand'));
    setTimeout(() => fill(told), SAID_MS);
  };
  return el('button', { type: 'button', id: 'share', onclick: copy }, t('tools.share'));
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

const print = ({ t, print: sheet }) =>
  el('button', { type: 'button', id: 'print', onclick: () => sheet.open() }, t('tools.print'));
