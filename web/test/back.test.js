import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backTo } from '../js/pure/back.js';

const SITE = 'https://firewell.example';

test('a login leads back to where one was', () => {
  assert.equal(backTo('/#q=coverage&map=1,2', SITE), '/#q=coverage&map=1,2');
  assert.equal(backTo('/quota?unit=1', SITE), '/quota?unit=1');
  assert.equal(backTo(null, SITE), '/');
});

test('a login never leads to another site', () => {
  const elsewhere = [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '\\\\evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://firewell.example@evil.example/',
    'http://firewell.example/',
    'https://',
  ];
  for (const next of elsewhere) {
    assert.equal(backTo(next, SITE), '/', next);
  }
  assert.equal(backTo('/.//evil.example', SITE), '/evil.example');
});
