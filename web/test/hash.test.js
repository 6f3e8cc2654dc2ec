import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHash, writeHash } from '../js/pure/hash.js';

test('the address keeps language and light alone where a page selects nothing itself', () => {
  assert.deepEqual(readHash(writeHash({ language: 'en', theme: 'dark' })), { language: 'en', theme: 'dark' });
  assert.deepEqual(readHash('#lang=fr'), {});
});

test('what a page selects itself stands before language and light, and what is wrong is left out', () => {
  const own = (said, among) => ({ unit: said.get('unit') || undefined, kind: among('kind', ['new']) });
  assert.equal(writeHash({ language: 'zh', asUnit: '青阳', kind: '' }, { asUnit: 'unit', kind: 'kind' }), '#unit=%E9%9D%92%E9%98%B3&lang=zh');
  assert.deepEqual(readHash('#unit=a&kind=other&theme=light', own), { theme: 'light', unit: 'a' });
});

test('how tables are sorted and what is looked for survives the address, and what is as given is not written', () => {
  const tables = {
    tasks: { order: { key: 'short', isDown: true }, typed: '东石 & 新建=1' },
    differences: { order: { key: 'by', isDown: false }, typed: '' },
    made: { order: null, typed: '2022' },
  };
  const hash = writeHash({ tables });
  assert.equal(hash, '#sort.tasks=-short&look.tasks=%E4%B8%9C%E7%9F%B3+%26+%E6%96%B0%E5%BB%BA%3D1&sort.differences=by&look.made=2022');
  assert.deepEqual(readHash(hash), { tables });
  assert.equal(writeHash({ tables: { tasks: { order: null, typed: '' } } }), '#');
});

test('what an address says wrongly of tables is left out', () => {
  assert.deepEqual(readHash('#sort.tasks=<b>&look.tasks=&sort.=by&sort.a.b=c'), {});
});
