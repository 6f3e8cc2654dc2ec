/** The form with which a planner makes proposed places planned hydrants of a task of their unit. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { complain, complaint } from '../account/plain.js';
import { DASH, whole } from '../pure/format.js';
import { byLack, outcomesOf } from '../pure/plan-site.js';
import { hydrantPage } from '../pure/where.js';

/** Who may plan; the server asks again. */
const PLANNERS = ['administrator', 'planner'];

/**
 * The way to the form; null for who may not plan.
 *
 * @param proposal name of the places within a sentence; about, which tells its button from others;
 *     sites, one or more of lon and lat in one unit; source that is kept with each
 */
export function planButton(page, proposal) {
  const { t, session } = page;
  const word = t(proposal.sites.length > 1 ? 'plan.all' : 'plan.one', { count: proposal.sites.length });
  return PLANNERS.includes(session.account?.role)
    ? el('button.link.plan-site', {
      type: 'button',
      'aria-label': `${word}: ${proposal.about}`,
      onclick: () => open(page, proposal),
    }, word)
    : null;
}

function open(page, proposal) {
  const { t } = page;
  const content = el('div.report', {}, el('p.quiet', { role: 'status' }, t('card.loading')));
  const dialog = el('dialog.report-dialog.plan-dialog', { 'aria-labelledby': 'plan-title', onclose: () => dialog.remove() },
    el('button.close.plain', { type: 'button', 'aria-label': t('card.close'), onclick: () => dialog.close() }, '×'),
    el('h2', { id: 'plan-title' }, t('plan.one')),
    content);
  document.body.append(dialog);
  dialog.showModal();
  load(page, proposal, content).catch((fault) =>
    fill(content, el('p.complaint', { role: 'alert' }, fault.message)));
}

/** The tasks of the unit in which the first place itself lies, which need not be that of most of its demand. */
async function load(page, proposal, content) {
  const { t, view } = page;
  const [{ lon, lat }] = proposal.sites;
  const [unit] = await api.features('townships', page.day(), [lon, lat, lon, lat]);
  if (!unit) {
    fill(content, el('p.notice', {}, t('plan.nowhere', { lon, lat })));
    return;
  }
  const { code, name } = unit.properties;
  const tasks = await api.tasksOf(code, page.day(), view.get().ruleset);
  fill(content,
    el('p', {}, t('plan.lead', { name: proposal.name, unit: name ?? code })),
    tasks.length === 0
      ? el('p.notice', {}, t('plan.none', { unit: name ?? code }))
      : form(page, tasks, proposal, content));
}

function form(page, tasks, { sites, source }, content) {
  const { t } = page;
  const wrong = complaint();
  const submit = el('button.primary', { type: 'submit' }, t('plan.send'));
  const send = async (event) => {
    event.preventDefault();
    const { task, reason } = event.target.elements;
    submit.disabled = true;
    complain(wrong, '');
    try {
      const outcome = await api.planSites(task.value, {
        sites, source, reason: reason.value.trim() || undefined,
      });
      fill(content, told(page, outcomesOf(outcome)));
    } catch (fault) {
      const refusals = outcomesOf(fault.problem ?? {}).flatMap((one) => one.refusals);
      complain(wrong, refusals.length > 0 ? refused(page, refusals) : fault.message);
      submit.disabled = false;
    }
  };
  return el('form', { onsubmit: send },
    el('fieldset.choices', {},
      el('legend', {}, t('plan.task')),
      byLack(tasks).map((task, n) => el('label', {},
        el('input', { type: 'radio', name: 'task', value: task.task, required: true, checked: n === 0 }),
        el('span', {}, line(page, task))))),
    el('div.line', {},
      el('label', { for: 'plan-reason' }, t('plan.reason')),
      el('textarea', { id: 'plan-reason', name: 'reason', rows: '2', maxlength: '1000' })),
    wrong, submit);
}

function line({ t, view }, { kind, quota, done, deadline }) {
  const number = (value) => whole(value, view.get().language);
  return t('plan.line', {
    kind: t(`quota.kind.${kind}`), quota: number(quota), done: number(done), deadline: deadline ?? DASH,
  });
}

/** Why a place is none, in the words of the server. */
function refused({ t, view }, refusals) {
  const { language } = view.get();
  return `${t('plan.refused')}${language === 'zh' ? '：' : ': '}${refusals.map((one) => one[language]).join(language === 'zh' ? '；' : '; ')}`;
}

function told(page, outcomes) {
  const { t, view } = page;
  const { language } = view.get();
  const of = (result) => outcomes.filter((one) => one.result === result);
  const refusals = of('refused').flatMap((one) => one.refusals);
  const places = outcomes.filter(({ result }) => result !== 'refused');
  return el('div', { role: 'status' },
    ['planned', 'already'].filter((result) => of(result).length > 0).map((result) =>
      el('p', {}, el('strong', {}, said(t, result, of(result).length, outcomes.length)))),
    refusals.length > 0 && el('p.notice', {}, refused(page, refusals)),
    places.some(({ inUnit }) => inUnit === 'unknown') && el('p.notice', {}, t('plan.unsure')),
    places.length === 1
      ? el('p', {}, el('a', { href: `${hydrantPage(places[0].hydrant)}?lang=${language}` }, t('plan.open')))
      : el('p', {}, el('a', { href: `/quota#lang=${language}` }, t('board.open'))));
}

/** Where several were proposed, how many it was. */
const said = (t, result, count, all) => (all > 1 ? t(`plan.${result}.many`, { count }) : t(`plan.${result}`));
