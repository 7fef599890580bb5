import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { read, type WorkBook } from '@e965/xlsx';

/** LibreOffice as an independent spreadsheet engine: what does a file say once someone else calculated it? */
const program = findProgram();

export const hasLibreOffice = program !== null;

/** `describe` where LibreOffice is installed; elsewhere the tests count as skipped, and the runner says how many. */
export const describeWithLibreOffice: jest.Describe | jest.Describe['skip'] = hasLibreOffice
  ? describe
  : describe.skip;

/** Long enough for the start of LibreOffice on a busy machine, in milliseconds. */
export const LIBREOFFICE_TIMEOUT = 180_000;

/** A workbook after LibreOffice calculated every formula in it. */
export class CalculatedWorkbook {
  private readonly workbook: WorkBook;

  constructor(readonly bytes: Uint8Array) {
    this.workbook = read(bytes, { type: 'array' });
  }

  get sheetNames(): readonly string[] {
    return this.workbook.SheetNames;
  }

  /** A number, a text or a boolean; the text of an error such as `#DIV/0!`; null for an empty cell. */
  value(sheet: string, address: string): string | number | boolean | null {
    const cells = this.workbook.Sheets[sheet];
    if (!cells) throw new Error(`no sheet ${sheet} among ${this.sheetNames.join(', ')}`);
    const cell = cells[address.replaceAll('$', '')];
    if (cell?.t === 'e') return cell.w ?? `error ${String(cell.v)}`;
    if (cell?.v === undefined || cell.v instanceof Date) return null;
    return cell.v;
  }
}

/**
 * Calculates every formula of workbook files anew, stored results or not, in one run of LibreOffice.
 * @returns by path as given
 */
export async function recalculate(
  files: readonly string[],
): Promise<ReadonlyMap<string, CalculatedWorkbook>> {
  return inWorkplace(async (folder) => {
    const inputs = files.map((_, index) => join(folder, `${index}.xlsx`));
    await Promise.all(files.map((file, index) => copyFile(file, inputs[index] as string)));
    return calculateAll(folder, files);
  });
}

/** As {@link recalculate}, for workbooks that are not on disk. */
export async function recalculateBytes(
  workbooks: Readonly<Record<string, Uint8Array>>,
): Promise<ReadonlyMap<string, CalculatedWorkbook>> {
  return inWorkplace(async (folder) => {
    const names = Object.keys(workbooks);
    await Promise.all(
      names.map((name, index) => writeFile(join(folder, `${index}.xlsx`), workbooks[name] as Uint8Array)),
    );
    return calculateAll(folder, names);
  });
}

/** Writes a file in another format (`xls`, `xlsx`, `pdf`, `csv`…) with LibreOffice. */
export async function convert(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  return inWorkplace(async (folder) => {
    const input = join(folder, `book.${from}`);
    await writeFile(input, bytes);
    await run(folder, to, [input]);
    return new Uint8Array(await readFile(join(folder, 'out', `book.${to}`)));
  });
}

async function calculateAll(folder: string, names: readonly string[]) {
  await run(
    folder,
    'xlsx:Calc MS Excel 2007 XML',
    names.map((_, index) => join(folder, `${index}.xlsx`)),
  );
  const calculated = await Promise.all(
    names.map(async (name, index) => {
      const bytes = await readFile(join(folder, 'out', `${index}.xlsx`));
      return [name, new CalculatedWorkbook(new Uint8Array(bytes))] as const;
    }),
  );
  return new Map(calculated);
}

async function run(folder: string, format: string, inputs: readonly string[]): Promise<void> {
  if (!program) throw new Error('LibreOffice is not installed');
  const profile = await makeProfile(folder);
  await promisify(execFile)(
    program,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      format,
      '--outdir',
      join(folder, 'out'),
      ...inputs,
    ],
    { timeout: LIBREOFFICE_TIMEOUT },
  );
}

/** A profile of its own lets runs go in parallel; only a setting in it makes LibreOffice recalculate on load. */
async function makeProfile(folder: string): Promise<string> {
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`,
  );
  return profile;
}

async function inWorkplace<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'anju-libreoffice-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function findProgram(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    ...folders.flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name))),
    '/usr/lib/libreoffice/program/soffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}
