import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorOf, boundsOf, kindOf, partsOf, project } from '../js/pure/geojson.js';

const square = { type: 'Polygon', coordinates: [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]] };

test('the world is a square: zero lies in the middle and north is up', () => {
  assert.deepEqual(project([0, 0]), [0.5, 0.5]);
  assert.deepEqual(project([-180, 0]), [0, 0.5]);
  assert.ok(project([118.5, 24.8])[1] < 0.5);
});

test('the edge of web Mercator, 85.0511 degrees, is the edge of the square', () => {
  assert.ok(Math.abs(project([0, 85.05112878])[1]) < 1e-9);
});

test('every ring of a multipolygon is a part', () => {
  const two = { type: 'MultiPolygon', coordinates: [square.coordinates, square.coordinates] };
  assert.equal(partsOf(two).length, 2);
  assert.equal(kindOf(two), 'polygon');
});

test('bounds are west, south, east, north; what has no place has none', () => {
  assert.deepEqual(boundsOf(square), [0, 0, 2, 2]);
  assert.equal(boundsOf(null), null);
});

test('a label stands in the middle of the largest part', () => {
  const small = [[[9, 9], [9.1, 9], [9.1, 9.1], [9, 9]]];
  const both = { type: 'MultiPolygon', coordinates: [small, square.coordinates] };
  assert.deepEqual(anchorOf(both), [1, 1]);
  assert.deepEqual(anchorOf({ type: 'Point', coordinates: [3, 4] }), [3, 4]);
});
