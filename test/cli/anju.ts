import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';

const COMMAND = resolve(__dirname, '../../dist/cli/anju.js');
export const SAMPLES = resolve(__dirname, '../../samples');

/** A whole process on a busy machine, in milliseconds. */
export const PROCESS_TIMEOUT = 60_000;

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a person or a script would. */
export function anju(...args: readonly string[]): Run {
  if (!existsSync(COMMAND))
    throw new Error('dist/cli/anju.js is missing: run npm test, or npm run build first');
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    timeout: PROCESS_TIMEOUT,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

export function anjuJson(...args: readonly string[]): ScoreJson {
  const run = anju(...args, '--json');
  if (run.status !== 0 && run.status !== 1) throw new Error(`exit code ${String(run.status)}: ${run.stderr}`);
  return JSON.parse(run.stdout) as ScoreJson;
}

export function sample(name: string): string {
  return join(SAMPLES, name);
}

/** A folder for files of a test. */
export class Folder {
  path = mkdtempSync(join(tmpdir(), 'anju-test-'));

  file(name: string): string {
    return join(this.path, name);
  }

  put(name: string, content: Uint8Array | string): string {
    writeFileSync(this.file(name), content);
    return this.file(name);
  }

  names(): readonly string[] {
    return readdirSync(this.path).sort();
  }

  /** Empty again, under another path. */
  renew(): void {
    this.remove();
    this.path = mkdtempSync(join(tmpdir(), 'anju-test-'));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A folder that is empty for each test of a file, and gone afterwards. */
export function folderForTests(): Folder {
  const folder = new Folder();
  beforeEach(() => folder.renew());
  afterAll(() => folder.remove());
  return folder;
}

type Entry = string | number | boolean | null | CellObject;

/** A plain workbook file of these sheets, row by row from A1. */
export function workbookFile(
  sheets: Readonly<Record<string, readonly (readonly Entry[])[]>>,
  bookType: 'xlsx' | 'biff8' = 'xlsx',
): Uint8Array {
  const workbook = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    utils.book_append_sheet(workbook, sheet, name);
  }
  return new Uint8Array(write(workbook, { type: 'array', bookType }) as ArrayBuffer);
}

/** What `score --json` and `check --json` print. */
export interface ScoreJson {
  readonly tables: readonly TableJson[];
  readonly findings: readonly FindingJson[];
}

export interface TableJson {
  readonly sheet: string;
  readonly range: string;
  readonly shape: 'A' | 'B';
  readonly programme: 'rental' | 'renovation' | 'shanty' | null;
  readonly year: number | null;
  readonly region: string | null;
  readonly points: number | null;
  readonly score: number | null;
  readonly grade: string | null;
  readonly complete: boolean;
  readonly rows: readonly RowJson[];
}

export interface RowJson {
  readonly row: number;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly indicator: string;
  readonly points: number | null;
  readonly unit: string | null;
  readonly plan: number | null;
  readonly actual: number | null;
  readonly rate: number | null;
  readonly typedRate: number | null;
  readonly score: number | null;
  readonly typedScore: number | null;
  readonly reviewScore: number | null;
  readonly status: 'scored' | 'needs-input' | 'manual' | 'not-applicable' | 'no-rule';
  readonly cells: Readonly<Record<'score' | 'rate' | 'plan' | 'actual' | 'working', string | null>>;
  readonly formula: string | null;
  readonly questions: readonly unknown[];
}

export interface FindingJson {
  readonly id: string;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
  readonly expected: unknown;
  readonly actual: unknown;
}
