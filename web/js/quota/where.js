/** The map beside the tasks: each unit by how much of its tasks is done, and the hydrants of one task. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { BANDS, STATES, isEmpty, unitsOf } from '../pure/board.js';
import { percent, whole } from '../pure/format.js';
import { openPlacing } from './placing.js';

/** The part is made once and stays when the page around it is drawn anew. */
export function openWhere(page) {
  const stage = el('div.stage');
  const told = el('p.told', { role: 'status' });
  const key = el('div');
  const placing = openPlacing(page, picked);
  const element = el('aside', { id: 'where' }, stage, placing.element, told, key);
  const asked = new Map();
  let map = null;
  /** What is picked on the map, and the ground beneath it, while a task is given sites. */
  let sites = null;
  let ground = null;
  let units = [];
  let turn = 0;

  document.getElementById('main').addEventListener('pointerover', pointed);
  document.getElementById('main').addEventListener('focusin', pointed);

  function pointed({ target }) {
    if (!element.contains(target)) {
      point(target.closest?.('tr[data-unit]')?.dataset.unit ?? null);
    }
  }

  function point(code) {
    map?.mark(code, 'pointed');
    document.querySelectorAll('tr[data-unit]').forEach((row) => row.classList.toggle('pointed', row.dataset.unit === code));
    say(code);
  }

  /** Where nothing is pointed at, the unit of the chosen task is told of. */
  function say(code) {
    const unit = units.find((one) => one.code === (code ?? chosen()?.unit_code));
    told.textContent = unit ? wordOf(page, unit) : page.t('where.hint');
  }

  const chosen = () => page.shown.find(({ task }) => task === page.view.get().task);

  /** Chooses the first task of a unit, or lets go of it. */
  function choose(code) {
    const [task] = page.shown.filter((one) => one.unit_code === code && !isEmpty(one));
    if (task) {
      page.view.change({ task: task.task === page.view.get().task ? undefined : task.task });
      // the page is drawn anew around the map, and the keyboard stays on the unit
      document.getElementById(`unit-${code}`)?.focus({ preventScroll: true });
      document.querySelector(`tr[data-unit="${CSS.escape(code)}"]`)?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Begins or ends picking, as the task is chosen whose sites these are. */
  async function picked() {
    const task = placing.task();
    element.classList.toggle('is-placing', task !== null);
    if (!task || !map) {
      sites?.end();
      ground?.remove();
      sites = ground = null;
      return;
    }
    if (!sites) {
      map.resize();
      const { openGround } = await import('../map/ground.js');
      if (sites || placing.task() !== task) {
        return;
      }
      map.look(task.unit_code);
      ground = openGround(map.map, page, () => page.answer.summary.as_of);
      sites = map.pick(placing, page.t('placing.cross'));
      sites.focus();
    }
    sites.draw(placing.places());
  }

  /** Draws what the page shows now; the map's own code is asked for when the table stands. */
  async function draw() {
    const { t, county, answer } = page;
    const mine = ++turn;
    units = unitsOf(page.shown);
    element.setAttribute('aria-label', t('where.title'));
    say(null);
    if (!county.layers.some(({ name }) => name === 'townships')) {
      stage.hidden = true;
      fill(key, el('p.quiet', {}, t('where.none')));
      return;
    }
    const task = chosen();
    const [{ openUnitMap }, townships, hydrants] = await Promise.all([
      import('../map/units.js'),
      kept(`townships ${answer.summary.as_of}`, () => api.features('townships', answer.summary.as_of)),
      task ? kept(`${task.task} ${answer.summary.as_of}`, () => api.hydrantsOf(task.task, answer.summary.as_of)) : [],
    ]);
    if (mine !== turn) {
      return;
    }
    map ??= openUnitMap(stage, county.bounds, { point, choose, open: page.drawer.hydrant });
    map.resize();
    ground?.repaint();
    if (placing.task() && placing.task().task !== task?.task) {
      placing.end();
    }
    placing.draw();
    map.word({ zoomIn: t('map.zoomIn'), zoomOut: t('map.zoomOut') });
    const drawn = map.drawUnits(units.map((unit) => (
      { code: unit.code, band: unit.band, word: wordOf(page, unit), label: labelOf(unit) })), townships);
    map.mark(task?.unit_code, 'chosen');
    const placed = task ? placedOf(page, task, hydrants) : [];
    map.drawHydrants(placed);
    fill(key, task && dots(page, task, placed), legend(page), unplaced(page, units.filter(({ code }) => !drawn.has(code))));
  }

  /** What was asked once, until something is written. */
  function kept(name, ask) {
    if (!asked.has(name)) {
      asked.set(name, ask());
    }
    return asked.get(name);
  }

  return {
    element,
    /** Has new sites of a task picked. */
    place(task) {
      page.view.change({ task: task.task });
      placing.start(task);
      element.scrollIntoView({ block: 'nearest' });
    },
    forget() {
      asked.clear();
      ground?.refresh();
    },
    draw: () => draw().catch((fault) => fill(key, el('p.complaint', { role: 'alert' }, fault.message))),
  };
}

const labelOf = ({ share }) => (share === null ? '–' : `${Math.floor(share * 100)}%`);

function wordOf({ t, view }, { name, counted, quota, short, outlooks }) {
  const { language } = view.get();
  const worried = ['late', 'at_risk'].filter((state) => outlooks[state] > 0).map((state) => t(`board.state.${state}`));
  return [
    t('where.unit', { name, share: percent(counted, quota), counted: whole(counted, language), quota: whole(quota, language), short: whole(short, language) }),
    ...worried,
  ].join(' · ');
}

/** The hydrants of a task that have a place, each with its state of the ledger. */
function placedOf({ t }, task, features) {
  const states = new Map(task.hydrants.map(({ id, state }) => [id, state]));
  return features
    .map(({ properties: { id }, geometry }) => ({ id, at: geometry?.coordinates, state: states.get(id) }))
    .filter(({ at, state }) => at && state)
    .map((point) => ({ ...point, word: `${point.id} ${t(`board.part.${point.state}`)}` }));
}

function dots({ t }, task, placed) {
  return [
    el('p', {}, t('where.hydrants', {
      task: `${task.unit} ${t(`quota.kind.${task.kind}`)}`, count: placed.length, unplaced: task.hydrants.length - placed.length,
    })),
    el('ul.legend', {}, STATES.filter((of) => placed.some(({ state }) => state === of)).map((state) =>
      el('li', {}, el('b', { 'data-state': state, 'aria-hidden': 'true' }), t(`board.part.${state}`)))),
  ];
}

/** Nothing is left out in silence: units without a place on the map are named. */
const unplaced = ({ t }, units) =>
  units.length > 0 && el('p.quiet', {}, t('where.unplaced', { names: units.map(({ name }) => name).join(t('app.and')) }));

function legend({ t, county }) {
  return [
    el('ul.legend', { 'aria-label': t('board.legend') }, BANDS.map((band) =>
      el('li', {}, el('i', { 'data-band': band, 'aria-hidden': 'true' }), t(`where.band.${band}`)))),
    county.schematic && el('p.quiet.schematic', {}, t('app.schematic')),
  ];
}
