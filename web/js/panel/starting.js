/** What the page says before the county is there, and when it could not be had. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { text } from '../i18n/words.js';
import { readAddress } from '../pure/address.js';

export function starting({ language, theme }) {
  document.documentElement.dataset.theme = theme;
  say(el('p', {}, text(language, 'app.starting')));
}

/** The county, once it is loaded: a first start takes a while, and says what it does. */
export async function whenReady({ language }) {
  for (;;) {
    const county = await api.county();
    if (county.state !== 'loading' && county.name) {
      return county;
    }
    if (county.state === 'failed') {
      throw new Error(county.message);
    }
    const key = county.state === 'empty' ? 'app.empty' : 'app.loading';
    say(el('p', {}, text(language, key)));
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}

export function failed(fault) {
  const language = readAddress(location.hash).language ?? 'zh';
  say(
    el('p', {}, text(language, 'app.failed')),
    el('p.wrong', {}, fault.message),
    el('p.quiet', {}, text(language, 'app.failed.next')),
  );
}

function say(...nodes) {
  fill(document.getElementById('panel'), el('div.starting', { role: 'status' }, ...nodes));
}
