/** What can be entered of a task without leaving the page: the next step of each hydrant under way, and a new site. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { complain, complaint } from '../account/plain.js';
import { STATES, hydrantsOf, isDone } from '../pure/board.js';
import { outcomesOf } from '../pure/plan-site.js';

/** Who may take steps, and who may plan; the server asks again. */
const STEPPERS = ['administrator', 'planner', 'water_bureau', 'township'];
const PLANNERS = ['administrator', 'planner'];

export const mayEnter = (account) => STEPPERS.includes(account?.role);

export function entryView(page, task) {
  const { t, session } = page;
  const underWay = hydrantsOf([task], (hydrant) => !isDone(hydrant))
    .sort((a, b) => STATES.indexOf(b.state) - STATES.indexOf(a.state));
  return {
    title: `${task.unit} ${t(`quota.kind.${task.kind}`)}`,
    note: t('entry.title'),
    content: el('div', {},
      el('h3', {}, t('entry.steps')),
      underWay.length === 0
        ? el('p.quiet', {}, t('entry.steps.none'))
        : [el('p.quiet', {}, t('entry.steps.what')), el('ul', {}, underWay.map((hydrant) => el('li', {}, hydrantWay(page, hydrant))))],
      PLANNERS.includes(session.account?.role)
        ? siteForm(page, task)
        : el('p.quiet', {}, t('entry.site.who'))),
  };
}

const hydrantWay = ({ t, drawer }, { id, state }) => [
  el('button.link', { type: 'button', onclick: () => drawer.hydrant(id) }, id), ` ${t(`board.part.${state}`)}`];

function siteForm(page, task) {
  const { t } = page;
  const wrong = complaint();
  const planned = el('ul', { role: 'status' });
  const number = (name, least, most) => el('label', {}, t(`board.step.${name}`), el('input', {
    name, type: 'number', step: 'any', inputmode: 'decimal', required: true, min: least, max: most,
  }));
  const send = async (event) => {
    event.preventDefault();
    const { lon, lat, reason } = event.target.elements;
    const button = event.target.querySelector('button.primary');
    button.disabled = true;
    complain(wrong, '');
    try {
      const outcome = await api.planSites(task.task, {
        sites: [{ lon: Number(lon.value), lat: Number(lat.value) }],
        reason: reason.value.trim() || undefined,
      });
      outcomesOf(outcome).forEach(({ hydrant, result }) =>
        planned.append(el('li', {}, `${t(`plan.${result}`)} `, hydrantWay(page, { id: hydrant, state: 'planned' }))));
      event.target.reset();
      page.stale();
    } catch (fault) {
      complain(wrong, wordsOf(page, fault));
    }
    button.disabled = false;
  };
  return el('form.step', { onsubmit: send },
    el('h3', {}, t('entry.site')),
    el('p.quiet', {}, t('entry.site.what')),
    el('div.fields', {}, number('lon', -180, 180), number('lat', -90, 90),
      el('label', {}, t('board.step.note'), el('textarea', { name: 'reason', rows: '2', maxlength: '1000' }))),
    wrong,
    el('button.primary', { type: 'submit' }, t('plan.send')),
    planned);
}

/** Why a place is none, in the words of the server. */
function wordsOf({ view }, fault) {
  const refusals = outcomesOf(fault.problem ?? {}).flatMap((one) => one.refusals);
  return refusals.length > 0 ? refusals.map((one) => one[view.get().language]).join(' ') : fault.message;
}
