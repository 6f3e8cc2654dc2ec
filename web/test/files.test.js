import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const WEB = new URL('../', import.meta.url);
const read = (address) => readFileSync(new URL(address.slice(1), WEB), 'utf8');
const IMPORT = /(?:from|import)\s+'([^']+)'/g;

/** The addresses of a module and of all that it imports; libraries by their names. */
function closure(address, found = new Set()) {
  if (!found.has(address)) {
    found.add(address);
    if (address.startsWith('/js/')) {
      for (const [, name] of read(address).matchAll(IMPORT)) {
        closure(name.startsWith('.') ? new URL(name, `http://x${address}`).pathname : name, found);
      }
    }
  }
  return found;
}

test('the field page names every module that it needs, for those alone are there without signal', () => {
  const page = read('/field.html');
  const libraries = JSON.parse(/<script type="importmap">(.*?)<\/script>/s.exec(page)[1]).imports;
  const needed = [...closure('/js/field/main.js')].map((name) => libraries[name] ?? name);
  const named = [...page.matchAll(/<link rel="modulepreload" href="([^"]+)"/g)].map(([, address]) => address);
  assert.deepEqual(named, [...needed.filter((name) => name !== '/js/field/main.js')].sort());
});
