import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listed, onMap, readJobs, seconds, set, writeJobs } from '../js/pure/jobs.js';
import { readAddress } from '../js/pure/address.js';

const job = (jobID, status, created, more) =>
  ({ jobID, processID: 'coverage', status, progress: 0, message: '', inputs: { as_of: '2022-12-31', ruleset: 'jj', reach: '150' }, created, ...more });
const paper = (id, state, ordered) => ({ id, kind: 'monthly', state, progress: 100, message: '', as_of: null, ordered_at: ordered, files: {} });
const COVERAGE = { reach: { schema: {} }, basis: { schema: { default: 'built' } }, facilities: { schema: { default: ['hydrants', 'water-intakes'] } } };

test('what is under way comes first, then the newest, questions and papers alike', () => {
  const rows = listed(
    [job('old', 'successful', '2026-01-01T00:00:00Z'), job('now', 'running', '2025-01-01T00:00:00Z')],
    [paper('new', 'succeeded', '2026-01-02T00:00:00Z'), paper('waits', 'accepted', '2024-01-01T00:00:00Z')]);
  assert.deepEqual(rows.map(({ id }) => id), ['now', 'waits', 'new', 'old']);
  assert.equal(rows[2].state, 'successful');
});

test('settings are told where they are not what they are when nobody says so', () => {
  const inputs = { as_of: '2022-12-31', ruleset: 'jj', reach: '150', basis: 'built', facilities: 'hydrants,water-intakes', hose: '' };
  assert.deepEqual(set(inputs, COVERAGE), [['reach', '150']]);
  assert.deepEqual(set({ ...inputs, facilities: 'hydrants' }, COVERAGE), [['reach', '150'], ['facilities', 'hydrants']]);
  assert.deepEqual(set({ gone: '1' }, {}), [['gone', '1']]);
});

test('the map is asked the same question in the same words', () => {
  const [row] = listed([job('a', 'successful', '2026-01-01T00:00:00Z')], []);
  const view = readAddress(onMap(row, COVERAGE, 'en').slice(1));
  assert.deepEqual(view, { question: 'coverage', asOf: '2022-12-31', ruleset: 'jj', settings: { coverage: { reach: '150' } }, language: 'en' });
  assert.equal(onMap({ ...row, question: 'plan-effect' }, {}, 'zh'), undefined);
});

test('how long it took is unknown as long as it waits, and grows while it runs', () => {
  assert.equal(seconds({}, '2026-01-01T00:00:09Z'), undefined);
  assert.equal(seconds({ started: '2026-01-01T00:00:00Z' }, '2026-01-01T00:00:09Z'), 9);
  assert.equal(seconds({ started: '2026-01-01T00:00:00Z', finished: '2026-01-01T00:00:02.5Z' }, '2026-01-01T00:00:09Z'), 2.5);
});

test('the address keeps language and light alone', () => {
  assert.deepEqual(readJobs(writeJobs({ language: 'en', theme: 'dark' })), { language: 'en', theme: 'dark' });
  assert.deepEqual(readJobs('#lang=fr'), {});
});
