/** The board of tasks, from the answer of the quota ledger: what is chosen, summed and drawn. */
import { isDay } from './format.js';
import { readHash, writeHash } from './hash.js';

/** The states of a hydrant that is on its way, as they follow each other. */
export const STATES = ['planned', 'sited', 'building', 'built', 'accepted', 'in_service'];

/** Where a task stands, the worst first. */
export const OUTLOOKS = ['late', 'at_risk', 'open', 'on_course', 'met'];

export const KINDS = ['new', 'makeup'];

/** What of the tasks can be looked at alone. */
export const ONLY = ['late', 'at_risk', 'unfinished', 'met'];

/** What is selected, as the part of the address after "#"; what it does not say is left out. */
export const readBoard = (hash) => readHash(hash, (said, among) => ({
  asOf: isDay(said.get('as_of')) ? said.get('as_of') : undefined,
  document: said.get('document') || undefined,
  unit: said.get('unit') || undefined,
  kind: among('kind', KINDS),
  only: among('only', ONLY),
  task: said.get('task') || undefined,
}));

export const writeBoard = (view) =>
  writeHash(view, { document: 'document', asOf: 'as_of', unit: 'unit', kind: 'kind', only: 'only', task: 'task' });

/** Each row of the ledger with its outlook and the hydrants behind its numbers, by unit and kind. */
export function tasksOf({ features, summary }) {
  const lines = new Map(summary.tasks.map((line) => [line.task, line]));
  return features
    .map(({ properties }) => ({ ...lines.get(properties.task), ...properties }))
    .sort((a, b) => compare(a.unit_code, b.unit_code) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

export function chosen(tasks, { unit, kind, only }) {
  return tasks
    .filter((task) => !unit || task.unit_code === unit)
    .filter((task) => !kind || task.kind === kind)
    .filter((task) => !only || matches(task, only));
}

/** Late is a task whose day has passed, and one of whose hydrants some came after their day. */
function matches(task, only) {
  return {
    late: task.state === 'late' || task.late > 0,
    at_risk: task.state === 'at_risk',
    unfinished: task.short > 0,
    met: task.state === 'met',
  }[only];
}

/** A task that asks nothing and has nothing. */
export const isEmpty = (task) => task.quota === 0 && task.hydrants.length === 0;

/** How much of a task is done, 0 to 1; null where nothing is asked. */
export const share = (task) => (task.quota > 0 ? task.done_within_quota / task.quota : null);

/** How far a unit is, as the map tells it: none of it, less than half, half or more, all; nothing is asked. */
export const BANDS = ['all', 'most', 'some', 'none', 'nothing'];

const HALF = 0.5;

export function bandOf(part) {
  if (part === null) {
    return 'nothing';
  }
  return part >= 1 ? 'all' : part >= HALF ? 'most' : part > 0 ? 'some' : 'none';
}

/** The units of tasks with the sums of these, by code: how much of what is asked is done, and its band. */
export function unitsOf(tasks) {
  return [...new Set(tasks.map(({ unit_code: code }) => code))].sort(compare).map((code) => {
    const own = tasks.filter(({ unit_code: of }) => of === code);
    const all = sums(own);
    const part = share({ quota: all.quota, done_within_quota: all.counted });
    return { code, name: own[0].unit, ...all, share: part, band: bandOf(part) };
  });
}

/** The sums of tasks; a surplus of one is never counted for another. */
export function sums(tasks) {
  const sum = (name) => tasks.reduce((total, task) => total + task[name], 0);
  return {
    tasks: tasks.length,
    quota: sum('quota'),
    done: sum('done'),
    counted: sum('done_within_quota'),
    surplus: sum('surplus'),
    short: sum('short'),
    late: sum('late'),
    unknown: sum('unknown'),
    evidenced: sum('evidenced'),
    states: Object.fromEntries(STATES.map((state) => [state, sum(state)])),
    outlooks: Object.fromEntries(
      OUTLOOKS.map((outlook) => [outlook, tasks.filter((task) => task.state === outlook).length]),
    ),
  };
}

/**
 * The parts of a bar in the order in which they are drawn, what is farthest first; "missing" is what
 * no hydrant is there for yet.
 *
 * @returns {{state: string, count: number, share: number}[]} shares of the bar, 1 together
 */
export function parts(task) {
  const there = [...STATES].reverse().map((state) => ({ state, count: task[state] ?? task.states?.[state] ?? 0 }));
  const linked = there.reduce((total, { count }) => total + count, task.unknown);
  const all = [
    ...there,
    { state: 'unknown', count: task.unknown },
    { state: 'missing', count: Math.max(0, task.quota - linked) },
  ];
  const whole = Math.max(task.quota, linked, 1);
  return all.filter(({ count }) => count > 0).map((part) => ({ ...part, share: part.count / whole }));
}

/** How far along the bar the quota lies, 0 to 1; 1 unless more is linked than asked. */
export function mark(task) {
  const linked = STATES.reduce((total, state) => total + (task[state] ?? task.states?.[state] ?? 0), task.unknown);
  return task.quota / Math.max(task.quota, linked, 1);
}

/** Those that need somebody's eye, the worst first, and of these what is shortest of days. */
export function worries(tasks) {
  return tasks
    .filter(({ state }) => state === 'late' || state === 'at_risk')
    .sort((a, b) =>
      OUTLOOKS.indexOf(a.state) - OUTLOOKS.indexOf(b.state)
      || b.short - a.short
      || compare(a.task, b.task));
}

/** The hydrants of tasks that are in a state; of all states without one. */
export function hydrantsOf(tasks, test = () => true) {
  return tasks
    .flatMap((task) => task.hydrants.map((hydrant) => ({
      ...hydrant, task: task.task, unit: task.unit, unit_code: task.unit_code, kind: task.kind,
    })))
    .filter(test)
    .sort((a, b) => compare(a.id, b.id));
}

/** The done hydrants of tasks that count: of each task as many as it asks, those accepted first before the others. */
export const countedOf = (tasks) => tasks.flatMap((task) => byAcceptance(task).slice(0, task.done_within_quota));

/** The done hydrants of tasks that are over and cover nothing: those accepted last. */
export const surplusOf = (tasks) => tasks.flatMap((task) => byAcceptance(task).slice(task.done_within_quota));

/** What is accepted on no known day stands last. */
const byAcceptance = (task) =>
  hydrantsOf([task], isDone).sort((a, b) => compare(a.accepted_on ?? '9999', b.accepted_on ?? '9999') || compare(a.id, b.id));

/** Whether a hydrant is done: accepted, in service or not. */
export const isDone = ({ state }) => state === 'accepted' || state === 'in_service';

/** Who may take steps; the server asks again. */
const STEPPERS = ['administrator', 'planner', 'water_bureau', 'township'];

export const mayEnter = (account) => STEPPERS.includes(account?.role);

/** Whether somebody takes steps of a hydrant: a township does of its own unit's. */
export const mayEnterOf = (account, { unit_code: unit }) =>
  mayEnter(account) && (account.role !== 'township' || account.unit === unit);

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
