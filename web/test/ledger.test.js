import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byUnit, totals } from '../js/pure/ledger.js';

const row = (code, kind, quota, done) => ({
  properties: { unit_code: code, unit: `镇${code}`, kind, quota, done },
});

test('the surplus of one kind never covers another', () => {
  // new: 5 asked, 9 done -> 5; make-up: 10 asked, 2 done -> 2; together 7 of 15, 8 short
  const [unit] = byUnit([row('1', 'new', 5, 9), row('1', 'makeup', 10, 2)]);
  assert.deepEqual(unit, { code: '1', name: '镇1', quota: 15, done: 7, short: 8 });
});

test('the slowest unit comes first; one without a quota is done', () => {
  const units = byUnit([row('1', 'new', 4, 2), row('2', 'new', 10, 0), row('3', 'new', 0, 0)]);
  assert.deepEqual(units.map(({ code }) => code), ['2', '1', '3']);
});

test('sums are the sums of the units', () => {
  const units = byUnit([row('1', 'new', 5, 9), row('2', 'new', 10, 4)]);
  assert.deepEqual(totals(units), { quota: 15, done: 9 });
});
