import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fewestWith, siteOf, sorted } from '../js/pure/patches.js';
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

test('patches are sorted by rank, by how much lies in them, by how far they are', () => {
  const patches = [[1, 5, 9], [2, 8, 1], [3, 8, 4]].map(([rank, held, away]) => ({ properties: { rank }, held, away }));
  const by = (order) => sorted(patches, order, { amount: ({ held }) => held, distance: ({ away }) => away })
    .map(({ properties }) => properties.rank);
  assert.deepEqual(by('rank'), [1, 2, 3]);
  assert.deepEqual(by('amount'), [2, 3, 1]);
  assert.deepEqual(by('near'), [2, 3, 1]);
});

test('a hydrant is proposed only where a hydrant is the fix and has a place', () => {
  const place = { candidate_lon: 118.5, candidate_lat: 24.7 };
  assert.deepEqual(siteOf({ fix: 'hydrant', ...place }), { lon: 118.5, lat: 24.7 });
  assert.equal(siteOf({ fix: 'repair', ...place }), null);
  assert.equal(siteOf({ fix: 'hydrant', candidate_lon: null, candidate_lat: null }), null);
});
