import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shiftOf, signed } from '../js/pure/change.js';

const shift = (before, now) => shiftOf({
  covered_before: before[0],
  sources_in_reach_before: before[1],
  covered: now[0],
  sources_in_reach: now[1],
});

test('a shift is told by what it is for the one who lives there', () => {
  assert.equal(shift(['no', 0], ['yes', 1]), 'gained');
  assert.equal(shift(['unknown', 0], ['yes', 1]), 'gained');
  assert.equal(shift(['yes', 1], ['no', 0]), 'lost');
  assert.equal(shift(['yes', 1], ['unknown', 0]), 'lost');
  assert.equal(shift(['yes', 1], ['yes', 2]), 'firmer');
  assert.equal(shift(['yes', 2], ['yes', 1]), 'weaker');
  assert.equal(shift(['no', 0], ['unknown', 0]), 'other');
});

test('a difference carries its sign', () => {
  assert.equal(signed(24), '+24');
  assert.equal(signed(-4), '−4');
  assert.equal(signed(0), '0');
});
