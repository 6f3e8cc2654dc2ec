/** New sites of a task: picked on the map or typed, checked one by one, entered together. */
import * as api from '../api.js';
import { complain, complaint } from '../account/plain.js';
import { el, refill } from '../dom.js';
import { left, moved, placeAt, positionText, told, without } from '../pure/placing.js';
import { outcomesOf } from '../pure/plan-site.js';

/** Who may plan; the server asks again. */
const PLANNERS = ['administrator', 'planner'];

export const mayPlan = (account) => PLANNERS.includes(account?.role);

/**
 * @param changed is called when the places are others, or what is said of them
 */
export function openPlacing(page, changed) {
  const element = el('section', { id: 'placing', hidden: true, 'aria-labelledby': 'placing-title' });
  const wrong = complaint();
  let task = null;
  let places = [];
  let entered = [];
  let turn = 0;

  function put(next) {
    places = next;
    draw();
    check();
  }

  /** What would become of each place by the rules of the ledger, asked of who keeps it. */
  async function check() {
    const mine = ++turn;
    if (places.length === 0) {
      return;
    }
    try {
      const outcome = await api.planSites(task.task, { sites: sites() }, { check: 'yes' });
      if (mine === turn) {
        places = told(places, outcomesOf(outcome));
        complain(wrong, '');
        draw();
      }
    } catch (fault) {
      if (mine === turn) {
        complain(wrong, fault.message);
      }
    }
  }

  const sites = () => places.map(({ lon, lat }) => ({ lon, lat }));

  async function send(event) {
    event.preventDefault();
    const { reason } = event.target.elements;
    const button = event.target.querySelector('button.primary');
    const mine = ++turn;
    button.disabled = true;
    complain(wrong, '');
    const became = await api.planSites(task.task, { sites: sites(), reason: reason.value.trim() || undefined })
      .catch((fault) => {
        complain(wrong, outcomesOf(fault.problem ?? {}).length > 0 ? page.t('plan.refused') : fault.message);
        return fault.problem ?? {};
      });
    const outcomes = outcomesOf(became);
    if (outcomes.length > 0 && mine === turn) {
      const known = told(places, outcomes);
      entered = [...entered, ...known.filter((place) => !left([place]).length)];
      places = left(known);
      reason.value = places.length > 0 ? reason.value : '';
      page.renew();
    }
    draw();
  }

  function typed() {
    const [lon, lat] = ['lon', 'lat'].map((name) => document.getElementById(`placing-${name}`));
    const place = placeAt([lon.valueAsNumber, lat.valueAsNumber]);
    complain(wrong, place ? '' : page.t('placing.typed.none'));
    if (place) {
      lon.value = lat.value = '';
      lon.focus();
      put([...places, place]);
    }
  }

  function draw() {
    element.hidden = !task;
    if (task) {
      refill(element, content(page, { task, places, entered, wrong, typed, send, end, drop: (n) => put(without(places, n)) }));
    }
    changed();
  }

  function end() {
    task = null;
    draw();
  }

  return {
    element,
    /** Begins with a task; what was picked of another is let go. */
    start(next) {
      if (task?.task !== next.task) {
        [task, places, entered] = [next, [], []];
      }
      complain(wrong, '');
      draw();
    },
    end,
    /** In another language. */
    draw: () => task && draw(),
    task: () => task,
    /** The places as the map draws them. */
    places: () => places.map((place, n) => ({ ...place, state: stateOf(place), word: wordOf(page, task, places, place, n) })),
    add: ([lon, lat]) => put([...places, placeAt([lon, lat])]),
    move: (n, at) => put(moved(places, n, placeAt(at))),
    drop: (n) => put(without(places, n)),
  };
}

const stateOf = ({ said }) => (said === null ? 'asked' : said.refusals.length > 0 ? 'refused' : 'fit');

function content(page, { task, places, entered, wrong, typed, send, end, drop }) {
  const { t } = page;
  const number = (name) => el('label', {}, t(`board.step.${name}`), el('input', {
    id: `placing-${name}`, name, type: 'number', step: 'any', inputmode: 'decimal',
    onkeydown: (event) => event.key === 'Enter' && (event.preventDefault(), typed()),
  }));
  const refused = places.filter((place) => stateOf(place) === 'refused').length;
  return el('form.step', { onsubmit: send },
    el('h3', { id: 'placing-title' }, t('placing.title', { unit: task.unit, kind: t(`quota.kind.${task.kind}`) })),
    el('p.quiet', {}, t('placing.what')),
    el('p', { role: 'status' }, places.length > 0 && t(refused > 0 ? 'placing.count.refused' : 'placing.count', { count: places.length, refused })),
    places.length > 0 && el('ol.places', {}, places.map((place, n) => el('li', { 'data-state': stateOf(place) },
      el('span.position', {}, positionText(place)),
      el('button.plain', { type: 'button', 'aria-label': t('placing.drop', { n: n + 1 }), onclick: () => drop(n) }, '×'),
      el('small', {}, saidOf(page, task, places, place))))),
    el('fieldset.typed', {}, el('legend', {}, t('placing.typed')), number('lon'), number('lat'),
      el('button', { type: 'button', onclick: typed }, t('placing.add'))),
    places.length > 0 && el('label', {}, t('plan.reason'), el('textarea', { id: 'placing-reason', name: 'reason', rows: '2', maxlength: '1000' })),
    wrong,
    el('div.actions', {},
      places.length > 0 && el('button.primary', { type: 'submit' }, t('placing.send', { count: places.length })),
      el('button', { type: 'button', onclick: end }, t('placing.end'))),
    entered.length > 0 && el('p.quiet', {}, t('placing.from')),
    entered.length > 0 && el('ul.entered', {}, entered.map(({ said }) => el('li', {}, `${t(`plan.${said.result}`)} `,
      el('button.link', { type: 'button', onclick: () => page.drawer.hydrant(said.hydrant) }, said.hydrant)))));
}

/** Why a place is none, else that it is one; other places of the list are called by their number. */
function saidOf({ t, view }, task, places, { said }) {
  if (said === null) {
    return t('placing.asked');
  }
  if (said.refusals.length === 0) {
    return t(said.result === 'already' ? 'plan.already' : said.inUnit === 'unknown' ? 'plan.unsure' : 'placing.fit');
  }
  const { language } = view.get();
  const named = (sentence) => places.reduce((text, place, n) =>
    (place.said ? text.replaceAll(place.said.hydrant, t('placing.nth', { n: n + 1 })) : text), sentence);
  return said.refusals.map((refusal) =>
    (refusal.code === 'outside_unit' ? t('placing.outside', { unit: task.unit }) : named(refusal[language]))).join(t('placing.also'));
}

const wordOf = (page, task, places, place, n) =>
  page.t('placing.mark', { n: n + 1, at: positionText(place), said: saidOf(page, task, places, place) });
