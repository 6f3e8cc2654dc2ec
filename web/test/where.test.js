import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayHere, hydrantOf, hydrantPage, minuteHere, townshipOf } from '../js/pure/where.js';

test('the id of a hydrant stands in its address, whatever signs it has', () => {
  for (const id of ['h01', '晋江 1#', 'a?b', '50%']) {
    assert.equal(hydrantOf(hydrantPage(id)), id);
    assert.equal(hydrantOf(hydrantPage(id, '/plate')), id);
  }
  assert.equal(hydrantOf('/townships/350582104/plates'), undefined);
  assert.equal(townshipOf('/townships/350582104/plates'), '350582104');
});

test('a day and a minute are those of the phone', () => {
  const date = new Date(2026, 0, 5, 7, 9);
  assert.equal(dayHere(date), '2026-01-05');
  assert.equal(minuteHere(date.toISOString()), '2026-01-05 07:09');
});
