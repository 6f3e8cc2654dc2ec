import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestOf } from '../js/pure/requests.js';

const about = { collection: 'hydrants', id: 'h 1' };
const photos = [{ key: 'p1', sha256: 'aa' }];

test('an inspection goes with its id, what it is about and the hashes of its photos', () => {
  const { method, address, headers, body } = requestOf({
    id: 'u1', kind: 'inspection', account: 'li', about, photos, body: { on: '2026-11-22', condition: 'usable' },
  });
  assert.deepEqual([method, address], ['POST', '/api/inspections']);
  assert.equal(headers['Firewell-Account'], 'li');
  assert.deepEqual(body, { id: 'u1', layer: 'hydrants', object: 'h 1', on: '2026-11-22', condition: 'usable', photos: ['aa'] });
});

test('a step carries its photos as evidence', () => {
  const { address, body } = requestOf({
    id: 'u2', kind: 'step', account: 'li', about, photos, body: { to: 'built', evidence: { lon: 1, lat: 2 } },
  });
  assert.equal(address, '/api/hydrants/h%201/steps');
  assert.deepEqual(body, { id: 'u2', to: 'built', evidence: { lon: 1, lat: 2, photos: ['aa'] } });
});

test('a change names the version that it was made on', () => {
  const { method, address, headers } = requestOf({ id: 'u3', kind: 'edit', account: 'li', about, version: 7, body: {} });
  assert.deepEqual([method, address, headers['If-Match']], ['PUT', '/ogc/collections/hydrants/items/h%201', '"7"']);
});

test('a report of the public goes in nobody\'s name', () => {
  const { headers } = requestOf({ id: 'u4', kind: 'report', account: null, about, body: { text: '无水' } });
  assert.equal('Firewell-Account' in headers, false);
});

test('what nobody knows how to send is told', () => {
  assert.throws(() => requestOf({ id: 'u', kind: 'dream', account: null, about, body: {} }), /dream/);
});
