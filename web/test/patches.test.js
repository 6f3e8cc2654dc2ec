import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byLack, fewestWith, outcomeOf, siteOf } from '../js/pure/patches.js';
import { amountOf, ranked } from '../js/pure/ranks.js';

test('patches come by rank', () => {
  const patch = (id, rank) => ({ id, properties: { rank } });
  assert.deepEqual(ranked([patch('b', 2), patch('a', 1)]).map(({ id }) => id), ['a', 'b']);
});

test('half of the gap lies in few patches', () => {
  assert.equal(fewestWith([50, 30, 20], 0.5), 1);
  assert.equal(fewestWith([40, 30, 30], 0.5), 2);
  assert.equal(fewestWith([], 0.5), 0);
});

test('a patch is weighed as was asked', () => {
  const properties = { demand: 12, weight: 40 };
  assert.equal(amountOf(properties, {}, 'demand'), 12);
  assert.equal(amountOf(properties, { weight: 'households' }, 'demand'), 40);
});

test('a hydrant is proposed only where a hydrant is the fix and has a place', () => {
  const place = { candidate_lon: 118.5, candidate_lat: 24.7 };
  assert.deepEqual(siteOf({ fix: 'hydrant', ...place }), { lon: 118.5, lat: 24.7 });
  assert.equal(siteOf({ fix: 'repair', ...place }), null);
  assert.equal(siteOf({ fix: 'hydrant', candidate_lon: null, candidate_lat: null }), null);
});

test('what became of a place is read from an answer and from a refusal', () => {
  const refusals = [{ code: 'outside_unit', zh: '单位外', en: 'outside' }];
  assert.deepEqual(outcomeOf({ sites: [{ hydrant: 'site-1', result: 'planned', in_unit: 'yes', refusals: [] }] }),
    { result: 'planned', hydrant: 'site-1', inUnit: 'yes', refusals: [] });
  assert.deepEqual(outcomeOf({ sites: [{ hydrant: 'site-1', result: 'refused', in_unit: 'no', refusals }] }).refusals, refusals);
  assert.deepEqual(outcomeOf({}).refusals, []);
});

test('the task that lacks most comes first, ties by name', () => {
  const task = (name, quota, done) => ({ task: name, quota, done });
  const tasks = [task('c', 0, 0), task('b', 9, 4), task('a', 5, 0), task('d', 9, 1)];
  assert.deepEqual(byLack(tasks).map(({ task: name }) => name), ['d', 'a', 'b', 'c']);
});
