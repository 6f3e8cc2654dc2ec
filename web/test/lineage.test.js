import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineageLines } from '../js/pure/lineage.js';

const row = (id, document = null) => ({ id, name: id, change_document: document });

test('one that has always been there has nothing to tell', () => {
  assert.deepEqual(lineageLines({ valid_from: null, valid_to: null, was: [], became: [] }), []);
});

test('one that was merged out of two names both, and their document once', () => {
  const lines = lineageLines({
    valid_from: '2021-02-03',
    valid_to: null,
    was: [row('a', 'No. 9'), row('b', 'No. 9')],
    became: [],
  });
  assert.equal(lines.length, 1);
  assert.equal(lines[0].key, 'lineage.was');
  assert.equal(lines[0].day, '2021-02-03');
  assert.deepEqual(lines[0].rows.map(({ id }) => id), ['a', 'b']);
  assert.deepEqual(lines[0].documents, ['No. 9']);
});

test('one that ended names what it became and its own document', () => {
  const [line] = lineageLines({
    valid_from: null,
    valid_to: '2021-02-03',
    change_document: null,
    was: [],
    became: [row('c'), row('d', 'of another day')],
  });
  assert.equal(line.key, 'lineage.became');
  assert.deepEqual(line.documents, []);
});
