/**
 * Runs compiled jest suites in one process, without jest around them, up to the first test that fails:
 * `node runSuites.mjs PRODUCT.js SUITE.js…`. The last line of its output is `{ outcome, by, seconds }`: a time for
 * each suite, and `broken` where the product cannot even be loaded.
 */
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import * as circus from 'jest-circus';
import { expect } from 'expect';

const { describe, it, test, beforeAll, afterAll, beforeEach, afterEach } = circus;
Object.assign(globalThis, { describe, it, test, beforeAll, afterAll, beforeEach, afterEach, expect });

/**
 * docs/criteria.md is compared with the wordings word for word: that would catch every change of a wording without
 * knowing whether it is wrong.
 */
const BEHAVIOUR = /^(?!docs\/)/;

const seconds = [];

function report(outcome, by) {
  console.log(`\n${JSON.stringify({ outcome, by, seconds })}`);
  process.exit(0);
}

function nameOf(entry) {
  return entry.parent ? [...nameOf(entry.parent), entry.name] : [];
}

function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

let suite = '';
circus.addEventHandler((event) => {
  if (event.name === 'test_fn_failure') report('caught', [suite, ...nameOf(event.test)].join(' › '));
});

const load = createRequire(import.meta.url);
const [product, ...suites] = process.argv.slice(2);
try {
  load(product);
} catch (error) {
  report('broken', messageOf(error));
}
for (const path of suites) {
  suite = basename(path);
  const start = performance.now();
  circus.resetState();
  circus.getState().testNamePattern = BEHAVIOUR;
  try {
    load(path);
  } catch (error) {
    report('caught', `${suite}: ${messageOf(error)}`);
  }
  await circus.run();
  seconds.push((performance.now() - start) / 1000);
}
report('survived', '');
