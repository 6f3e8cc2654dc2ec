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
