import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUnderWay } from '../js/pure/jobs.js';
import { deadlines, mayOrder, readPapers, writePapers } from '../js/pure/papers.js';

test('what binds the county comes first, then by day, and what is past comes last', () => {
  const kinds = [
    { kind: 'monthly', due: [{ on: '2026-11-24', days: 2, ruleset: 'b', binds: 'no' }] },
    { kind: 'yearly', due: [{ on: '2026-12-01', days: 9, ruleset: 'a', binds: 'yes' }] },
    { kind: 'final', due: [{ on: '2026-11-05', days: -17, ruleset: 'b', binds: 'no' }] },
    { kind: 'notice', due: [] },
  ];
  assert.deepEqual(deadlines(kinds).map(({ kind }) => kind.kind), ['yearly', 'monthly', 'final']);
});

test('the address keeps what is chosen, and nothing else', () => {
  const view = { kind: 'notice', language: 'en', theme: 'dark' };
  assert.deepEqual(readPapers(writePapers(view)), view);
  assert.deepEqual(readPapers('#lang=fr&theme=loud'), {});
});

test('those who write order papers, the others read', () => {
  assert.equal(mayOrder({ role: 'township' }), true);
  assert.equal(mayOrder({ role: 'viewer' }), false);
  assert.equal(mayOrder(null), false);
});

test('a paper is under way until it is made or there is none', () => {
  assert.deepEqual(['accepted', 'running', 'succeeded', 'failed'].map((state) => isUnderWay({ state })),
    [true, true, false, false]);
});
