import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OUTLINES, builtBy, hasSay, proposed } from '../js/pure/proposal.js';

test('each that can be tried out works on the day', () => {
  for (const collection of Object.keys(OUTLINES)) {
    const { geometry, properties, id } = proposed(collection, [118.5, 24.7], 'trial', '2022-12-31');
    assert.deepEqual(geometry, { type: 'Point', coordinates: [118.5, 24.7] });
    assert.equal(properties.lifecycle, 'in_service', collection);
    assert.equal(id, 'trial');
  }
  assert.equal(proposed('water-intakes', [0, 0], 'x', '2022-12-31').properties.inspected_on, '2022-12-31');
});

test('of a plan what is new is built, and what is repaired is counted', () => {
  const site = (kind) => ({ geometry: { coordinates: [1, 2] }, properties: { kind } });
  const { features, left } = builtBy(['hydrant', 'repair', 'pond', 'station'].map(site), '2022-12-31');
  assert.deepEqual(features.map(({ collection }) => collection), ['hydrants', 'water-intakes', 'fire-stations']);
  assert.equal(new Set(features.map(({ id }) => id)).size, 3);
  assert.equal(left, 1);
});

test('water has a say where hoses are laid, a station where engines drive', () => {
  assert.ok(hasSay('hydrants', {}));
  assert.ok(hasSay('water-intakes', { measure: 'route' }));
  assert.ok(!hasSay('water-intakes', { facilities: 'hydrants' }));
  assert.ok(!hasSay('fire-stations', { measure: 'straight', facilities: 'fire-stations' }));
  assert.ok(hasSay('fire-stations', { measure: 'time' }));
  assert.ok(!hasSay('hydrants', { measure: 'time' }));
});
