import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byLack, outcomesOf } from '../js/pure/plan-site.js';

test('what became of each place is read from an answer and from a refusal', () => {
  const refusals = [{ code: 'outside_unit', zh: '单位外', en: 'outside' }];
  const planned = { hydrant: 'site-1', result: 'planned', in_unit: 'yes', refusals: [] };
  const refused = { hydrant: 'site-2', result: 'refused', in_unit: 'no', refusals };
  assert.deepEqual(outcomesOf({ sites: [planned, refused] }), [
    { result: 'planned', hydrant: 'site-1', inUnit: 'yes', refusals: [] },
    { result: 'refused', hydrant: 'site-2', inUnit: 'no', refusals },
  ]);
  assert.deepEqual(outcomesOf({}), []);
});

test('the task that lacks most comes first, ties by name', () => {
  const task = (name, quota, done) => ({ task: name, quota, done });
  const tasks = [task('c', 0, 0), task('b', 9, 4), task('a', 5, 0), task('d', 9, 1)];
  assert.deepEqual(byLack(tasks).map(({ task: name }) => name), ['d', 'a', 'b', 'c']);
});
