import assert from 'node:assert/strict';
import { test } from 'node:test';
import { around, eighth, way } from '../js/pure/geodesy.js';

const dms = (degrees, minutes, seconds) => Math.sign(degrees) * (Math.abs(degrees) + minutes / 60 + seconds / 3600);

test('the line of the Australian geodetic datum, Flinders Peak to Buninyong (GDA Technical Manual)', () => {
  const flinders = [dms(144, 25, 29.52440), dms(-37, 57, 3.72030)];
  const buninyong = [dms(143, 55, 35.38390), dms(-37, 39, 10.15610)];
  const { metres, bearing } = way(flinders, buninyong);
  assert.ok(Math.abs(metres - 54972.271) < 0.001, String(metres));
  assert.ok(Math.abs(bearing - dms(306, 52, 5.37)) < 0.01 / 3600, String(bearing));
});

test('a degree along the equator is a sixth of a sixtieth of its length', () => {
  assert.ok(Math.abs(way([118, 0], [119, 0]).metres - (2 * Math.PI * 6378137) / 360) < 1e-6);
  assert.equal(way([118, 0], [119, 0]).bearing, 90);
  assert.equal(way([119, 0], [118, 0]).bearing, 270);
});

test('north, south and nowhere', () => {
  assert.equal(way([118.5, 24.7], [118.5, 24.8]).bearing, 0);
  assert.equal(way([118.5, 24.7], [118.5, 24.6]).bearing, 180);
  assert.deepEqual(way([118.5, 24.7], [118.5, 24.7]), { metres: 0, bearing: 0 });
});

test('a degree of latitude at 24.7 north is what the meridian says, the same both ways', () => {
  const [there, back] = [way([118.5, 24.2], [118.5, 25.2]), way([118.5, 25.2], [118.5, 24.2])];
  assert.ok(Math.abs(there.metres - 110769) < 5, String(there.metres));
  assert.ok(Math.abs(there.metres - back.metres) < 1e-6);
});

test('what lies on the other side of the earth has no way here', () => {
  assert.ok(Number.isNaN(way([0, 0], [179.7, 0.5]).metres));
});

test('eight directions, each from its middle on both sides', () => {
  assert.deepEqual([0, 22, 23, 90, 181, 337, 338, 359.9].map(eighth), [0, 0, 1, 2, 4, 7, 0, 0]);
});

test('a square around a place reaches as far as it says', () => {
  const [west, south, east, north] = around([118.5, 24.7], 1000);
  for (const corner of [[west, 24.7], [east, 24.7], [118.5, south], [118.5, north]]) {
    assert.ok(Math.abs(way([118.5, 24.7], corner).metres - 1000) < 10);
  }
});
