import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import type { Edit } from '../../src/core/writing/edit';
import { applyEdits } from '../../src/hosts/xlsx';
import { LIBREOFFICE_TIMEOUT as SLOW, describeWithLibreOffice, recalculateBytes } from '../libreoffice';
import { fixture } from './fixtures';

/** What we write must mean the same to every program that an office may use. Excel and WPS are not among these. */
const SHEET = '附件1';
const EDITS: readonly Edit[] = [
  {
    kind: 'write',
    sheet: SHEET,
    at: { row: 19, column: 0 },
    contents: [
      [
        { formula: '=ROUND(G3/F3*D3,2)', result: 19 },
        { formula: '=IF(G3>F3,"超额","")', result: '' },
        { value: '=1+1' },
        { value: '+86' },
        { value: '1-2' },
        { value: 0.1 },
        { value: true },
        { value: '行一\n行二 <&> _x000D_ 🏠' },
        { formula: "='评分底稿'!A1*2", result: 14 },
      ],
    ],
  },
  { kind: 'fill', sheet: SHEET, cell: { row: 2, column: 6 }, colour: '#FFC7CE' },
  { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' },
  { kind: 'write', sheet: '评分底稿', at: { row: 0, column: 0 }, contents: [[{ value: 7 }]] },
  { kind: 'style', sheet: '评分底稿', area: { top: 0, left: 0, bottom: 0, right: 0 }, style: 'score' },
];
/** G3/F3×D3 = 950/1000×20 = 19 */
const EXPECTED = [19, '', '=1+1', '+86', '1-2', 0.1, true, '行一\n行二 <&> _x000D_ 🏠', 14];
const ADDRESSES = EXPECTED.map((_, column) => `${String.fromCharCode(65 + column)}20`);
const FILES = ['rich.xlsx', 'prefixed.xlsx', 'strict.xlsx', 'libreoffice.xlsx'];

const edited = (name: string) => applyEdits(fixture(name), EDITS);

describe('a written file is read back', () => {
  it.each(FILES)('by SheetJS: %s', async (name) => {
    const sheet = read(await edited(name)).Sheets[SHEET];
    expect(ADDRESSES.map((address) => sheet?.[address]?.v)).toEqual(EXPECTED);
    expect(ADDRESSES.map((address) => sheet?.[address]?.f).filter(Boolean)).toEqual([
      'ROUND(G3/F3*D3,2)',
      'IF(G3>F3,"超额","")',
      "'评分底稿'!A1*2",
    ]);
  });

  it(
    'by excelize (which does not know prefixes)',
    async () => {
      const files = await Promise.all(FILES.filter((name) => name !== 'prefixed.xlsx').map(edited));
      const script = join(__dirname, 'read-with-excelize.cjs');
      const output = inFiles(files, (paths) =>
        execFileSync(process.execPath, [script, SHEET, ADDRESSES.join(','), ...paths]),
      );
      const read = JSON.parse(output.toString()) as readonly { value: string; formula: string }[][];
      expect(read).toHaveLength(files.length);
      for (const cells of read) {
        expect(cells.map(({ value }) => value)).toEqual(
          EXPECTED.map((value) => (value === true ? '1' : String(value))),
        );
        expect(cells[0]?.formula).toBe('ROUND(G3/F3*D3,2)');
      }
    },
    SLOW,
  );
});

function inFiles<Result>(files: readonly Uint8Array[], work: (paths: readonly string[]) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'anju-readers-'));
  try {
    const paths = files.map((_, index) => join(folder, `${index}.xlsx`));
    files.forEach((bytes, index) => {
      writeFileSync(paths[index] as string, bytes);
    });
    return work(paths);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const python = ['/usr/bin/python3', '/usr/local/bin/python3'].find(
  (path) => existsSync(path) && hasOpenpyxl(path),
);

function hasOpenpyxl(path: string): boolean {
  try {
    execFileSync(path, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

(python ? describe : describe.skip)('a written file is read back by openpyxl', () => {
  const SCRIPT = `
import json, sys, openpyxl
values = openpyxl.load_workbook(sys.argv[1], data_only=True)[sys.argv[2]]
formulas = openpyxl.load_workbook(sys.argv[1])
cells = sys.argv[3].split(',')
print(json.dumps({
  'values': [values[cell].value for cell in cells],
  'formula': formulas[sys.argv[2]][cells[0]].value,
  'fill': formulas[sys.argv[2]]['G3'].fill.fgColor.rgb,
  'font': formulas[sys.argv[2]]['G3'].font.name,
  'sheets': formulas.sheetnames,
}))`;

  it(
    'rich.xlsx',
    async () => {
      const output = inFiles([await edited('rich.xlsx')], ([path]) =>
        execFileSync(python as string, ['-c', SCRIPT, path as string, SHEET, ADDRESSES.join(',')]),
      );
      expect(JSON.parse(output.toString())).toEqual({
        // openpyxl gives None for an empty text, and does not undo the escape of _x000D_.
        values: EXPECTED.map((value) =>
          value === '' ? null : typeof value === 'string' ? value.replace('_x000D_', '_x005F_x000D_') : value,
        ),
        formula: '=ROUND(G3/F3*D3,2)',
        fill: 'FFFFC7CE',
        font: '仿宋',
        sheets: ['附件1', '基础 数据', '隐藏页', '🏠ئۇيغۇر', '评分底稿'],
      });
    },
    SLOW,
  );
});

describeWithLibreOffice('a written file, calculated anew by LibreOffice', () => {
  it(
    'has the same results, and follows a changed input',
    async () => {
      const changed = await applyEdits(await edited('rich.xlsx'), [
        { kind: 'write', sheet: SHEET, at: { row: 2, column: 6 }, contents: [[{ value: 1100 }]] },
        { kind: 'write', sheet: '评分底稿', at: { row: 0, column: 0 }, contents: [[{ value: 8 }]] },
      ]);
      const files = Object.fromEntries(
        await Promise.all(FILES.map(async (name) => [name, await edited(name)] as const)),
      );
      const calculated = await recalculateBytes({ ...files, changed });
      for (const name of FILES) {
        const values = ADDRESSES.map((address) => calculated.get(name)?.value(SHEET, address));
        expect(values).toEqual(EXPECTED);
      }
      // 1100/1000×20 = 22; 8×2 = 16
      const after = ['A20', 'B20', 'I20'].map((address) => calculated.get('changed')?.value(SHEET, address));
      expect(after).toEqual([22, '超额', 16]);
    },
    SLOW,
  );
});
