import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lacksKit, levelNumber, levelsOf, readCode, tally } from '../js/pure/levels.js';
import { mainLack, reaching, worstFirst } from '../js/pure/tally.js';

const village = (id, min, max, missing = [], score = 50) => ({
  id,
  properties: { id, level_min: min, level_max: max, missing, score_low: score },
});

test('a level is read as text and as number, and nothing else is one', () => {
  assert.equal(levelNumber('L3'), 3);
  assert.equal(levelNumber(0), 0);
  assert.equal(levelNumber('L6'), null);
  assert.equal(levelNumber(undefined), null);
});

test('a finding without levels has none, and is not at level 0', () => {
  assert.equal(levelsOf(undefined), null);
  assert.equal(levelsOf({}), null);
  assert.deepEqual(levelsOf({ level_min: 'L1', level_max: 'L3' }), { min: 1, max: 3, sure: false });
});

test('codes say what is short by how many, or what is wrong with which object', () => {
  assert.deepEqual(readCode('HOSE-2'), { code: 'HOSE', count: 2, id: null });
  assert.deepEqual(readCode('OOO:350582-h-7'), { code: 'OOO', count: null, id: '350582-h-7' });
  assert.deepEqual(readCode('STN'), { code: 'STN', count: null, id: null });
  assert.deepEqual(readCode('WARN HOSE150'), { code: 'HOSE150', count: null, id: null });
});

test('a kit is short when a part of it is missing, not when hydrants are', () => {
  assert.ok(lacksKit(['NOZ-1']));
  assert.ok(!lacksKit(['HYD-2', 'OOO:h1']));
  assert.ok(!lacksKit(undefined));
});

test('villages whose level is not sure are counted apart', () => {
  const { byLevel, unsure } = tally([
    village('a', 'L2', 'L2'),
    village('b', 'L1', 'L3'),
    village('c', 'L2', 'L2'),
  ]);
  assert.deepEqual(byLevel, [0, 0, 2, 0, 0, 0]);
  assert.equal(unsure, 1);
});

test('an unsure village reaches its lowest level surely and its highest possibly', () => {
  const found = [village('a', 'L2', 'L2'), village('b', 'L1', 'L3'), village('c', 'L0', 'L1')];
  assert.deepEqual(reaching(found, 2), { sure: 1, possible: 2 });
});

test('missing micro stations are told before what more villages lack', () => {
  const found = [
    village('a', 'L0', 'L0', ['STN']),
    village('b', 'L1', 'L1', ['NOZ-1']),
    village('c', 'L1', 'L1', ['NOZ-2']),
  ];
  assert.deepEqual(mainLack(found).code, 'STN');
  assert.deepEqual(mainLack(found.slice(1)).findings.map((f) => f.id), ['b', 'c']);
  assert.equal(mainLack([village('d', 'L3', 'L3')]), null);
});

test('a flaw of an object is told as one, and each village counts once', () => {
  const lack = mainLack([village('a', 'L2', 'L2', ['OOO:h1', 'OOO:h2'])]);
  assert.equal(lack.ofObject, true);
  assert.equal(lack.findings.length, 1);
});

test('the worst village comes first, ties by id', () => {
  const found = [
    village('c', 'L2', 'L2', [], 40),
    village('b', 'L1', 'L1', [], 30),
    village('d', 'L1', 'L1', [], 20),
    village('a', 'L2', 'L2', [], 40),
  ];
  assert.deepEqual(worstFirst(found).map((f) => f.id), ['d', 'b', 'a', 'c']);
});
