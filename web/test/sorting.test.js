import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf, matching, pressed, sorted } from '../js/pure/sorting.js';

const self = (value) => value;
const ids = (rows) => rows.map(({ id }) => id).join('');

test('numbers stand by their size and not by their digits', () => {
  assert.deepEqual(sorted([10, 9, -1, 100], self), [-1, 9, 10, 100]);
  assert.deepEqual(sorted([10, 9, -1, 100], self, { isDown: true }), [100, 10, 9, -1]);
});

test('what is not known stands last, whichever way it is sorted, and 0 is known', () => {
  assert.deepEqual(sorted([null, 2, undefined, 0, NaN, 1], self), [0, 1, 2, null, undefined, NaN]);
  assert.deepEqual(sorted([null, 2, undefined, 0, NaN, 1], self, { isDown: true }), [2, 1, 0, null, undefined, NaN]);
});

test('of what is equal the given order stays, downwards too', () => {
  const rows = [{ id: 'a', n: 1 }, { id: 'b', n: 2 }, { id: 'c', n: 1 }, { id: 'd', n: 2 }];
  assert.equal(ids(sorted(rows, ({ n }) => n)), 'acbd');
  assert.equal(ids(sorted(rows, ({ n }) => n, { isDown: true })), 'bdac');
  assert.equal(ids(rows), 'abcd');
});

test('Chinese stands by its sound, and numbers within a name by their size', () => {
  // an hai, chi dian, dong shi, long hu
  assert.deepEqual(sorted(['龙湖镇', '东石镇', '安海镇', '池店镇'], self), ['安海镇', '池店镇', '东石镇', '龙湖镇']);
  assert.deepEqual(sorted(['村10', '村9'], self), ['村9', '村10']);
});

test('any numbers of any order come out as plain comparing puts them', () => {
  let seed = 20221231;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648);
  for (let round = 0; round < 200; round++) {
    const rows = Array.from({ length: next() % 12 }, (_, id) => ({ id, n: next() % 4 === 0 ? null : next() % 5 }));
    const naive = [];
    for (const wanted of [0, 1, 2, 3, 4, null]) {
      naive.push(...rows.filter(({ n }) => n === wanted));
    }
    assert.deepEqual(sorted(rows, ({ n }) => n), naive, `round ${round}`);
  }
});

test('a row is found by all words that were typed, in any of its texts', () => {
  const rows = [['东石镇', '新建', 3], ['东石镇', '补建', 7], ['Anhai', '新建', 3]];
  assert.equal(matching(rows, self, '').length, 3);
  assert.deepEqual(matching(rows, self, ' 东石  补 '), [rows[1]]);
  assert.deepEqual(matching(rows, self, 'ANHAI'), [rows[2]]);
  assert.deepEqual(matching(rows, self, '安海'), []);
});

test('a head sorts upwards, then downwards, then not at all', () => {
  const up = pressed(null, 'short');
  assert.deepEqual(up, { key: 'short', isDown: false });
  const down = pressed(up, 'short');
  assert.deepEqual(down, { key: 'short', isDown: true });
  assert.equal(pressed(down, 'short'), null);
  assert.deepEqual(pressed(down, 'quota'), { key: 'quota', isDown: false });
});

test('a file has the mark, quotes what needs it, and no cell of it is a formula', () => {
  const columns = [{ head: '名称', value: ([name]) => name }, { head: '-数', value: ([, number]) => number }];
  const rows = [['a,"b"', 1], ['=1+1', -2.5], ["'＝x", null], ['两\n行', 0]];
  assert.equal(
    csvOf(columns, rows),
    "\uFEFF名称,'-数\n\"a,\"\"b\"\"\",1\n'=1+1,-2.5\n''＝x,\n\"两\n行\",0\n",
  );
});
