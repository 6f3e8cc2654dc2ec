import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GAP_CLASSES, GAP_PATTERNS, contrast, palette } from '../js/pure/palette.js';

for (const theme of ['light', 'dark']) {
  const colours = palette(theme);

  test(`${theme}: names on the map can be read on every ground, at a contrast of 4.5 or more`, () => {
    assert.ok(contrast(colours.label, colours.halo) >= 4.5);
    assert.ok(contrast(colours.labelQuiet, colours.halo) >= 4.5);
  });

  test(`${theme}: signs stand out from the land, at a contrast of 3 or more`, () => {
    for (const state of ['effective', 'broken', 'planned', 'unknown']) {
      assert.ok(contrast(colours[state], colours.land) >= 3, state);
    }
  });

  test(`${theme}: levels go from pale to deep without turning`, () => {
    const steps = colours.levels.map((level) => contrast(level, colours.land));
    assert.deepEqual(steps, [...steps].sort((a, b) => a - b));
  });

  test(`${theme}: every cause of a gap has a colour`, () => {
    GAP_CLASSES.forEach((gapClass) => assert.match(colours.gaps[gapClass], /^#[0-9a-f]{6}$/));
  });
}

test('no two causes of a gap share a pattern', () => {
  assert.equal(new Set(Object.values(GAP_PATTERNS)).size, GAP_CLASSES.length);
});

test('black on white has a contrast of 21', () => {
  assert.ok(Math.abs(contrast('#000000', '#ffffff') - 21) < 1e-9);
});
