/**
 * `npm run mutation -- --sample 150 --seed 7`: puts one fault at a time into the criterion compiler and runs its
 * suites against it. A fault that no test notices is printed: a missing case, or code that nobody needs.
 *
 *   --sample N     so many faults, drawn evenly from the three groups; all of them where absent
 *   --seed S       which ones; drawn anew each time where absent, and printed
 *   --files TEXT   only files whose path holds TEXT
 *   --group NAME   boundary (limits, caps, signs, numbers), decision (conditions, exits, effects) or word (wordings)
 *   --formulas     let LibreOffice calculate the formulas of what survives the other suites
 */
import { parseArgs } from 'node:util';
import { faultsIn } from './mutation/faults.mjs';
import { randomFrom, sampleOf } from './mutation/sample.mjs';
import { Workplace } from './mutation/workplace.mjs';

const { values: options } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    files: { type: 'string', default: '' },
    group: { type: 'string' },
    formulas: { type: 'boolean', default: false },
  },
});

const workplace = new Workplace();
try {
  process.exitCode = run();
} finally {
  workplace.remove();
}

function run() {
  const failure = workplace.measure();
  if (failure !== null) {
    console.error(`Without any fault a test fails already: ${failure}`);
    return 2;
  }
  const all = workplace
    .files()
    .filter((path) => path.includes(options.files))
    .flatMap((path) => faultsIn(path, workplace.source(path)).map((fault) => ({ ...fault, path })))
    .filter((fault) => options.group === undefined || fault.group === options.group);
  const size = options.sample === undefined ? all.length : Number(options.sample);
  const faults = sampleOf(all, size, randomFrom(Number(options.seed)));
  console.log(`${faults.length} of ${all.length} faults, seed ${options.seed}`);
  const results = faults.map((fault) => {
    const result = workplace.try(fault, { withFormulas: options.formulas });
    console.log(lineOf(fault, result));
    return { ...fault, ...result };
  });
  console.log(`\n${tableOf(results)}`);
  return 0;
}

function lineOf(fault, { outcome, by }) {
  const old = workplace.source(fault.path).slice(fault.start, fault.end);
  const change = [old, fault.text].map((text) => short(text.trim())).join(' → ');
  const reason = by === '' ? '' : `  (${short(by)})`;
  return `${outcome.padEnd(8)}  ${fault.path}:${fault.line}  ${fault.kind}: ${change}${reason}`;
}

function short(text) {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}

/** What was caught of each kind, of each group and of all; faults that no test can load do not count. */
function tableOf(results) {
  const named = [
    ...new Set(results.map(({ group, kind }) => `${group}: ${kind}`)),
    ...new Set(results.map(({ group }) => group)),
    'all',
  ].sort();
  return named
    .map((name) => {
      const own = results.filter(
        ({ group, kind }) => name === 'all' || name === group || name === `${group}: ${kind}`,
      );
      const [caught, broken] = ['caught', 'broken'].map(
        (outcome) => own.filter((result) => result.outcome === outcome).length,
      );
      const tried = own.length - broken;
      const share = tried === 0 ? '–' : `${((caught / tried) * 100).toFixed(1)} %`;
      return `${name.padEnd(24)}${String(caught).padStart(5)} of ${String(tried).padStart(4)} caught  ${share.padStart(7)}${broken > 0 ? `  (${broken} broken)` : ''}`;
    })
    .join('\n');
}
