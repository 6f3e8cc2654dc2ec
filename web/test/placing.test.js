import assert from 'node:assert/strict';
import { test } from 'node:test';
import { left, moved, placeAt, positionText, told, without } from '../js/pure/placing.js';

test('a position is shown and sent with six decimals, longitude first', () => {
  const place = placeAt([118.49320049, 24.7]);
  assert.deepEqual(place, { lon: 118.4932, lat: 24.7, said: null });
  assert.equal(positionText(place), '118.493200, 24.700000');
});

test('what lies off the earth or is no number is no place', () => {
  assert.equal(placeAt([180.1, 0]), null);
  assert.equal(placeAt([0, -90.1]), null);
  assert.equal(placeAt([NaN, 24]), null);
  assert.notEqual(placeAt([-180, 90]), null);
});

test('each place is told its own line, and what became a site leaves the list', () => {
  const places = [[1, 1], [2, 2], [3, 3], [4, 4]].map(placeAt);
  const said = told(places, [{ result: 'planned' }, { result: 'refused' }, { result: 'already' }]);
  assert.deepEqual(said.map((place) => place.said?.result), ['planned', 'refused', 'already', undefined]);
  assert.deepEqual(left(said).map(({ lon }) => lon), [2, 4]);
});

test('what is said of a place is forgotten when another moves or goes: it may have lain beside that', () => {
  const said = told([[1, 1], [2, 2]].map(placeAt), [{ result: 'possible' }, { result: 'refused' }]);
  assert.deepEqual(without(said, 0), [placeAt([2, 2])]);
  assert.deepEqual(moved(said, 1, placeAt([5, 5])), [placeAt([1, 1]), placeAt([5, 5])]);
});
