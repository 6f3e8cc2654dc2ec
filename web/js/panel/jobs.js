/** Run, progress, and what is said when there is no answer. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { hasText } from '../i18n/words.js';
import { moment } from '../pure/jobs.js';

/** Questions that can answer with the best that they have found so far. */
export const BEST_SO_FAR = ['siting', 'planned-quota'];

const FILES = ['geojson', 'csv', 'xlsx'];

export function jobs(page, question, state) {
  const { t } = page;
  switch (state.phase) {
    case 'loading':
      return [runButton(page, question, state), el('p.quiet', {}, t('run.loading'))];
    case 'failed':
      return [runButton(page, question, state), failure(page, state)];
    case 'none':
      return [runButton(page, question, state), el('p.notice', {}, t(hasText(`run.none.${question}`) ? `run.none.${question}` : 'run.none'))];
    default:
      return [runButton(page, question, state), keptNote(page, state), downloads(page, question, state)];
  }
}

function runButton({ t }, question, { answer }) {
  return el('div.run', {},
    el('button.primary', { type: 'submit', form: `settings-${question}` },
      t(answer ? 'run.again' : 'run.run')));
}

/** Which plan is shown, and whether the same would come out now. */
function keptNote({ t }, { kept, opened }) {
  if (opened) {
    return el('p.notice', {}, t('run.opened', { at: moment(opened.finished) }));
  }
  const isSame = kept?.same_snapshot === 'yes' && kept.same_edition === 'yes';
  return kept && el('p.notice', {}, t(isSame ? 'scenarios.same' : 'scenarios.changed', { name: kept.name }));
}

/** The answer as a file; none where neither its job nor its name is known. */
function downloads({ t }, question, { job, kept }) {
  const address = (form) => (kept ? api.scenarioFile(kept.id, form) : api.resultsFile(job.jobID, form));
  return (job || kept) && el('p.quiet.files', {}, t('run.download'), FILES.map((form) => [
    ' ',
    el('a', { href: address(form), download: `${question}.${form}` }, form.toUpperCase()),
  ]));
}

/**
 * What is seen while a job is under way: made once, so that nobody's click or focus is lost while
 * its progress is told.
 */
export function underWay({ t, view, answers }, question) {
  const answer = answers[question];
  const bar = el('progress', { max: 100, value: 0, 'aria-label': t('run.running') });
  const percent = el('span');
  const said = el('p.quiet');
  const wrong = el('p.wrong', { role: 'alert' });
  const attempt = (work) => work().catch((fault) => fill(wrong, fault.message));
  const enough = el('button', { type: 'button', id: 'enough', onclick: () => attempt(answer.enough) }, t('run.enough'));
  const stop = el('button', { type: 'button', onclick: () => attempt(answer.cancel) }, t('run.cancel'));
  return {
    element: el('div', {}, el('div.run', { role: 'status' }, bar, percent, stop), said, enough,
      el('p.quiet', {}, el('a', { href: `/jobs#lang=${view.get().language}` }, t('jobs.leave'))), wrong),
    tell({ progress = 0, status, enough: isEnough }) {
      bar.value = progress;
      fill(percent, `${progress}%`);
      fill(said, t(isEnough ? 'run.enough.said' : `run.${status}`));
      enough.hidden = isEnough || status !== 'running' || !BEST_SO_FAR.includes(question);
    },
  };
}

function failure({ t }, { reason, answer }) {
  return el('div.notice.failed', { role: 'alert' },
    el('p', {}, t('run.failed')),
    reason && el('p.wrong', {}, reason),
    el('p.quiet', {}, t(answer ? 'run.failed.kept' : 'run.failed.nothing')));
}
