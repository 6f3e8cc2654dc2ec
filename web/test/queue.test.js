import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageOf, decisionOf, decisionsOf, mayRead, placeOf, waiting } from '../js/pure/queue.js';

test('an inspector reads the queue and decides nothing; a viewer and the public do not read it', () => {
  const [inspector, township] = [{ role: 'inspector' }, { role: 'township' }];
  assert.deepEqual([inspector, township, { role: 'viewer' }, null].map(mayRead), [true, true, false, false]);
  assert.deepEqual(decisionsOf(inspector, { state: 'received' }), []);
  assert.deepEqual(decisionsOf(township, { state: 'received' }), ['to_inspect', 'repair', 'declined']);
});

test('what is settled is not decided again', () => {
  const of = (state) => decisionsOf({ role: 'planner' }, { state });
  assert.deepEqual(of('to_inspect'), ['repair', 'declined']);
  assert.deepEqual(['repair', 'declined', 'inspected'].flatMap(of), []);
});

test('what nobody has decided on waits', () => {
  assert.deepEqual(waiting([{ state: 'received' }, { state: 'to_inspect' }, { state: 'declined' }]), [{ state: 'received' }]);
});

test('an age is none within an hour, whole hours within a day and whole days from then', () => {
  const at = '2026-11-20T00:00:00Z';
  const after = (hours) => ageOf(at, Date.parse(at) + hours * 3_600_000);
  assert.deepEqual(after(0.9), { unit: 'now', count: 0 });
  assert.deepEqual(after(23.9), { unit: 'hours', count: 23 });
  assert.deepEqual(after(24), { unit: 'days', count: 1 });
  assert.deepEqual(after(71), { unit: 'days', count: 2 });
  assert.deepEqual(after(-1), { unit: 'now', count: 0 });
});

test('a report leads to its hydrant, its object or its place', () => {
  assert.equal(placeOf({ layer: 'hydrants', object: 'h/1' }, 'en'), '/hydrants/h%2F1?lang=en');
  assert.equal(placeOf({ layer: 'water-intakes', object: 'w&1' }, 'zh'), '/#selected=water-intakes%2Fw%261&lang=zh');
  assert.equal(placeOf({ object: null, lon: 118.5, lat: 24.7 }, 'zh'), '/#map=17/24.70000/118.50000&lang=zh');
});

test('a decision says what it asks and nothing that is blank', () => {
  const said = { layer: 'hydrants', object: 'h', fault: 'buried', reason: ' 查无此事 ' };
  assert.deepEqual(decisionOf('declined', said), { state: 'declined', reason: '查无此事' });
  assert.deepEqual(decisionOf('to_inspect', { object: 'h', fault: 'buried', reason: ' ' }), { state: 'to_inspect', object: 'h' });
  assert.deepEqual(decisionOf('repair', said), { state: 'repair', ...said, reason: '查无此事' });
});
