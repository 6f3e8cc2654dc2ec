import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress, writeAddress } from '../js/pure/address.js';

test('a view survives its address', () => {
  const view = {
    place: { zoom: 14, lon: 118.55, lat: 24.78 },
    question: 'coverage',
    asOf: '2022-06-30',
    ruleset: 'jinjiang-2022',
    settings: { coverage: { reach: '200', facilities: 'hydrants,water-intakes' } },
    layers: ['pipes', 'roads'],
    selected: { collection: 'villages', id: '350582/东山 & 西' },
    trial: [118.5797, 24.8153],
    tried: 'fire-stations',
    swipe: { by: 'plan', left: 'none', right: 'a/b', at: 0.25 },
    search: '前港 & JJ',
    tables: { units: { order: { key: 'short', isDown: true }, typed: '东石 新建' } },
    language: 'en',
    theme: 'dark',
  };
  assert.deepEqual(readAddress(writeAddress(view)), view);
});

test('what an address says wrongly is left out', () => {
  const hash = '#map=1/2&q=routing&as_of=2023-02-30&lang=fr&theme=pink&selected=villages/&trial=91/0';
  assert.deepEqual(readAddress(hash), {});
});

test('what is not set is not written', () => {
  assert.equal(writeAddress({ question: 'quota', asOf: undefined }), '#q=quota');
});
