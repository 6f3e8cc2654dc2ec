/** The board of the water bureau: what every task has come to, what must agree, and who signs it. */
import * as api from '../api.js';
import { openAnswers } from '../answers.js';
import { el, fill, refill } from '../dom.js';
import { text, valueWord } from '../i18n/words.js';
import { chosen, readBoard, tasksOf, writeBoard } from '../pure/board.js';
import { mayRead } from '../pure/queue.js';
import { signal } from '../signal.js';
import { board } from './tasks.js';
import { brigades } from './brigades.js';
import { headline } from './headline.js';
import { head } from './head.js';
import { openDrawer } from './drawer.js';
import { remarks } from './remarks.js';
import { reports } from './reports.js';
import { sheet } from './sheet.js';
import { upkeep } from './upkeep.js';
import { openWhere } from './where.js';
import { worriesPart } from './worries.js';
import { years } from './years.js';

const PAUSE_MS = 700;
const main = document.getElementById('main');
const ask = openAnswers().quota;
const defaults = { language: 'zh', theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light' };
const selected = signal({ ...defaults, ...readBoard(location.hash) });

const page = {
  /** What is selected: document, day, unit, kind, only, task, language, theme. */
  view: {
    get: selected.get,
    change(part) {
      selected.set({ ...selected.get(), ...part });
      history.replaceState(null, '', writeBoard(selected.get()));
    },
  },
  t: (key, values) => text(selected.get().language, key, values),
  word: (value) => valueWord(selected.get().language, value),
  county: null,
  session: null,
  rulesets: [],
  /** The answer of the ledger, its job, and the rows that are chosen of it. */
  answer: null,
  job: null,
  tasks: [],
  shown: [],
  /** The reconciliation sheet; a fault where it cannot be had. */
  sheet: null,
  /** How the units keep their hydrants, for those with an account; a fault where it cannot be had. */
  upkeep: null,
  /** What the public told, the newest first, for those who may read it; a fault where it cannot be had. */
  reports: null,
  /** Something was written: the answer is asked for anew when the drawer is closed. */
  stale: () => (isStale = true),
};
let isStale = false;
document.getElementById('drawer').addEventListener('close', () => isStale && put());
page.drawer = openDrawer(page);
page.where = openWhere(page);
window.addEventListener('hashchange', () => selected.set({ ...defaults, ...readBoard(location.hash) }));

dress();
say(page.t('app.starting'));
try {
  [page.county, page.session] = await Promise.all([whenReady(), api.session()]);
  page.rulesets = (await api.rulesets()).rulesets.filter(({ quotas }) => quotas > 0);
  head(page);
  ask.subscribe(follow);
  selected.subscribe(react);
  put();
} catch (fault) {
  complainOf(fault);
}

/** The county once it is loaded: a first start takes a while. */
async function whenReady() {
  for (;;) {
    const county = await api.county();
    if (county.state === 'failed') {
      throw new Error(county.message);
    }
    if (county.state !== 'loading' && county.name) {
      return county;
    }
    say(page.t(county.state === 'empty' ? 'app.empty' : 'app.loading'));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

let before = selected.get();

function react(now) {
  const isAnother = now.asOf !== before.asOf || now.document !== before.document;
  before = now;
  dress();
  head(page);
  if (isAnother) {
    put();
  } else {
    draw();
  }
}

function put() {
  isStale = false;
  page.where.forget();
  page.sheet = null;
  page.upkeep = null;
  page.answer = null;
  const { asOf, document: ruleset } = selected.get();
  ask.ask({ as_of: asOf, ruleset });
}

function follow(state) {
  if (state.phase === 'failed') {
    complainOf(new Error(state.reason));
  } else if (state.phase === 'ready') {
    page.answer = state.answer;
    page.job = state.job;
    page.tasks = tasksOf(state.answer);
    draw();
    readSheet();
    readUpkeep();
    readReports();
  } else {
    say(page.t('board.asking', { percent: Math.round(state.job?.progress ?? 0) }));
  }
}

/** The differences with who signed them; drawn when they are there. */
page.readSheet = readSheet;
async function readSheet() {
  const { ruleset, as_of: asOf } = page.answer.summary;
  page.sheet = await api.reconciliation(ruleset, asOf).catch((fault) => ({ fault }));
  draw();
}

async function readUpkeep() {
  if (page.session.account) {
    page.upkeep = await api.rounds(page.answer.summary.as_of).catch((fault) => ({ fault }));
    draw();
  }
}

page.readReports = readReports;
async function readReports() {
  if (mayRead(page.session.account)) {
    page.reports = await api.reports().catch((fault) => ({ fault }));
    draw();
  }
}

function draw() {
  if (!page.answer) {
    return;
  }
  page.shown = chosen(page.tasks, selected.get());
  refill(main,
    headline(page),
    board(page),
    worriesPart(page),
    reports(page),
    sheet(page),
    years(page),
    upkeep(page),
    brigades(page),
    remarks(page));
  main.setAttribute('aria-busy', 'false');
  page.where.draw();
}

function say(sentence) {
  main.setAttribute('aria-busy', 'true');
  fill(main, el('p.waiting', { role: 'status' }, sentence));
}

function complainOf(fault) {
  main.setAttribute('aria-busy', 'false');
  const login = `/login?${new URLSearchParams({ next: location.pathname + location.hash, lang: selected.get().language })}`;
  fill(main, el('div.empty', { role: 'alert' },
    el('h1', {}, page.t('board.failed')),
    el('p', {}, fault.message),
    el('p', {}, el('a.button', { href: '/' }, page.t('board.map')),
      page.session && !page.session.account && [' ', el('a.button', { href: login }, page.t('account.login'))])));
}

function dress() {
  const root = document.documentElement;
  const { language, theme } = selected.get();
  root.dataset.theme = theme;
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = `${page.t('board.title')} · ${page.t('app.name')}`;
  document.getElementById('skip').textContent = page.t('board.skip');
}
