/** A copy of the criterion compiler and its tests as plain JavaScript, into which faults are put one at a time. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RUNNER = fileURLToPath(new URL('runSuites.mjs', import.meta.url));
const COMPILER = 'src/core/criteria';
const COPIED = ['src/core', 'src/locale', 'test/criteria', 'test/libreoffice.ts', 'docs/criteria.md'];

/** Slow, and only where LibreOffice is installed: for faults that all other suites let pass. */
const FORMULA_SUITE = 'test/criteria/formula.test.ts';

const isTest = (path) => path.endsWith('.test.ts');
const scriptOf = (path) => path.replace(/\.tsx?$/, '.js');

export class Workplace {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'anju-mutation-'));
    for (const path of COPIED) cpSync(join(ROOT, path), join(this.folder, path), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
    for (const path of this.#scripts('.')) this.#compile(path, this.source(path));
    const tests = [...this.#scripts(COMPILER), ...this.#scripts('test/criteria')].filter(isTest);
    this.suites = tests.filter((path) => path !== FORMULA_SUITE);
  }

  /** The product files of the compiler, from the root of the repository. */
  files() {
    return this.#scripts(COMPILER).filter((path) => !isTest(path));
  }

  source(path) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /**
   * Runs all suites without a fault, and from then on the quickest first.
   * @returns {string | null} what failed
   */
  measure() {
    const { outcome, by, seconds } = this.#run(this.suites, 600);
    if (outcome !== 'survived') return by;
    const cost = new Map(this.suites.map((suite, index) => [suite, seconds[index]]));
    this.suites.sort((first, second) => cost.get(first) - cost.get(second));
    this.limit = Math.ceil(30 + 5 * seconds.reduce((sum, each) => sum + each, 0));
    return null;
  }

  /**
   * @param {import('./faults.mjs').Fault & { path: string }} fault
   * @param {{ withFormulas: boolean }} options run LibreOffice on what survives
   * @returns {{ outcome: 'caught' | 'survived' | 'broken', by: string }} `by` the test, or the error on loading
   */
  try(fault, { withFormulas }) {
    const source = this.source(fault.path);
    this.#compile(fault.path, source.slice(0, fault.start) + fault.text + source.slice(fault.end));
    try {
      const result = this.#run(this.suites, this.limit);
      const isLast = result.outcome !== 'survived' || !withFormulas;
      return isLast ? result : this.#run([FORMULA_SUITE], this.limit + 120);
    } finally {
      this.#compile(fault.path, source);
    }
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #scripts(folder) {
    return readdirSync(join(this.folder, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return this.#scripts(path);
      return /\.tsx?$/.test(entry.name) && entry.isFile() ? [path] : [];
    });
  }

  #compile(path, source) {
    const { outputText } = ts.transpileModule(source, {
      fileName: path,
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        jsx: ts.JsxEmit.ReactJSX,
        esModuleInterop: true,
      },
    });
    const script = join(this.folder, scriptOf(path));
    mkdirSync(dirname(script), { recursive: true });
    writeFileSync(script, outputText);
  }

  #run(suites, limit) {
    const scripts = [`${COMPILER}/index.ts`, ...suites].map((path) => join(this.folder, scriptOf(path)));
    const { status, stdout, error } = spawnSync(process.execPath, [RUNNER, ...scripts], {
      encoding: 'utf8',
      timeout: limit * 1000,
      killSignal: 'SIGKILL',
    });
    if (error || status === null) return { outcome: 'caught', by: 'no end' };
    const report = stdout.split('\n').findLast((line) => line.startsWith('{')) ?? '';
    return report === '' ? { outcome: 'broken', by: `exit code ${status}` } : JSON.parse(report);
  }
}
