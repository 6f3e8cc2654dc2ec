import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beside, changed, changesByUnit, countKinds, effectInputs, leastOf, mostShort, plannedSites } from '../js/pure/siting.js';

const site = (id, kind, lon, more = {}) => ({
  id,
  geometry: { type: 'Point', coordinates: [lon, 24] },
  properties: { id, kind, ...more },
});

test('kinds are counted in the order in which they are told', () => {
  const plan = [site('a', 'hydrant', 1), site('b', 'repair', 2), site('c', 'hydrant', 3)];
  assert.deepEqual(countKinds(plan), [{ kind: 'repair', count: 1 }, { kind: 'hydrant', count: 2 }]);
});

test('a plan alone is all its own', () => {
  assert.deepEqual(beside([site('a', 'hydrant', 1)], null).map(({ properties }) => properties.plan), ['this']);
});

test('two plans share what is done at the same place, and a repair of the same object', () => {
  const mine = [
    site('hydrant/0001', 'hydrant', 118.5),
    site('hydrant/0002', 'hydrant', 118.6),
    site('repair/0003', 'repair', 118.7, { repairs: 'h-7' }),
  ];
  const theirs = [
    site('hydrant/0001', 'hydrant', 118.9),
    site('hydrant/0002', 'hydrant', 118.5),
    site('intake/0003', 'intake', 118.6),
    site('repair/0004', 'repair', 118.7000001, { repairs: 'h-7' }),
  ];
  assert.deepEqual(beside(mine, theirs).map(({ id, properties }) => [id, properties.plan]), [
    ['hydrant/0001', 'both'],
    ['hydrant/0002', 'this'],
    ['repair/0003', 'both'],
    ['other hydrant/0001', 'other'],
    ['other intake/0003', 'other'],
  ]);
});

test('units in which a plan changes something come with who wins most first', () => {
  const unit = (code, sites, gain) => ({ unit_code: code, unit: `unit ${code}`, sites, gain });
  const from = [unit('1', 2, 40), unit('2', 1, 10), unit('3', 1, 5)];
  const to = [unit('1', 1, 25), unit('3', 1, 5), unit('4', 2, 30)];
  assert.deepEqual(changesByUnit(from, to), [
    { code: '4', unit: 'unit 4', before: { sites: 0, gain: 0 }, after: { sites: 2, gain: 30 } },
    { code: '2', unit: 'unit 2', before: { sites: 1, gain: 10 }, after: { sites: 0, gain: 0 } },
    { code: '1', unit: 'unit 1', before: { sites: 2, gain: 40 }, after: { sites: 1, gain: 25 } },
  ]);
});

test('a need that is not proven says what it may be at least', () => {
  assert.deepEqual(leastOf({ need: 12, need_bound: 11, need_proven: false }), [11, 12]);
  assert.deepEqual(leastOf({ need: 12, need_bound: 12, need_proven: true }), [12]);
});

test('planned sites know their unit and their figure', () => {
  const [first] = plannedSites({ sites: [{ figure: 'share', unit_code: '350582104', lon: 118.5, lat: 24.7, kind: 'hydrant' }] });
  assert.equal(first.properties.unit_code, '350582104');
  assert.equal(first.properties.figure, 'share');
  assert.deepEqual(first.geometry.coordinates, [118.5, 24.7]);
  assert.deepEqual(plannedSites(undefined), []);
});

test('units that were given least of what they need come first, those without a quota last', () => {
  const unit = (code, need, quota) => ({ unit_code: code, need, quota });
  const units = [unit('1', 9, null), unit('2', 9, 8), unit('3', 20, 5), unit('5', 9, 8), unit('4', 3, null)];
  assert.deepEqual(mostShort(units).map(({ unit_code: code }) => code), ['3', '2', '5', '1', '4']);
});

test('a plan is asked about as siting asked of coverage', () => {
  const summary = {
    as_of: '2022-12-31',
    ruleset: 'gb',
    question: { demand: 'buildings', reach: '150', count: '2', allow: 'hydrant,repair' },
  };
  const features = [site('hydrant/0001', 'hydrant', 118.5), site('repair/0002', 'repair', 118.6, { repairs: 'h-7' })];
  const asked = { as_of: '2022-12-31', ruleset: 'gb', demand: 'buildings', reach: '150', plan: 'hydrant 118.5 24; repair h-7' };
  assert.deepEqual(effectInputs({ features, summary }, null), { ...asked, against: undefined });
  const other = { features: [site('pond/0001', 'pond', 118.7)] };
  assert.equal(effectInputs({ features, summary }, other).against, 'pond 118.7 24');
});

test('villages in which nothing changes are left out, those that rise come first', () => {
  const village = (id, moved, before, after) =>
    ({ properties: { id, moved, weight_covered_before: before, weight_covered_after: after } });
  const findings = [
    village('a', 'same', 5, 5), village('b', 'same', 5, 9), village('c', 'up', 1, 2),
    village('d', 'same', 5, 30), village('e', 'down', 4, 3),
  ];
  assert.deepEqual(changed(findings).map(({ properties }) => properties.id), ['c', 'e', 'd', 'b']);
});
