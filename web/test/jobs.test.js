import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLanguage, listed, moment, onMap, seconds, set } from '../js/pure/jobs.js';
import { readAddress } from '../js/pure/address.js';

const job = (jobID, status, created, more) =>
  ({ jobID, processID: 'coverage', status, progress: 0, message: '', inputs: { as_of: '2022-12-31', ruleset: 'jj', reach: '150' }, created, ...more });
const paper = (id, state, ordered) => ({ id, kind: 'monthly', state, progress: 100, message: '', as_of: null, ordered_at: ordered, files: {} });
const JOB = '0a1b2c3d-0000-4000-8000-00000000000a';
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
  const view = readAddress(onMap({ ...row, id: JOB }, COVERAGE, { language: 'en' }).slice(1));
  assert.deepEqual(view, { question: 'coverage', asOf: '2022-12-31', ruleset: 'jj', settings: { coverage: { reach: '150' } }, job: JOB, language: 'en' });
  assert.equal(onMap({ ...row, question: 'plan-effect' }, {}, { language: 'zh' }), undefined);
});

test('how long it took is unknown as long as it waits, and grows while it runs', () => {
  assert.equal(seconds({}, '2026-01-01T00:00:09Z'), undefined);
  assert.equal(seconds({ started: '2026-01-01T00:00:00Z' }, '2026-01-01T00:00:09Z'), 9);
  assert.equal(seconds({ started: '2026-01-01T00:00:00Z', finished: '2026-01-01T00:00:02.5Z' }, '2026-01-01T00:00:09Z'), 2.5);
});

test('a sentence in both languages is read in one', () => {
  assert.equal(inLanguage('没有数据 · there is no data', 'zh'), '没有数据');
  assert.equal(inLanguage('没有数据 · there is no data', 'en'), 'there is no data');
  assert.equal(inLanguage('1 / 2', 'en'), '1 / 2');
});

test('an instant is told by the clock of the county, whatever the reader has', () => {
  assert.equal(moment('2026-11-23T17:05:09Z'), '2026-11-24 01:05');
  assert.equal(moment('2026-11-23T16:00:00Z'), '2026-11-24 00:00');
});
