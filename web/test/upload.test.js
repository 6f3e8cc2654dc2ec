import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  STEPS, changesOf, decisionsOf, hasPlaces, isBusy, isOpen, isSamePlace, isWorthTaking, placeText, said, shares, stepOf, targetOf, withDecision, withEntry, withTarget, withWord,
} from '../js/pure/upload.js';

const plain = { collection: 'hydrants', id: null, fields: {}, units: {}, values: {}, defaults: {} };
const inspection = { format: 'csv' };

test('a file that is being looked at, read or taken is asked for again', () => {
  assert.equal(isBusy({ state: 'kept', inspection: null }), true);
  assert.equal(isBusy({ state: 'kept', inspection }), false);
  assert.equal(isBusy({ state: 'reading', inspection }), true);
  assert.equal(isBusy({ state: 'taking', inspection }), true);
  assert.equal(isBusy({ state: 'taken', inspection: null }), false);
});

test('somebody goes on where the file stands, and no step opens before its turn', () => {
  assert.equal(stepOf({ state: 'kept' }), 'fields');
  assert.equal(stepOf({ state: 'failed' }), 'fields');
  assert.equal(stepOf({ state: 'read' }), 'check');
  assert.equal(stepOf({ state: 'taken' }), 'take');
  const open = (upload) => STEPS.filter((step) => isOpen(step, upload));
  assert.deepEqual(open({ state: 'kept', inspection }), ['fields', 'place']);
  assert.deepEqual(open({ state: 'read', inspection }), STEPS);
  assert.deepEqual(open({ state: 'taken', inspection }), ['take']);
  assert.deepEqual(open({ state: 'kept', inspection: null }), []);
});

test('of two fields only the later stands for an attribute', () => {
  const one = withTarget(plain, '管径', 'main_diameter_mm');
  const two = withTarget(one, '口径', 'main_diameter_mm');
  assert.deepEqual(two.fields, { 口径: 'main_diameter_mm' });
  assert.equal(targetOf(two, '管径'), undefined);
  assert.deepEqual(withTarget(two, '口径', '').fields, {});
});

test('a field that holds the id stands for nothing else', () => {
  const profile = withTarget(withTarget(plain, '编号', 'code'), '编号', 'id');
  assert.equal(profile.id, '编号');
  assert.deepEqual(profile.fields, {});
  assert.equal(targetOf(profile, '编号'), 'id');
  const both = withTarget(profile, '编号', 'id+code');
  assert.deepEqual([both.id, both.fields], ['编号', { 编号: 'code' }]);
  assert.equal(targetOf(both, '编号'), 'id+code');
  const again = withTarget(profile, '编号', 'name');
  assert.equal(again.id, null);
  assert.equal(targetOf(again, '编号'), 'name');
});

test('what a word or a blank means can be said and taken back', () => {
  const said = withWord(plain, 'condition', '好', 'usable');
  assert.deepEqual(said.values, { condition: { 好: 'usable' } });
  assert.deepEqual(withWord(said, 'condition', '?', '').values.condition, { '好': 'usable', '?': '' });
  assert.deepEqual(withWord(said, 'condition', '好', undefined).values, {});
  const unit = withEntry(plain, 'units', 'pressure_mpa', 'bar');
  assert.deepEqual(unit.units, { pressure_mpa: 'bar' });
  assert.deepEqual(withEntry(unit, 'units', 'pressure_mpa', '').units, {});
});

test('a table has places once fields stand for them, a map format always', () => {
  assert.equal(hasPlaces(plain, inspection), false);
  assert.equal(hasPlaces(withTarget(plain, 'x', 'lon'), inspection), false);
  assert.equal(hasPlaces(withTarget(withTarget(plain, 'x', 'lon'), 'y', 'lat'), inspection), true);
  assert.equal(hasPlaces(withTarget(plain, '坐标', 'lonlat'), inspection), true);
  assert.equal(hasPlaces(plain, { format: 'shapefile' }), true);
});

test('the place is judged anew when other fields say it', () => {
  const judged = { x: 'lon', y: 'lat' };
  const profile = { ...plain, fields: { x: 'lon', y: 'lat', 管径: 'main_diameter_mm' } };
  assert.equal(isSamePlace(judged, profile), true);
  assert.equal(isSamePlace(judged, { ...plain, fields: { x: 'lat', y: 'lon' } }), false);
  assert.equal(isSamePlace(judged, plain), false);
  assert.equal(isSamePlace({}, plain), true);
});

test('the bar holds every row once', () => {
  const counts = { added: 6, changed: 0, same: 1, skipped: 0, conflict: 1, refused: 2 };
  assert.deepEqual(shares(counts).map(({ outcome }) => outcome), ['conflict', 'refused', 'added', 'same']);
  assert.equal(shares(counts).reduce((sum, { share }) => sum + share, 0), 100);
  assert.deepEqual(shares({}), []);
  assert.equal(changesOf(counts), 6);
});

test('a row that was left aside is worth a taking once somebody decided of it', () => {
  const counts = { added: 0, changed: 0, same: 4, skipped: 2, conflict: 0, refused: 0 };
  assert.equal(isWorthTaking({ counts, decisions: { all: null, rows: {} } }), false);
  assert.equal(isWorthTaking({ counts, decisions: { all: null, rows: { 3: 'separate' } } }), true);
  assert.equal(isWorthTaking({ counts: { ...counts, conflict: 1 }, decisions: { all: null, rows: {} } }), true);
  assert.equal(isWorthTaking({ counts: { ...counts, added: 1 }, decisions: { all: null, rows: {} } }), true);
});

test('a row is something else only where it was taken for something', () => {
  assert.deepEqual(decisionsOf({ stands: null }), ['register', 'file']);
  assert.deepEqual(decisionsOf({ stands: 'h1' }), ['register', 'file', 'separate']);
  assert.deepEqual(withDecision({ all: 'file', rows: { 3: 'register' } }, 7, 'separate'), { all: 'file', rows: { 3: 'register', 7: 'separate' } });
});

test('a point is shown as longitude and latitude, another shape as it is', () => {
  assert.equal(placeText('POINT (118.5 24.7)'), '118.500000, 24.700000');
  assert.equal(placeText('LINESTRING (0 0, 1 1)'), 'LINESTRING (0 0, 1 1)');
  assert.equal(placeText(null), null);
});

test('a reason is told in the language of the page', () => {
  assert.equal(said('zh', { zh: '原因', en: 'reason' }), '原因');
  assert.equal(said('en', { zh: '原因', en: 'reason' }), 'reason');
});
