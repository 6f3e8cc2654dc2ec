/** The board of the water bureau: what every task has come to, what must agree, and who signs it. */
import * as api from '../api.js';
import { openAnswers } from '../answers.js';
import { openBeside } from '../beside.js';
import { chosen, readBoard, tasksOf, writeBoard } from '../pure/board.js';
import { mayRead } from '../pure/queue.js';
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

const ask = openAnswers().quota;

const page = Object.assign(openBeside({
  title: 'board.title',
  failed: 'board.failed',
  skip: 'board.skip',
  /** What is selected: document, day, unit, kind, only, task, language, theme. */
  read: readBoard,
  write: writeBoard,
  react,
}), {
  /** What the map is about where this page leads to it. */
  question: 'quota',
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
  /** Something was written: the answer is asked for anew, and what is shown stays until it is there. */
  renew,
});
page.drawer = openDrawer(page);
page.where = openWhere(page);

page.start(async () => {
  page.rulesets = (await api.rulesets()).rulesets.filter(({ quotas }) => quotas > 0);
  head(page);
  ask.subscribe(follow);
  put();
});

function react(now, before) {
  const isAnother = now.asOf !== before.asOf || now.document !== before.document;
  head(page);
  if (isAnother) {
    put();
  } else {
    draw();
  }
}

function put() {
  page.sheet = null;
  page.upkeep = null;
  page.answer = null;
  renew();
}

function renew() {
  page.where.forget();
  const { asOf, document: ruleset } = page.view.get();
  ask.ask({ as_of: asOf, ruleset });
}

function follow(state) {
  if (state.phase === 'failed') {
    page.complain(new Error(state.reason));
  } else if (state.phase === 'ready') {
    page.answer = state.answer;
    page.job = state.job;
    page.tasks = tasksOf(state.answer);
    draw();
    readSheet();
    readUpkeep();
    readReports();
  } else if (page.answer === null) {
    page.say(page.t('board.asking', { percent: Math.round(state.job?.progress ?? 0) }));
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
  page.shown = chosen(page.tasks, page.view.get());
  page.show(
    headline(page),
    board(page),
    worriesPart(page),
    reports(page),
    sheet(page),
    years(page),
    upkeep(page),
    brigades(page),
    remarks(page));
  page.where.draw();
}
