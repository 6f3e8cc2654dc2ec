import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, next, tally } from '../js/pure/outbox.js';

const entry = (order, state, about = 'h1', account = 'li') => ({
  id: `e${order}`, order, state, account, about: { collection: 'hydrants', id: about },
});

test('the oldest goes first, in whatever order they are kept', () => {
  assert.equal(next([entry(3, 'waiting'), entry(1, 'sent'), entry(2, 'waiting')], 'li').id, 'e2');
});

test('nothing of another account is ever sent, nor the public\'s by an account', () => {
  const others = [entry(1, 'waiting', 'h1', 'wang'), entry(2, 'waiting', 'h1', null)];
  assert.equal(next(others, 'li'), undefined);
  assert.equal(next(others, null).id, 'e2');
});

test('what was being sent when the page was closed waits again', () => {
  assert.equal(next([entry(1, 'sending')], 'li').id, 'e1');
});

test('what hangs on something stuck waits behind it, the rest goes on', () => {
  const entries = [entry(1, 'refused', 'new'), entry(2, 'waiting', 'new'), entry(3, 'waiting', 'h2')];
  assert.equal(next(entries, 'li').id, 'e3');
  assert.equal(next([entry(1, 'conflict', 'h'), entry(2, 'waiting', 'h')], 'li'), undefined);
});

test('an answer without a fault is sent, a second one to the same too', () => {
  assert.deepEqual(['sent', 'sent', 'sent'], [200, 201, 204].map((s) => answered(entry(1, 'sending'), s).entry.state));
});

test('without signal, with a server in trouble, too often, logged out: it waits and so do the others', () => {
  const stops = [[0, 'offline'], [503, 'offline'], [429, 'later'], [401, 'login']];
  for (const [status, stop] of stops) {
    const result = answered(entry(1, 'sending'), status);
    assert.deepEqual([result.entry.state, result.stop], ['waiting', stop]);
  }
});

test('a refusal is kept with its reason in both languages, and the others go on', () => {
  const { entry: refused, stop } = answered(entry(1, 'sending'), 422, { zh: '太远', en: 'too far' });
  assert.deepEqual([refused.state, refused.reason, stop], ['refused', { status: 422, zh: '太远', en: 'too far' }, null]);
  assert.equal(answered(entry(1, 'sending'), 404).entry.reason.zh, 'HTTP 404');
});

test('a change on an old version is a conflict that tells who, when and what', () => {
  const body = { current: { id: 'h1' }, version: 8, changed_by: 'wang', changed_at: '2026-11-22T09:00:00Z' };
  const { entry: stuck } = answered(entry(1, 'sending'), 412, body);
  assert.equal(stuck.state, 'conflict');
  assert.deepEqual(stuck.theirs, { feature: { id: 'h1' }, version: 8, by: 'wang', at: '2026-11-22T09:00:00Z' });
});

test('entries are counted by their state', () => {
  assert.deepEqual(tally([entry(1, 'sent'), entry(2, 'waiting'), entry(3, 'waiting')]),
    { waiting: 2, sending: 0, sent: 1, refused: 0, conflict: 0 });
});

test('all reasons are told, each in its language', () => {
  const refusals = [{ code: 'a', zh: '缺照片', en: 'no photo' }, { code: 'b', zh: '太远', en: 'too far' }];
  const said = (body) => answered(entry(1, 'sending'), 422, body).entry.reason;
  assert.deepEqual(said({ refusals, detail: 'x' }), { status: 422, zh: '缺照片；太远', en: 'no photo; too far' });
  assert.deepEqual(said({ faults: refusals }), { status: 422, zh: '缺照片；太远', en: 'no photo; too far' });
  assert.deepEqual(said({ detail: '没有 · none' }), { status: 422, zh: '没有', en: 'none' });
});

test('something new whose id is taken arrived before; any other twin is refused', () => {
  const body = { current: { id: 'u' }, version: 2 };
  assert.equal(answered({ ...entry(1, 'sending'), kind: 'create' }, 409, body).entry.state, 'sent');
  assert.equal(answered({ ...entry(1, 'sending'), kind: 'step' }, 409, {}).entry.state, 'refused');
});
