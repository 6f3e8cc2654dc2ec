import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barOf, denominator, metresPerMm, pageRule, sizeOf } from '../js/pure/print.js';

test('a sheet has the size of its paper', () => {
  assert.deepEqual(sizeOf('A4', 'portrait'), [210, 297]);
  assert.deepEqual(sizeOf('A3', 'landscape'), [420, 297]);
  assert.equal(pageRule('A3', 'landscape'), '@page { size: A3 landscape; margin: 0 }');
});

test('a millimetre reaches as far as the projection says', () => {
  // at the equator and zoom 0 a pixel is 40,075,016.686 m / 256 = 156,543.03 m, and 96 are an inch
  assert.ok(Math.abs(metresPerMm(0, 0) - (156543.034 * 96) / 25.4) < 0.5);
  // at 60 degrees half of that; each zoom halves it again
  assert.ok(Math.abs(metresPerMm(60, 1) / metresPerMm(0, 0) - 0.25) < 1e-12);
});

test('the bar is the longest round number that fits', () => {
  assert.deepEqual(barOf(10, 45), { metres: 200, mm: 20 });
  assert.deepEqual(barOf(25, 45), { metres: 1000, mm: 40 });
  assert.deepEqual(barOf(12, 45), { metres: 500, mm: 500 / 12 });
  for (const perMm of [0.3, 7, 33, 480]) {
    const { metres, mm } = barOf(perMm);
    assert.ok(mm <= 45 && mm > 45 / 2.6, `${metres} m are ${mm} mm`);
    assert.ok(Math.abs(mm * perMm - metres) < 1e-9);
  }
});

test('a scale has three digits that count', () => {
  assert.equal(denominator(54.234), 54200);
  assert.equal(denominator(8.667), 8670);
});
