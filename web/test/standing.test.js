import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signOf, signRadius } from '../js/pure/standing.js';

test('what is not built is planned, whatever else is said', () => {
  assert.equal(signOf({ built: 'no', effective: 'no' }), 'planned');
});

test('what is built works, is broken, or is not known', () => {
  assert.equal(signOf({ built: 'yes', effective: 'yes' }), 'effective');
  assert.equal(signOf({ built: 'yes', effective: 'no' }), 'broken');
  assert.equal(signOf({ built: 'yes', effective: 'unknown' }), 'unknown');
  assert.equal(signOf({}), 'unknown');
});

test('a sign never shrinks as the view comes nearer', () => {
  const sizes = [8, 11, 12, 13, 14, 15, 16, 17, 19].map(signRadius);
  assert.deepEqual(sizes, [...sizes].sort((a, b) => a - b));
});
