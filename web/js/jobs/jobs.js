/** Work that takes a while: what is under way, what was done, and what came of it. */
import * as api from '../api.js';
import { openBeside } from '../beside.js';
import { el } from '../dom.js';
import { head } from '../head.js';
import { readHash, writeHash } from '../pure/hash.js';
import { isUnderWay, listed } from '../pure/jobs.js';
import { describe } from '../panel/settings.js';
import { sortingTable } from '../table.js';
import { columns, row } from './row.js';

const PAUSE_MS = 1000;
const LATER_MS = 5000;
const SHOWN = 100;

const page = openBeside({
  title: 'jobs.title',
  failed: 'jobs.unreachable',
  read: readHash,
  write: writeHash,
  react: draw,
});
/** What there is, by question what it can be asked with, by kind of paper its titles. */
page.listed = null;
page.described = new Map();
page.kinds = new Map();
page.rulesets = [];
page.attempt = (work) => {
  page.refusal = null;
  return work().then(read, (fault) => {
    page.refusal = fault.message;
    draw();
  });
};
let next;

page.start(async () => {
  head(page, 'jobs.title', []);
  page.rulesets = (await api.rulesets()).rulesets;
  await read();
  document.addEventListener('visibilitychange', () => document.hidden || follow(0));
});

/** Reads what there is, and again as long as something is under way and somebody looks. */
async function read() {
  const [{ jobs }, { papers, kinds }] = await Promise.all([api.jobs(SHOWN), orders()]);
  await know(jobs);
  page.kinds = new Map(kinds.map((kind) => [kind.kind, kind]));
  page.listed = listed(jobs, papers);
  page.isLost = false;
  draw();
  follow(PAUSE_MS);
}

/** None are told to who may not read them. */
async function orders() {
  try {
    return await api.papers();
  } catch (fault) {
    if (fault.status !== 401) {
      throw fault;
    }
    return { papers: [], kinds: [] };
  }
}

/** What was there stays while the server cannot be reached, and it is asked again after a while. */
function lost() {
  page.isLost = true;
  draw();
  follow(LATER_MS);
}

function follow(pause) {
  clearTimeout(next);
  if (!document.hidden && (pause === 0 || page.listed.some(isUnderWay))) {
    next = setTimeout(() => read().catch(lost), pause);
  }
}

/** What can be asked with, of each question that was; one that is no more is told by its name alone. */
async function know(jobs) {
  const names = [...new Set(jobs.map(({ processID }) => processID))];
  await Promise.all(names.filter((name) => !page.described.has(name)).map(async (name) => {
    page.described.set(name, await describe(name).then(({ inputs }) => inputs, () => ({})));
  }));
}

function draw() {
  head(page, 'jobs.title', []);
  const { t, listed: rows } = page;
  if (!rows) {
    return;
  }
  const underWay = rows.filter(isUnderWay).length;
  page.show(
    el('h1', {}, t('jobs.title')),
    el('p.quiet', { role: 'status' }, t(underWay > 0 ? 'jobs.underWay' : 'jobs.none', { count: underWay })),
    page.isLost && el('p.wrong.lost', { role: 'alert' }, t('jobs.lost')),
    page.refusal && el('p.wrong', { role: 'alert' }, page.refusal),
    el('section', { 'aria-label': t('jobs.title') },
      rows.length === 0
        ? el('p.empty', {}, t('jobs.empty'))
        : el('div.wide', {}, sortingTable(page, {
          id: 'jobs', name: t('jobs.title'), style: '.jobs', columns: columns(page), rows, row: (job) => row(page, job),
        }))));
}
