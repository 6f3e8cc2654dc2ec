import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, clamped, difference, differencesOf, figureOf, inputsOf, movedBy, readSwipe, writeSwipe } from '../js/pure/swipe.js';

test('two sides survive their address, also with strokes in a value', () => {
  const swipe = { by: 'plan', left: 'none', right: 'a/b c', at: 0.25 };
  assert.deepEqual(readSwipe(writeSwipe(swipe), '0.25'), swipe);
});

test('what is not two sides is none, and a place beyond the map is its middle', () => {
  for (const wrong of [undefined, '', 'basis', 'basis/built', 'colour/a/b', 'basis/a/b/c', 'basis/%/b']) {
    assert.equal(readSwipe(wrong, '0.5'), undefined, wrong);
  }
  assert.equal(readSwipe('basis/built/effective', '7').at, 0.5);
  assert.equal(readSwipe('basis/built/effective').at, 0.5);
});

test('a side is asked with what is set, but for what differs', () => {
  const set = { as_of: '2022-12-31', basis: 'built', reach: '150' };
  const swipe = { by: 'as_of', left: '2021-12-31', right: '2022-06-30' };
  assert.deepEqual(inputsOf('left', swipe, set), { ...set, as_of: '2021-12-31' });
  assert.deepEqual(inputsOf('right', swipe, set), { ...set, as_of: '2022-06-30' });
  assert.deepEqual(inputsOf('right', { by: 'plan', left: 'none', right: 'trial' }, set), set);
});

test('keys move the divider and never beyond the map', () => {
  assert.equal(movedBy('ArrowRight', 0.5), 0.52);
  assert.equal(movedBy('PageDown', 0.05), 0);
  assert.equal(movedBy('End', 0.3), 1);
  assert.equal(movedBy('a', 0.3), undefined);
  assert.equal(clamped(-1), 0);
});

test('after a change those it shifts are as it says, and the sums are its own', () => {
  const answer = {
    features: [{ id: 'a', properties: { id: 'a', covered: 'no', gap_class: 'A', households: 3 } }, { id: 'b', properties: { id: 'b', covered: 'no' } }],
    summary: { demand: { total: 2, covered: 0, gap: 2 }, as_of: 'x' },
  };
  const change = { features: [{ properties: { id: 'a', covered: 'yes', gap_class: null } }], summary: { after: { total: 2, covered: 1, gap: 1 } } };
  const then = after(answer, change);
  assert.deepEqual(then.features[0].properties, { id: 'a', covered: 'yes', gap_class: null, households: 3 });
  assert.equal(then.features[1], answer.features[1]);
  assert.deepEqual(then.summary, { demand: { total: 2, covered: 1, gap: 1 }, as_of: 'x' });
  assert.equal(answer.features[0].properties.covered, 'no');
});

test('two sides are told by their shares and how far they are apart', () => {
  const covered = (n) => figureOf('coverage', { summary: { demand: { total: 200, covered: n, gap: 190 - n } } });
  assert.deepEqual(covered(50), { part: 50, open: 10, whole: 200 });
  assert.deepEqual(difference(covered(50), covered(41)), { points: -4.5, pieces: -9 });
  assert.equal(difference(covered(50), { part: 0, open: 0, whole: 0 }), null);
});

test('not every question has two sides', () => {
  assert.ok(differencesOf('coverage').includes('plan'));
  assert.deepEqual(differencesOf('quota'), []);
});
