import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contains, cut, distance, isCrowd, isHit, portions, shortCount } from '../js/pure/tile.js';

const ring = [0, 0, 10, 0, 10, 10, 0, 10, 0, 0];
const hole = [4, 4, 6, 4, 6, 6, 4, 6, 4, 4];

test('a hole is outside', () => {
  assert.ok(contains([ring], 5, 5));
  assert.ok(!contains([ring, hole], 5, 5));
  assert.ok(contains([ring, hole], 2, 2));
  assert.ok(!contains([ring], 11, 5));
});

test('a point is hit within the tolerance', () => {
  const point = { kind: 'point', parts: [[3, 4]] };
  assert.equal(distance(point, 0, 0), 5);
  assert.ok(isHit(point, 0, 0, 5));
  assert.ok(!isHit(point, 0, 0, 4.9));
});

test('a line is hit along its way, not only at its corners', () => {
  const line = { kind: 'line', parts: [[0, 0, 10, 0]] };
  assert.equal(distance(line, 5, 2), 2);
  assert.equal(distance(line, 13, 4), 5);
});

test('a shape is cut out for the tile it lies in, in pixels of the tile', () => {
  const middle = { id: 'm', kind: 'point', box: [0.5, 0.5, 0.5, 0.5], parts: [[0.5, 0.5]] };
  // at zoom 2 the world is 1024 pixels wide, two tiles of 512
  const [found] = cut([middle], { x: 1, y: 1, z: 2 });
  assert.deepEqual([...found.parts[0]], [0, 0]);
  assert.equal(cut([middle], { x: 3, y: 3, z: 3 }).length, 0);
});

test('a shape beside the tile is drawn there too when its sign reaches in', () => {
  const edge = { id: 'e', kind: 'point', box: [0.5, 0.25, 0.5, 0.25], parts: [[0.5, 0.25]] };
  assert.equal(cut([edge], { x: 0, y: 0, z: 2 }).length, 1);
  assert.equal(cut([edge], { x: 1, y: 0, z: 2 }).length, 1);
});

test('a crowd is a point with a count', () => {
  assert.ok(isCrowd({ count: 2, properties: {} }));
  assert.ok(!isCrowd({ properties: { count: 2 } }));
});

test('a count is told in four signs', () => {
  const told = [2, 999, 1000, 9949, 9950, 999_499, 999_500, 1_000_000].map(shortCount);
  assert.deepEqual(told, ['2', '999', '1.0k', '9.9k', '10k', '999k', '1.0M', '1.0M']);
});

test('portions hold all shapes once, in their order', () => {
  const shapes = Array.from({ length: 250 }, (_, i) => i);
  const some = [...portions(shapes)];
  assert.deepEqual(some.map(({ length }) => length), [100, 100, 50]);
  assert.deepEqual(some.flat(), shapes);
  assert.deepEqual([...portions([])], []);
});
