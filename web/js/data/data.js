/** What stands in the county, who changed it, and how a file comes in and goes out again. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { text, valueWord } from '../i18n/words.js';
import { COLLECTIONS, askedEdits, readData, writeData } from '../pure/data.js';
import { signal } from '../signal.js';
import { openDrawer } from './drawer.js';
import { openExports, openPartners } from './exports.js';
import { head } from './head.js';
import { historyPart } from './history.js';
import { openImports } from './imports.js';
import { openIntake } from './intake/intake.js';
import { layersPart } from './layers.js';

const PAUSE_MS = 700;
const main = document.getElementById('main');
const defaults = { language: 'zh', theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light' };
const selected = signal({ ...defaults, ...readData(location.hash) });

const page = {
  /** What is selected: who, kind, collection, days and page of the history; edit; file on its way in; language, theme. */
  view: {
    get: selected.get,
    change(part) {
      selected.set({ ...selected.get(), ...part });
      history.replaceState(null, '', writeData(selected.get()));
    },
  },
  t: (key, values) => text(selected.get().language, key, values),
  word: (value) => valueWord(selected.get().language, value),
  county: null,
  session: null,
  /** One page of the edits; null while they are read, a fault where they cannot be had. */
  edits: null,
  /** The newest edit of each collection, once it is known. */
  newest: new Map(),
  /** The names of townships and villages by id, once somebody needs them. */
  names: null,
  nameOf: (id) => page.names?.get(String(id)) ?? id,
  administrates: () => page.session.account?.role === 'administrator',
  /** Reads all anew, after something was changed. */
  async refresh() {
    page.county = await api.county();
    await Promise.all([readEdits(), readNewest()]);
  },
};
page.drawer = openDrawer(page);
page.imports = openImports(page);
page.intake = openIntake(page);
page.exports = openExports(page);
page.partners = openPartners(page);

dress();
say(page.t('app.starting'));
try {
  [page.county, page.session] = await Promise.all([whenReady(), api.session()]);
  selected.subscribe(react);
  window.addEventListener('hashchange', () => selected.set({ ...defaults, ...readData(location.hash) }));
  draw();
  page.drawer.follow();
  if (page.session.account) {
    readEdits();
    readNewest();
  }
  if (page.administrates()) {
    page.intake.start();
    page.partners.start();
  }
} catch (fault) {
  complainOf(fault);
}

/** The county once it is loaded, or is known to be empty: a first start takes a while. */
async function whenReady() {
  for (;;) {
    const county = await api.county();
    if (county.state === 'failed') {
      throw new Error(county.message);
    }
    if (county.state !== 'loading') {
      return county;
    }
    say(page.t('app.loading'));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

let before = selected.get();

function react(now) {
  const asked = (view) => JSON.stringify(askedEdits(view));
  const isAnother = asked(now) !== asked(before);
  const isOtherFile = now.upload !== before.upload;
  before = now;
  dress();
  if (isAnother && page.session.account) {
    readEdits();
  }
  draw();
  page.drawer.follow();
  if (isOtherFile && page.administrates()) {
    page.intake.follow();
  }
}

/** The edits that are selected; of two that are asked, the later is shown. */
async function readEdits() {
  const asked = askedEdits(selected.get());
  const isLatest = () => JSON.stringify(asked) === JSON.stringify(askedEdits(selected.get()));
  const found = await api.edits(asked).catch((fault) => ({ fault }));
  if (isLatest()) {
    page.edits = found;
    draw();
  }
}

async function readNewest() {
  const found = await Promise.all(COLLECTIONS.map(async (collection) => {
    const { edits } = await api.edits({ collection, limit: 1 }).catch(() => ({ edits: [] }));
    return [collection, edits[0]];
  }));
  page.newest = new Map(found.filter(([, edit]) => edit));
  draw();
}

function draw() {
  const focused = document.activeElement?.id;
  head(page);
  const isAtFile = page.administrates() && selected.get().upload;
  fill(main, isAtFile
    ? page.intake.part()
    : [
      layersPart(page),
      page.administrates() && page.intake.part(page.imports.part()),
      page.exports.part(),
      page.administrates() && page.partners.part(),
      historyPart(page),
    ]);
  main.setAttribute('aria-busy', 'false');
  document.getElementById(focused)?.focus();
}

function say(sentence) {
  main.setAttribute('aria-busy', 'true');
  fill(main, el('p.waiting', { role: 'status' }, sentence));
}

function complainOf(fault) {
  main.setAttribute('aria-busy', 'false');
  fill(main, el('div.empty', { role: 'alert' },
    el('h1', {}, page.t('data.failed')),
    el('p', {}, fault.message),
    el('p', {}, el('a.button', { href: '/' }, page.t('board.map')))));
}

function dress() {
  const root = document.documentElement;
  const { language, theme } = selected.get();
  root.dataset.theme = theme;
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = `${page.t('data.title')} · ${page.t('app.name')}`;
  document.getElementById('skip').textContent = page.t('data.skip');
}
