import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countOf, isMove, levelSpan, moved, tellingFirst } from '../js/pure/moves.js';
import { byRank } from '../js/pure/ranks.js';

const village = (id, way) => ({ properties: { id, moved: way } });

test('falls come first, then rises; what stayed is left out', () => {
  const features = [village('a', 'up'), village('b', 'same'), village('d', 'down'), village('c', 'down')];
  assert.deepEqual(moved(features).map(({ properties }) => properties.id), ['c', 'd', 'a']);
  assert.equal(countOf(features, 'down'), 2);
  assert.deepEqual(features.filter(isMove).length, 3);
});

test('of a fall the flaw that came is told first, of a rise last', () => {
  const reasons = ['DRILLED:s', 'INSPECTED:h', 'OVERDUE:h'];
  const lost = ['OVERDUE:h'];
  assert.deepEqual(tellingFirst({ moved: 'down', reasons, lost }), ['OVERDUE:h', 'DRILLED:s', 'INSPECTED:h']);
  assert.deepEqual(tellingFirst({ moved: 'up', reasons, lost }), reasons);
});

test('a level is a span where it is not sure, and nothing where there was no village', () => {
  assert.equal(levelSpan('L1', 'L1'), 'L1');
  assert.equal(levelSpan('L1', 'L3'), 'L1–L3');
  assert.equal(levelSpan(null, null), null);
});

test('rows stand by rank; equals as they stood, those without a rank last', () => {
  const rows = [{ id: 'x' }, { id: 'b', rank: 2 }, { id: 'a', rank: 2 }, { id: 'c', rank: 1 }];
  assert.deepEqual(byRank(rows).map(({ id }) => id), ['c', 'b', 'a', 'x']);
});
