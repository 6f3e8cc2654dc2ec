/** The form with which a planner makes a proposed place a planned hydrant of a task of its unit. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { complain, complaint } from '../account/plain.js';
import { DASH, whole } from '../pure/format.js';
import { byLack, outcomeOf, siteOf } from '../pure/patches.js';
import { hydrantPage } from '../pure/where.js';

/** Who may plan; the server asks again. */
const PLANNERS = ['administrator', 'planner'];

/** The way to the form; null where no hydrant is proposed, and for who may not plan one. */
export function planButton(page, properties) {
  const { t, session } = page;
  const site = siteOf(properties);
  return PLANNERS.includes(session.account?.role) && site
    ? el('button.link.plan-site', {
      type: 'button',
      'aria-label': `${t('patches.plan')}: ${properties.rank}`,
      onclick: () => open(page, properties, site),
    }, t('patches.plan'))
    : null;
}

function open(page, properties, site) {
  const { t } = page;
  const content = el('div.report', {}, el('p.quiet', { role: 'status' }, t('card.loading')));
  const dialog = el('dialog.report-dialog.plan-dialog', { 'aria-labelledby': 'plan-title', onclose: () => dialog.remove() },
    el('button.close.plain', { type: 'button', 'aria-label': t('card.close'), onclick: () => dialog.close() }, '×'),
    el('h2', { id: 'plan-title' }, t('patches.plan')),
    content);
  document.body.append(dialog);
  dialog.showModal();
  load(page, properties, site, content).catch((fault) =>
    fill(content, el('p.complaint', { role: 'alert' }, fault.message)));
}

/** The tasks of the unit in which the place itself lies, which need not be that of most of the patch. */
async function load(page, { id, rank }, { lon, lat }, content) {
  const { t, view } = page;
  const [unit] = await api.features('townships', page.day(), [lon, lat, lon, lat]);
  if (!unit) {
    fill(content, el('p.notice', {}, t('patches.plan.nowhere', { lon, lat })));
    return;
  }
  const { code, name } = unit.properties;
  const tasks = await api.tasksOf(code, page.day(), view.get().ruleset);
  fill(content,
    el('p', {}, t('patches.plan.lead', { rank, lon, lat, unit: name ?? code })),
    tasks.length === 0
      ? el('p.notice', {}, t('patches.plan.none', { unit: name ?? code }))
      : form(page, tasks, { site: { lon, lat }, source: `gap-patches ${id}` }, content));
}

function form(page, tasks, { site, source }, content) {
  const { t } = page;
  const wrong = complaint();
  const submit = el('button.primary', { type: 'submit' }, t('patches.plan.send'));
  const send = async (event) => {
    event.preventDefault();
    const { task, reason } = event.target.elements;
    submit.disabled = true;
    complain(wrong, '');
    try {
      const outcome = await api.planSites(task.value, {
        sites: [site], source, reason: reason.value.trim() || undefined,
      });
      fill(content, told(page, outcomeOf(outcome)));
    } catch (fault) {
      const { refusals } = outcomeOf(fault.problem ?? {});
      complain(wrong, refusals.length > 0 ? refused(page, refusals) : fault.message);
      submit.disabled = false;
    }
  };
  return el('form', { onsubmit: send },
    el('fieldset.choices', {},
      el('legend', {}, t('patches.plan.task')),
      byLack(tasks).map((task, n) => el('label', {},
        el('input', { type: 'radio', name: 'task', value: task.task, required: true, checked: n === 0 }),
        el('span', {}, line(page, task))))),
    el('div.line', {},
      el('label', { for: 'plan-reason' }, t('patches.plan.reason')),
      el('textarea', { id: 'plan-reason', name: 'reason', rows: '2', maxlength: '1000' })),
    wrong, submit);
}

function line({ t, view }, { kind, quota, done, deadline }) {
  const number = (value) => whole(value, view.get().language);
  return t('patches.plan.line', {
    kind: t(`quota.kind.${kind}`), quota: number(quota), done: number(done), deadline: deadline ?? DASH,
  });
}

/** Why the place is none, in the words of the server. */
function refused({ t, view }, refusals) {
  const { language } = view.get();
  return `${t('patches.plan.refused')}${language === 'zh' ? '：' : ': '}${refusals.map((one) => one[language]).join(language === 'zh' ? '；' : '; ')}`;
}

function told({ t, view }, { result, hydrant, inUnit }) {
  const { language } = view.get();
  return el('div', { role: 'status' },
    el('p', {}, el('strong', {}, t(`patches.plan.${result}`))),
    inUnit === 'unknown' && el('p.notice', {}, t('patches.plan.unsure')),
    el('p', {}, el('a', { href: `${hydrantPage(hydrant)}?lang=${language}` }, t('patches.plan.open'))));
}
