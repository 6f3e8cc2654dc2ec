/** One piece of work: what was asked, how far it is, what came of it. */
import * as api from '../api.js';
import { el } from '../dom.js';
import { hasText } from '../i18n/words.js';
import { BEST_SO_FAR } from '../panel/jobs.js';
import { settingText } from '../panel/settings.js';
import { DASH, duration } from '../pure/format.js';
import { inLanguage, isUnderWay, moment, onMap, seconds, set } from '../pure/jobs.js';

const FILES = ['geojson', 'csv', 'xlsx'];
const PAPERS = ['html', 'pdf', 'xlsx'];

export function columns(page) {
  const { t } = page;
  const column = (key, value, text = value) => ({ key, head: t(`jobs.col.${key}`), value, text });
  return [
    column('work', (job) => nameOf(page, job), (job) => [nameOf(page, job), ...setOf(page, job)].join(t('app.and'))),
    column('as_of', ({ asOf }) => asOf),
    column('ruleset', (job) => lawOf(page, job)),
    column('state', (job) => stateWord(page, job), (job) => [stateWord(page, job), said(page, job)].filter(Boolean).join(page.t('app.comma'))),
    column('at', ({ created }) => created),
    column('lasted', (job) => seconds(job, now()) ?? null, (job) => lastedOf(page, job)),
    { key: 'answer', head: t('jobs.col.answer') },
  ];
}

export function row(page, job) {
  return el('tr', { 'data-job': job.id, 'data-state': job.state },
    el('th', { scope: 'row' }, nameOf(page, job), el('small.quiet', {}, setOf(page, job).join(page.t('app.and')))),
    el('td', {}, job.asOf ?? DASH),
    el('td', {}, lawOf(page, job)),
    el('td.state', {}, state(page, job)),
    el('td.when', {}, time(job.created)),
    el('td.number', {}, lastedOf(page, job)),
    el('td.files', {}, isUnderWay(job) ? ends(page, job) : answer(page, job)));
}

const now = () => new Date().toISOString();

function nameOf({ t, kinds, view }, { kind, question, paper, title }) {
  if (kind === 'question') {
    return hasText(`question.${question}`) ? t(`question.${question}`) : question;
  }
  return title ?? (view.get().language === 'zh' ? kinds.get(paper)?.title_zh : kinds.get(paper)?.title_en) ?? paper;
}

/** The settings that somebody chose, in words. */
function setOf(page, { kind, question, inputs }) {
  return kind === 'question'
    ? set(inputs, page.described.get(question)).map(([name, text]) => settingText(page, name, text))
    : [];
}

const stateWord = ({ t }, { state: word, enough }) => t(enough && word === 'running' ? 'run.enough.said' : `jobs.${word}`);

/** How far it is, or why it has no answer, in the reader's language. */
const said = ({ view }, job) => inLanguage(job.said ?? '', view.get().language);

/** The law by its title; what no rule set is called is told as it is. */
const lawOf = ({ rulesets }, { ruleset }) => rulesets.find(({ id }) => id === ruleset)?.title ?? ruleset ?? DASH;

function state(page, job) {
  const word = stateWord(page, job);
  if (job.state === 'running') {
    const percent = `${job.progress}%`;
    return [el('progress', { max: 100, value: job.progress, 'aria-label': `${word} ${percent}` }), ' ', percent, el('small.quiet', {}, [word, said(page, job)].filter(Boolean).join(' '))];
  }
  return job.state === 'failed' ? [el('span.wrong', {}, word), el('small', {}, said(page, job))] : word;
}

const time = (text) => el('time', { datetime: text }, moment(text));

function lastedOf({ t }, job) {
  const lasted = seconds(job, now());
  if (lasted === undefined) {
    return DASH;
  }
  return lasted < 1 ? t('jobs.moment') : duration(Math.round(lasted), t);
}

/** The ways to end a question, for who may; a paper is made to its end. */
function ends(page, { id, kind, question, state: word, enough, mayEnd }) {
  const { t } = page;
  const button = (key, words, work) => el('button', { type: 'button', id: `${key}-${id}`, onclick: () => page.attempt(work) }, words);
  if (kind === 'question' && !mayEnd) {
    return el('small.quiet', {}, t('jobs.others'));
  }
  return kind === 'question' && [
    word === 'running' && !enough && BEST_SO_FAR.includes(question) && button('enough', t('run.enough'), () => api.enough(id)),
    button('stop', t('run.cancel'), () => api.dismiss(id)),
  ];
}

function answer(page, job) {
  if (job.state !== 'successful') {
    return null;
  }
  const { t } = page;
  const name = nameOf(page, job);
  if (job.kind === 'paper') {
    return PAPERS.map((form) => file(job.files[form], form === 'html' ? t('papers.open') : form.toUpperCase(), name));
  }
  const place = onMap(job, page.described.get(job.question), page.view.get());
  return [
    place && el('a', { href: place, 'aria-label': `${t('jobs.map')}: ${name}` }, t('jobs.map')),
    FILES.map((form) => file(api.resultsFile(job.id, form), form.toUpperCase(), name)),
  ];
}

const file = (href, words, name) => el('a', { href, target: '_blank', rel: 'noopener', 'aria-label': `${words}: ${name}` }, words);
