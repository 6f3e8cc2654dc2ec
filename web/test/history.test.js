import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyLine } from '../js/pure/history.js';

const edit = (change) => ({
  id: 7,
  at: '2024-01-02T03:04:05Z',
  by: 'wang',
  role: 'water_bureau',
  kind: 'replace',
  source: null,
  reason: null,
  undone_by: null,
  change: { what: 'changed', attributes: [], ...change },
});
const flow = { attribute: 'flow_l_s', before: 15, after: null };

test('a change tells from what to what, and whether the place moved', () => {
  const line = historyLine(edit({ attributes: [flow], geometry: { before: {}, after: {} } }));
  assert.deepEqual(line.attributes, [flow]);
  assert.equal(line.moved, true);
  assert.equal(line.by, 'wang');
  assert.equal(line.undone, false);
});

test('a feature that came tells no attributes: the card shows them', () => {
  const line = historyLine(edit({ what: 'created', attributes: [flow], geometry: { before: null, after: {} } }));
  assert.deepEqual(line.attributes, []);
  assert.equal(line.moved, false);
  assert.equal(line.what, 'created');
});

test('an edit tells its file, its reason and that it was undone', () => {
  const line = historyLine({ ...edit({}), source: 'a.zip', reason: 'survey', undone_by: 9 });
  assert.deepEqual(line.why, ['a.zip', 'survey']);
  assert.equal(line.undone, true);
});
