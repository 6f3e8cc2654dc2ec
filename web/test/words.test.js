import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../js/i18n/en.js';
import { text, valueWord } from '../js/i18n/words.js';
import zh from '../js/i18n/zh.js';

test('both languages say the same things', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort());
});

test('a sentence has no room in one language for what the other does not say', () => {
  const room = (sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
  for (const key of Object.keys(zh)) {
    const missing = room(en[key]).filter((name) => !room(zh[key]).includes(name));
    assert.deepEqual(missing, [], key);
  }
});

test('names are filled in', () => {
  assert.equal(text('zh', 'missing.HOSE.count', { count: 2 }), '缺 D65 水带 2 盘');
  assert.equal(text('en', 'no.such.key'), 'no.such.key');
});

test('a value without a word stays as it is', () => {
  assert.equal(valueWord('zh', 'in_service'), '已投用');
  assert.equal(valueWord('zh', '晋江 <b>'), '晋江 <b>');
});
