import assert from 'node:assert/strict';
import { test } from 'node:test';
import legend from '../js/pure/legend.js';
import { at, legendWords, ruleOf, signOf, signRadius } from '../js/pure/rules.js';

test('what is not built is planned, whatever else is said', () => {
  assert.equal(signOf({ built: 'no', effective: 'no' }), 'planned');
});

test('what is built works, is broken, or is not known', () => {
  assert.equal(signOf({ built: 'yes', effective: 'yes' }), 'effective');
  assert.equal(signOf({ built: 'yes', effective: 'no' }), 'broken');
  assert.equal(signOf({ built: 'yes', effective: 'unknown' }), 'unknown');
  assert.equal(signOf({}), 'unknown');
});

test('a sign never shrinks as the view comes nearer', () => {
  const sizes = [8, 11, 12, 13, 14, 15, 16, 17, 19].map(signRadius);
  assert.deepEqual(sizes, [...sizes].sort((a, b) => a - b));
});

test('a list of zooms is straight between them and level outside', () => {
  const stops = [[8, 3], [12, 5]];
  assert.deepEqual([0, 8, 9, 12, 20].map((zoom) => at(stops, zoom)), [3, 3, 3.5, 5, 5]);
});

test('no two rules of a layer hold for one feature, but for the last that takes the rest', () => {
  const { rules } = legend.layers.find(({ name }) => name === 'coverage');
  const values = { covered: ['yes', 'no', 'unknown', null], single_source: ['yes', 'no', null] };
  for (const covered of values.covered) {
    for (const single_source of values.single_source) {
      for (const gap_class of ['A', 'B', 'C', 'D', 'E', 'F', null]) {
        const properties = { covered, single_source, gap_class };
        const holding = rules.filter((rule) => ruleOf([rule], properties));
        const isDrawn = covered !== 'yes' || single_source === 'yes';
        assert.equal(holding.length, isDrawn ? 1 : 0, JSON.stringify(properties));
      }
    }
  }
});

test('what is missing is not less than a number, and no value of a list', () => {
  const { rules } = legend.layers.find(({ name }) => name === 'pipes');
  assert.equal(ruleOf(rules, {}).key, 'pipe.other');
  assert.equal(ruleOf(rules, { diameter_mm: 300 }).key, 'pipe.wide');
});

test('every rule is named in both languages', () => {
  assert.deepEqual(Object.keys(legendWords('zh')), Object.keys(legendWords('en')));
  [...Object.values(legendWords('zh')), ...Object.values(legendWords('en'))].forEach((word) =>
    assert.ok(word?.length > 0));
});
