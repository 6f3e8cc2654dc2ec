import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsOf } from '../js/pure/scenarios.js';

test('a scenario sets what differs from the defaults, and not the day or the law', () => {
  const described = {
    as_of: { schema: {} },
    ruleset: { schema: {} },
    count: { schema: { type: 'number' } },
    spacing: { schema: { type: 'number', default: 20.0 } },
    allow: { schema: { type: 'array', default: ['hydrant'] } },
    facilities: { schema: { type: 'array', default: ['hydrants', 'water-intakes'] } },
  };
  const inputs = {
    as_of: '2022-12-31',
    ruleset: 'jinjiang-2022',
    count: '15',
    spacing: '20',
    allow: 'repair,hydrant',
    facilities: 'hydrants,water-intakes',
    gone: 'yes',
  };
  assert.deepEqual(settingsOf(inputs, described), { count: '15', allow: 'repair,hydrant' });
});
