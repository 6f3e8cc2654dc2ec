import assert from 'node:assert/strict';
import { test } from 'node:test';
import { text } from '../js/i18n/words.js';
import { missingWord, toCheckWord } from '../js/panel/missing.js';

const zh = { t: (key, values) => text('zh', key, values) };
const en = { t: (key, values) => text('en', key, values) };

test('what is missing is said to be missing, and how much of it', () => {
  assert.equal(missingWord(zh, 'PUMP'), '缺手抬机动泵');
  assert.equal(missingWord(en, 'HOSE-2'), '2 D65 hoses short');
});

test('what is to be checked is not said to be missing', () => {
  const codes = ['STN', 'PUMP', 'HOSE-2', 'NOZ-1', 'DIV', 'KEY', 'HYD-2', 'INT-1', 'DUTY', 'LINK', 'MEMBERS-3', 'OOO:h1', 'DRY:i1'];
  for (const code of codes) {
    assert.doesNotMatch(toCheckWord(zh, code), /缺|没有|不足|不能|未/, code);
    assert.doesNotMatch(toCheckWord(en, code), /missing|short|\bno\b|not /i, code);
  }
  assert.equal(toCheckWord(zh, 'HOSE-2'), 'D65 水带是否够数');
});

test('what has no word of its own for the check keeps the one it has', () => {
  assert.equal(toCheckWord(zh, 'AGREEMENT'), missingWord(zh, 'AGREEMENT'));
  assert.equal(toCheckWord(zh, 'NEVER_HEARD'), 'NEVER_HEARD');
});
