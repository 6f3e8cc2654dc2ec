import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedEdits, collectionOf, isFiltered, outcomeOf, placeOf, readData, total, writeData } from '../js/pure/data.js';

test('what is selected survives the way through the address', () => {
  const view = { language: 'en', by: '王 工', kind: 'import', collection: 'hydrants', from: '2022-01-01', to: '2022-02-01', offset: 20, edit: 7 };
  assert.deepEqual(readData(writeData(view)), view);
  const onTheWay = { upload: '3708809a-14d9-46ba-99c7-13ad0d48f83b', step: 'check' };
  assert.deepEqual(readData(writeData(onTheWay)), onTheWay);
  assert.deepEqual(readData('#upload=..%2Fx&step=leap'), {});
});

test('what an address may not say is left out', () => {
  assert.deepEqual(readData('#kind=theft&collection=dragons&from=2022-02-31&edit=-1&offset=x&lang=fr'), {});
});

test('days are asked as an interval that may be open', () => {
  assert.equal(askedEdits({ from: '2022-01-01' }).datetime, '2022-01-01/..');
  assert.equal(askedEdits({ to: '2022-01-01' }).datetime, '../2022-01-01');
  assert.equal(askedEdits({}).datetime, undefined);
  assert.equal(isFiltered({ offset: 20 }), false);
  assert.equal(isFiltered({ to: '2022-01-01' }), true);
});

test('a file is guessed by its name', () => {
  assert.equal(collectionOf('2023_water_intakes.GeoJSON'), 'water-intakes');
  assert.equal(collectionOf('survey.geojson'), undefined);
});

test('an edit and an import are summed over their collections', () => {
  assert.equal(total({ features: { hydrants: 2, villages: 3 } }), 5);
  const counts = { added: 2, same: 1, replaced: 0, conflicts: 4 };
  assert.deepEqual(outcomeOf({ edit: 7, collections: { hydrants: counts, roads: counts }, errors: 1, warnings: 0 }), {
    edit: 7, added: 4, same: 2, replaced: 0, conflicts: 8, errors: 1, warnings: 0,
  });
});

test('a place that did not change is no move', () => {
  const point = (lon) => ({ type: 'Point', coordinates: [lon, 24] });
  assert.equal(placeOf({}), null);
  assert.deepEqual(placeOf({ geometry: { before: point(118), after: point(119) } }), { before: [118, 24], after: [119, 24], moved: true });
  assert.deepEqual(placeOf({ geometry: { before: null, after: point(119) } }), { before: null, after: [119, 24], moved: false });
});
