import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countyDay, hydrantOf, hydrantPage, minuteHere, sheetPage, townshipOf } from '../js/pure/where.js';

test('the id of a hydrant stands in its address, whatever signs it has', () => {
  for (const id of ['h01', '晋江 1#', 'a?b', '50%']) {
    assert.equal(hydrantOf(hydrantPage(id)), id);
    assert.equal(hydrantOf(hydrantPage(id, '/plate')), id);
  }
  assert.equal(hydrantOf('/townships/350582104/plates'), undefined);
  assert.equal(townshipOf('/townships/350582104/plates'), '350582104');
});

test('a minute is that of the phone, a day that of the county, where it is morning while it is still evening in London', () => {
  assert.equal(minuteHere(new Date(2026, 0, 5, 7, 9).toISOString()), '2026-01-05 07:09');
  assert.equal(countyDay(new Date('2026-01-04T15:59:59Z')), '2026-01-04');
  assert.equal(countyDay(new Date('2026-01-04T16:00:00Z')), '2026-01-05');
});

test('a sheet is had under its day and language, an id with a blank as it is written in addresses', () => {
  assert.equal(sheetPage('townships', '350582104', { language: 'zh' }), '/townships/350582104#lang=zh');
  assert.equal(sheetPage('villages', 'v 1', { asOf: '2022-12-31', language: 'en' }), '/villages/v%201#as_of=2022-12-31&lang=en');
});
