import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  day, isDay, metres, monthEnd, monthsBetween, percent, percentRange, sizeOf, whole,
} from '../js/pure/format.js';

test('what is not known is a dash, never 0', () => {
  assert.equal(whole(undefined), '–');
  assert.equal(whole(null), '–');
  assert.equal(metres(NaN), '–');
  assert.equal(percent(1, 0), '–');
  assert.equal(day(null), '–');
});

test('a rate short of all is never shown as all, nor a little as nothing', () => {
  assert.equal(percent(261, 405), '64.4%');
  assert.equal(percent(99999, 100000), '99.9%');
  assert.equal(percent(1, 100000), '0.1%');
  assert.equal(percent(0, 405), '0.0%');
  assert.equal(percent(405, 405), '100.0%');
});

test('an interval whose ends show the same is one figure', () => {
  assert.equal(percentRange(239, 254, 392), '61.0–64.8%');
  assert.equal(percentRange(239, 239, 392), '61.0%');
});

test('metres turn to kilometres from ten on', () => {
  assert.equal(metres(149.6), '150 m');
  assert.equal(metres(12340), '12.34 km');
});

test('bytes turn to MiB from one on', () => {
  assert.equal(sizeOf(512), '0.5 KiB');
  assert.equal(sizeOf(1024 * 1024 - 1), '1,024 KiB');
  assert.equal(sizeOf(12.25 * 1024 * 1024), '12.25 MiB');
});

test('months end on their last day, in leap years too', () => {
  assert.equal(monthEnd('2022-12-31', -1), '2022-11-30');
  assert.equal(monthEnd('2022-12-31', 14), '2024-02-29');
  assert.equal(monthsBetween('2022-12-31', '2024-02-29'), 14);
});

test('only days of the calendar are days', () => {
  assert.ok(isDay('2024-02-29'));
  assert.ok(!isDay('2023-02-29'));
  assert.ok(!isDay('tomorrow'));
  assert.ok(!isDay(null));
});
