import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bandOf, chosen, countedOf, hydrantsOf, isDone, isEmpty, mark, mayEnterOf, parts, readBoard, sums, surplusOf, tasksOf, unitsOf, worries, writeBoard,
} from '../js/pure/board.js';

const line = (unit, kind, quota, states, more = {}) => {
  const done = (states.accepted ?? 0) + (states.in_service ?? 0);
  const all = { planned: 0, sited: 0, building: 0, built: 0, accepted: 0, in_service: 0, ...states };
  const task = `d/${unit}/${kind}`;
  return {
    feature: { properties: { task, unit_code: unit, unit: `U${unit}`, kind, quota, done, late: 0, ...all } },
    line: {
      task, unknown: 0, done_within_quota: Math.min(done, quota), surplus: Math.max(0, done - quota),
      short: Math.max(0, quota - done), evidenced: 0, state: done >= quota ? 'met' : 'at_risk', hydrants: [], ...more,
    },
  };
};

const answer = (...lines) => ({
  features: lines.map(({ feature }) => feature),
  summary: { tasks: lines.map(({ line: of }) => of) },
});

const TASKS = tasksOf(answer(
  line('2', 'makeup', 3, { accepted: 1 }),
  line('1', 'new', 4, { in_service: 6 }),
  line('2', 'new', 2, { accepted: 1, building: 1 }, { state: 'late', hydrants: [{ id: 'b', state: 'building' }, { id: 'a', state: 'accepted' }] }),
  line('1', 'makeup', 0, {}),
));

test('rows stand by unit, new before make-up', () => {
  assert.deepEqual(TASKS.map(({ task }) => task), ['d/1/new', 'd/1/makeup', 'd/2/new', 'd/2/makeup']);
});

test('a surplus of one unit never covers another', () => {
  const { quota, done, counted, surplus, short } = sums(TASKS);
  assert.deepEqual({ quota, done, counted, surplus, short }, { quota: 9, done: 8, counted: 6, surplus: 2, short: 3 });
});

test('what is looked at alone is chosen by unit, kind and outlook', () => {
  assert.deepEqual(chosen(TASKS, { unit: '2' }).map(({ task }) => task), ['d/2/new', 'd/2/makeup']);
  assert.deepEqual(chosen(TASKS, { only: 'late' }).map(({ task }) => task), ['d/2/new']);
  assert.deepEqual(chosen(TASKS, { only: 'unfinished', kind: 'makeup' }).map(({ task }) => task), ['d/2/makeup']);
  assert.equal(chosen(TASKS, {}).length, 4);
});

test('the parts of a bar make one, with what nobody has begun', () => {
  const of = parts(TASKS[2]);
  assert.deepEqual(of.map(({ state, count }) => [state, count]), [['accepted', 1], ['building', 1]]);
  assert.equal(of.reduce((total, { share }) => total + share, 0), 1);
  assert.deepEqual(parts(TASKS[3]).map(({ state, count }) => [state, count]), [['accepted', 1], ['missing', 2]]);
  assert.deepEqual(parts(TASKS[1]), []);
});

test('the quota is marked where more is there than asked', () => {
  assert.equal(mark(TASKS[0]), 4 / 6);
  assert.equal(mark(TASKS[2]), 1);
});

test('worries stand late first, then by what is short', () => {
  assert.deepEqual(worries(TASKS).map(({ task }) => task), ['d/2/new', 'd/2/makeup']);
});

test('the hydrants behind a number stand by id and know their task', () => {
  assert.deepEqual(hydrantsOf(TASKS).map(({ id, task }) => [id, task]), [['a', 'd/2/new'], ['b', 'd/2/new']]);
  assert.deepEqual(hydrantsOf(TASKS, isDone).map(({ id }) => id), ['a']);
});

test('a task that asks and has nothing is empty', () => {
  assert.deepEqual(TASKS.filter(isEmpty).map(({ task }) => task), ['d/1/makeup']);
});

test('an address says what is selected and comes back as it was', () => {
  const view = { language: 'en', asOf: '2022-06-30', document: 'd', unit: '2', kind: 'new', only: 'late', task: 'd/2/new' };
  assert.deepEqual(readBoard(writeBoard(view)), view);
  assert.deepEqual(readBoard('#kind=odd&as_of=2022-02-30&lang=xx'), {});
});

test('a unit is as far as its own tasks, without the surplus of one for the other', () => {
  const units = unitsOf(TASKS).map(({ code, quota, counted, share, band }) => ({ code, quota, counted, share, band }));
  assert.deepEqual(units, [
    { code: '1', quota: 4, counted: 4, share: 1, band: 'all' },
    { code: '2', quota: 5, counted: 2, share: 0.4, band: 'some' },
  ]);
});

test('nothing asked is no band of done, and none done is not some', () => {
  assert.deepEqual([null, 0, 0.01, 0.5, 0.999, 1].map(bandOf), ['nothing', 'none', 'some', 'most', 'most', 'all']);
});

test('steps are entered by the roles that take them, by a township of its own unit alone', () => {
  const hydrant = { unit_code: '1' };
  const may = (role, unit) => mayEnterOf({ role, unit }, hydrant);
  assert.deepEqual(['administrator', 'planner', 'water_bureau', 'inspector', 'viewer'].map((role) => may(role)), [true, true, true, false, false]);
  assert.deepEqual([may('township', '1'), may('township', '2'), mayEnterOf(null, hydrant)], [true, false, false]);
});

test('what counts of a task are those that were accepted first, and the others are over', () => {
  const done = (id, on) => ({ id, state: 'accepted', accepted_on: on });
  const task = {
    task: 'd/1/new', done_within_quota: 2,
    hydrants: [done('a', '2022-06-03'), done('b', undefined), done('c', '2022-06-01'), done('d', '2022-06-03'), { id: 'e', state: 'built' }],
  };
  const ids = (list) => list.map(({ id }) => id);
  assert.deepEqual(ids(countedOf([task])), ['c', 'a']);
  assert.deepEqual(ids(surplusOf([task])), ['d', 'b']);
});
