import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byState, moves, readName, seriesOf, totals, unitsOf } from '../js/pure/targets.js';

const row = (indicator, unit_code, state, due = '2023-12-31') => ({
  properties: { document: 'd', indicator, due, unit_code, state },
});

test('what is pressing comes first, by state, then by day', () => {
  const features = [
    row('a', null, 'met'),
    row('b', null, 'at_risk', '2025-12-31'),
    row('c', null, 'at_risk', '2024-12-31'),
    row('d', null, 'missed'),
    row('d', '350404001', 'missed'),
  ];
  assert.deepEqual(totals(features).map(({ properties }) => properties.indicator), ['d', 'c', 'b', 'a']);
});

test('a target has the rows of its own units', () => {
  const features = [row('a', null, 'open'), row('a', '2', 'met'), row('a', '1', 'met'), row('b', '3', 'met')];
  assert.deepEqual(unitsOf(features, features[0]).map(({ properties }) => properties.unit_code), ['1', '2']);
});

test('states without a target are left out', () => {
  assert.deepEqual(byState([row('a', null, 'met'), row('b', null, 'missed')]), [
    { state: 'missed', count: 1 },
    { state: 'met', count: 1 },
  ]);
});

test('a series holds the months of one target, and a flat one does not move', () => {
  const series = [
    { month: '2022-11-30', figures: [{ id: 'x', low: 1, high: 2 }, { id: 'y', low: 5, high: 5 }] },
    { month: '2022-12-31', figures: [{ id: 'x', low: 2, high: 2 }, { id: 'y', low: 5, high: 5 }] },
  ];
  assert.deepEqual(seriesOf({ series }, 'x'), [
    { month: '2022-11-30', low: 1, high: 2 },
    { month: '2022-12-31', low: 2, high: 2 },
  ]);
  assert.equal(moves(seriesOf({ series }, 'x')), true);
  assert.equal(moves(seriesOf({ series }, 'y')), false);
});

test('a name is read with its codes; a code may name an object', () => {
  assert.deepEqual(readName('v-7 东村: STN, OOO:h-1'), { id: 'v-7', name: '东村', codes: ['STN', 'OOO:h-1'] });
  assert.deepEqual(readName('v-7 东村'), { id: 'v-7', name: '东村', codes: [] });
  assert.deepEqual(readName('v-7'), { id: 'v-7', name: null, codes: [] });
});
