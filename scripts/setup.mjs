/**
 * Does the set-up that `npm start`, `npm test` and `npm run bench` need, before anything is installed: it uses
 * nothing but Node's built-ins.
 *
 * node scripts/setup.mjs [--build] [--workbench] [--libreoffice] [--chromium] [--openpyxl]
 *
 * Dependencies are always brought into step with package-lock.json. `--build` makes dist/cli and dist/web where they
 * are missing or older than their sources, `--workbench` does the same for dist/workbench. The others install programs
 * on Debian-like machines where the user is root; elsewhere one line says what to install.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROGRAMS, pathOf } from './programs.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NEEDED_NODE = 20;
const STEP_TIMEOUT = 15 * 60_000;

/** The two builds: what they are made of, what they make, and when that was last begun. */
const BUILDS = {
  build: {
    sources: ['src', 'assets', 'manifest.xml', 'package-lock.json', 'tsconfig.json', 'webpack.config.js'],
    made: ['dist/cli/anju.js', 'dist/web'],
    stamp: 'dist/.built',
    script: 'build',
  },
  workbench: {
    sources: [
      'src/workbench',
      'src/core',
      'src/hosts/xlsx',
      'src/locale',
      'samples',
      'package-lock.json',
      'tsconfig.json',
      'webpack.workbench.config.cjs',
    ],
    made: ['dist/workbench/workbench.js'],
    stamp: 'dist/.workbench-built',
    script: 'build:workbench',
  },
};

function say(line) {
  console.log(`setup: ${line}`);
}

function fail(line) {
  console.error(`setup: ${line}`);
  process.exit(1);
}

function checkNode() {
  if (Number(process.versions.node.split('.')[0]) < NEEDED_NODE) {
    fail(
      `需要 Node.js ${NEEDED_NODE} 或更新版本 / Node.js ${NEEDED_NODE} or newer is needed, this is ${process.version}`,
    );
  }
}

/** Runs a step and shows its output only where it fails. */
function run(step, command, args, environment = {}) {
  const started = Date.now();
  const result = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 256 * 1024 * 1024,
    shell: command.endsWith('.cmd'),
    timeout: STEP_TIMEOUT,
  });
  if (result.status !== 0) {
    console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`.trimEnd());
    fail(`${step}: failed (${result.error?.message ?? `exit code ${result.status}`})`);
  }
  say(`${step}: done in ${Math.round((Date.now() - started) / 1000)} s`);
}

function npm(...args) {
  const quiet = [...args, '--loglevel=error', '--no-progress'];
  const caller = process.env.npm_execpath;
  if (caller) run(`npm ${args.join(' ')}`, process.execPath, [caller, ...quiet]);
  else run(`npm ${args.join(' ')}`, process.platform === 'win32' ? 'npm.cmd' : 'npm', quiet);
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * npm notes in node_modules/.package-lock.json what it installed. Optional packages may be absent: they are for
 * other systems.
 */
function dependenciesAreInStep() {
  const installedList = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = readPackages(installedList);
  return Object.entries(readPackages(join(ROOT, 'package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

function installDependencies() {
  if (dependenciesAreInStep()) return;
  npm('ci');
}

/** The latest change below a path, folders included: deleting a file changes its folder. In ms since 1970; 0 if absent. */
function latestChange(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => latestChange(join(path, name))));
}

function build({ sources, made, stamp, script }) {
  const isThere = [stamp, ...made].every((path) => existsSync(join(ROOT, path)));
  const builtAt = isThere ? statSync(join(ROOT, stamp)).mtimeMs : 0;
  if (sources.every((path) => latestChange(join(ROOT, path)) <= builtAt)) return;
  const started = new Date();
  npm('run', script);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(join(ROOT, stamp), '');
  utimesSync(join(ROOT, stamp), started, started);
}

function installPrograms(names) {
  const missing = names.filter((name) => !pathOf(PROGRAMS[name]));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.flatMap((name) => PROGRAMS[name].packages))];
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    for (const name of missing) {
      say(
        `${name}: not found, ${PROGRAMS[name].without} (Debian: apt-get install ${PROGRAMS[name].packages.join(' ')})`,
      );
    }
    return;
  }
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get update', 'apt-get', ['update', '-qq'], quiet);
  run(
    `apt-get install ${packages.join(' ')}`,
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    quiet,
  );
}

const wishes = new Set(process.argv.slice(2));
const known = [...Object.keys(BUILDS), ...Object.keys(PROGRAMS)].map((name) => `--${name}`);
const unknown = [...wishes].find((wish) => !known.includes(wish));
if (unknown) fail(`unknown option ${unknown}`);
checkNode();
installDependencies();
for (const [name, one] of Object.entries(BUILDS)) if (wishes.has(`--${name}`)) build(one);
installPrograms(Object.keys(PROGRAMS).filter((name) => wishes.has(`--${name}`)));
