import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING, found, pointed, titleOf, wordBeside } from '../js/pure/search.js';

const answer = { results: [{ id: 'a' }, { id: 'b' }], matched: 5, other_days: 1 };

test('of what was found the first is pointed at, and the rest is counted', () => {
  const state = found('x', answer);
  assert.equal(state.active, 0);
  assert.equal(state.more, 3);
  assert.equal(state.otherDays, 1);
  assert.equal(found('x', { results: [], matched: 0, other_days: 2 }).active, -1);
});

test('arrows go round', () => {
  const state = found('x', answer);
  assert.equal(pointed(state, 1).active, 1);
  assert.equal(pointed(pointed(state, 1), 1).active, 0);
  assert.equal(pointed(state, -1).active, 1);
  assert.equal(pointed(NOTHING, 1), NOTHING);
});

test('a thing is called by its name, its plate or its id, and found by another word', () => {
  assert.equal(titleOf({ name: '前港村', code: '1', id: 'v' }), '前港村');
  assert.equal(titleOf({ name: null, code: 'JJ1', id: 'h' }), 'JJ1');
  assert.equal(titleOf({ name: null, id: 'b' }), 'b');
  assert.equal(wordBeside({ name: '前港村', id: 'v', word: '前港' }), '前港');
  assert.equal(wordBeside({ name: '前港村', id: 'v', word: '前港村' }), null);
});
