import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from '../js/pure/explain.js';
import { hasText } from '../js/i18n/words.js';

const straight = (covered, cost) => ({ measure: 'straight', covered, source_id: 'h', cost_m: cost, limit_m: 150 });
const route = (covered, cost, why) => ({ measure: 'route', covered, source_id: 'h', cost_m: cost, limit_m: 170, why });
const keys = (...ways) => sentencesOf(ways, (m) => `${m} m`, (s) => `${s} s`).map(({ key }) => key);

test('a river between house and hydrant is told after the straight line', () => {
  const [first, second] = sentencesOf([straight('yes', 80), route('no', 480, 'BARRIER')], (m) => `${m} m`);
  assert.equal(first.key, 'explain.straight.yes');
  assert.equal(second.key, 'explain.route.BARRIER');
  assert.deepEqual(second.values, { cost: '480 m', limit: '170 m' });
});

test('a way that is not there is no length', () => {
  assert.deepEqual(keys(route('no', null, 'BARRIER')), ['explain.route.BARRIER.nowhere']);
  assert.deepEqual(keys(route('unknown', null, 'NO_ROAD')), ['explain.route.NO_ROAD']);
  assert.deepEqual(keys({ ...straight('no', null), source_id: null }), ['explain.straight.none']);
});

test('a hose may reach whom the straight line does not', () => {
  assert.deepEqual(keys(straight('no', 160), route('yes', 165)), ['explain.straight.no', 'explain.route.shorter']);
});

test('a cliff takes hose, and is told where it takes too much', () => {
  const over = (cost, adds, why) => ({ ...route(why ? 'no' : 'yes', cost, why), rise_m: -40, rise_adds_m: adds });
  const said = sentencesOf([straight('yes', 145), over(175, 30, 'RISE')], (m) => `${m} m`);
  assert.deepEqual(said.map(({ key }) => key), ['explain.straight.yes', 'explain.route.RISE']);
  assert.deepEqual(said[1].values, { cost: '175 m', limit: '170 m', rise: '40 m', adds: '30 m' });
  assert.deepEqual(keys(over(200, 0, 'RISE')), ['explain.route.RISE.other']);
  assert.deepEqual(keys(over(160, 30)), ['explain.route.yes', 'explain.rise']);
});

test('every sentence is there', () => {
  for (const why of [undefined, 'BARRIER', 'DETOUR', 'RISE', 'NO_ROAD', 'SOURCE_OFF_ROAD', 'ISLAND', 'LATE']) {
    for (const covered of ['yes', 'no', 'unknown']) {
      for (const cost of [null, 100]) {
        const ways = [
          straight(covered, cost),
          route(covered, cost, why),
          { measure: 'time', covered, cost_s: cost, limit_s: 300, why },
        ];
        keys(...ways).forEach((key) => assert.ok(hasText(key), key));
      }
    }
  }
});
