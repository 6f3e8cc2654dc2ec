import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byDistance, toneOf, uuid } from '../js/pure/sources.js';

test('what somebody in a hurry must know', () => {
  assert.equal(toneOf({ built: 'yes', effective: 'yes' }), 'good');
  assert.equal(toneOf({ built: 'yes', effective: 'no', flaws: ['OOO', 'OVERDUE'] }), 'bad');
  assert.equal(toneOf({ built: 'yes', effective: 'no', flaws: ['OVERDUE'] }), 'check');
  assert.equal(toneOf({ built: 'unknown', effective: 'unknown', flaws: ['NOT_KNOWN'] }), 'check');
  assert.equal(toneOf({ built: 'no', effective: 'no' }), 'planned');
});

test('the nearest first, of two at one place the smaller id', () => {
  const at = (id, lon) => ({ collection: 'hydrants', id, lon, lat: 24.7 });
  const sorted = byDistance([at('far', 118.51), at('b', 118.501), at('a', 118.501)], [118.5, 24.7]);
  assert.deepEqual(sorted.map(({ id }) => id), ['a', 'b', 'far']);
  assert.ok(Math.abs(sorted[0].metres - 101.2) < 0.1);
  assert.equal(Math.round(sorted[0].bearing), 90);
});

test('a UUID is of version 4', () => {
  const fixed = { getRandomValues: (bytes) => bytes.fill(255) };
  assert.equal(uuid(fixed), 'ffffffff-ffff-4fff-bfff-ffffffffffff');
});
