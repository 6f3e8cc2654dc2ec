/** The questions as tabs: settings, run, progress, and the answer. */
import { el, fill, refill } from '../dom.js';
import { areas } from './areas.js';
import { changes } from './changes.js';
import { completeness } from './completeness.js';
import { coverage } from './coverage.js';
import { jobs, underWay } from './jobs.js';
import { losses } from './losses.js';
import { method } from './method.js';
import { patches } from './patches.js';
import { plannedQuota } from './planned-quota.js';
import { quota } from './quota.js';
import { settings } from './settings.js';
import { siting } from './siting.js';
import { targets } from './targets.js';

const READERS = {
  coverage,
  'gap-patches': patches,
  losses,
  'service-areas': areas,
  siting,
  completeness,
  quota,
  'planned-quota': plannedQuota,
  targets,
  changes,
};
const SHEETS = { half: 'open', open: 'closed', closed: 'half' };

export function questions(page) {
  const { view, t } = page;
  const panel = document.getElementById('panel');
  const tabs = el('div.tabs', { role: 'tablist' });
  const body = el('div.question', { role: 'tabpanel', id: 'question', tabindex: '-1' });
  const sheet = el('button.sheet', { type: 'button', onclick: () => nextSheet(panel) });
  panel.dataset.sheet = 'half';
  fill(panel, sheet, tabs, body);

  let shown = { end() {} };
  const draw = () => {
    sheet.setAttribute('aria-label', t('app.sheet'));
    tabs.setAttribute('aria-label', t('question.list'));
    refill(tabs, page.questions.map((question) => tab(page, question)));
    body.setAttribute('aria-labelledby', `tab-${view.get().question}`);
    shown.end();
    shown = show(page, view.get().question, body);
  };
  draw();
  // who sets something in the form is left there
  const follow = () => shown.isAsSet() || draw();
  const ends = [view.on('question language theme', draw), view.on('settings', follow)];
  return () => ends.forEach((end) => end());
}

function nextSheet(panel) {
  panel.dataset.sheet = SHEETS[panel.dataset.sheet];
}

function tab(page, question) {
  const { t, view } = page;
  const chosen = view.get().question === question;
  return el('button', {
    type: 'button',
    role: 'tab',
    id: `tab-${question}`,
    'aria-selected': String(chosen),
    'aria-controls': 'question',
    tabindex: chosen ? '0' : '-1',
    onclick: () => view.change({ question, job: undefined }),
    onkeydown: (event) => step(event, page),
  }, t(`question.${question}`));
}

function step({ key }, { view, questions }) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (by) {
    const at = questions.indexOf(view.get().question) + by;
    const question = questions[(at + questions.length) % questions.length];
    view.change({ question, job: undefined });
    document.getElementById(`tab-${question}`).focus();
  }
}

/** Shows a question and its answer; what ends that, and whether the form says what is set. */
function show(page, question, body) {
  const state = page.answers[question];
  const reader = READERS[question];
  const form = settings(page, question, reader.settings, reader.furtherSettings);
  const progress = el('div', { tabindex: '-1' });
  const tool = reader.tool?.(page);
  const foot = reader.foot?.(page);
  const answer = el('div');
  fill(body, form.element, progress, tool?.element, answer, foot?.element);
  let drawn;
  const running = underWay(page, question);
  const draw = () => {
    const now = state.get();
    drawProgress(page, question, now, running, progress);
    if (now.answer !== drawn) {
      drawn = now.answer;
      refill(answer, ...read(page, reader, now.answer));
    }
  };
  const redraw = () => ((drawn = undefined), draw());
  draw();
  const ends = [state.subscribe(draw), page.names.subscribe(redraw)];
  if (reader.follows) {
    ends.push(page.view.on(reader.follows, redraw));
  }
  [tool, foot].filter(Boolean).forEach((part) => ends.push(part.end));
  return { end: () => ends.forEach((end) => end()), isAsSet: form.isAsSet };
}

function drawProgress(page, question, now, running, progress) {
  if (now.phase !== 'accepted' && now.phase !== 'running') {
    exchange(progress, jobs(page, question, now));
    return;
  }
  running.tell(now.job);
  if (!running.element.isConnected) {
    exchange(progress, running.element);
  }
}

/** The keyboard stays where something was asked from, and can ask again. */
function exchange(progress, ...parts) {
  const isHeld = progress.contains(document.activeElement);
  fill(progress, parts);
  if (isHeld) {
    (progress.querySelector('.primary') ?? progress).focus({ preventScroll: true });
  }
}

function read(page, reader, answer) {
  return answer
    ? [el('div.answer', {}, reader.read(page, answer), method(page, reader.method, answer))]
    : [];
}
