import assert from 'node:assert/strict';
import { test } from 'node:test';
import { POSITION, beforehand, differences, feature, flat, isDecided, merged } from '../js/pure/merge.js';

const base = { code: 'H1', condition: 'usable', pressure_mpa: 0.2, [POSITION]: [118.5, 24.7] };

test('what each changed is told apart, and what both changed alike is no difference', () => {
  const mine = { ...base, condition: 'damaged', code: 'H2' };
  const theirs = { ...base, condition: 'buried', pressure_mpa: 0.3, code: 'H2' };
  assert.deepEqual(differences(base, mine, theirs).map(({ name, by }) => [name, by]),
    [['condition', 'both'], ['pressure_mpa', 'theirs']]);
});

test('what only one changed is chosen beforehand; what both changed waits for somebody', () => {
  const rows = differences(base, { ...base, condition: 'damaged', code: 'H2' }, { ...base, condition: 'buried', pressure_mpa: 0.3 });
  const choices = beforehand(rows);
  assert.deepEqual(choices, { code: 'mine', pressure_mpa: 'theirs' });
  assert.equal(isDecided(rows, choices), false);
  assert.equal(isDecided(rows, { ...choices, condition: 'theirs' }), true);
});

test('nothing of either is lost in what is sent', () => {
  const mine = { ...base, condition: 'damaged', code: 'H2' };
  const theirs = { ...base, condition: 'buried', pressure_mpa: 0.3, maintainer: 'W' };
  const rows = differences(base, mine, theirs);
  assert.deepEqual(merged(theirs, rows, { ...beforehand(rows), condition: 'mine' }),
    { ...theirs, code: 'H2', condition: 'damaged' });
});

test('what I cleared is gone, and blank, null and missing are one', () => {
  const rows = differences(base, { ...base, pressure_mpa: undefined }, base);
  assert.deepEqual(rows.map(({ name, by }) => [name, by]), [['pressure_mpa', 'mine']]);
  const sent = feature('h', merged(base, rows, { pressure_mpa: 'mine' }));
  assert.equal('pressure_mpa' in sent.properties, false);
  assert.deepEqual(differences({ a: null }, { a: '' }, {}), []);
});

test('a feature becomes attributes and a feature again', () => {
  const hydrant = {
    type: 'Feature', id: 'h', geometry: { type: 'Point', coordinates: [118.5, 24.7] },
    properties: { id: 'h', code: 'H1' },
  };
  assert.deepEqual(feature('h', flat(hydrant)), hydrant);
});

test('a moved point is a difference as any', () => {
  const rows = differences(base, { ...base, [POSITION]: [118.6, 24.7] }, base);
  assert.deepEqual(rows.map(({ name, by }) => [name, by]), [[POSITION, 'mine']]);
});
