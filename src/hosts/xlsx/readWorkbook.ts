import { read, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { Area } from '../../core/cells/address';
import {
  cellKey,
  keyColumn,
  keyRow,
  type CellSnapshot,
  type SheetSnapshot,
  type SheetVisibility,
  type WorkbookSnapshot,
} from '../../core/cells/snapshot';
import { LIMITS, examine } from './guard';
import { CONTENT_TYPES, Package, relationshipsName } from './package';
import { assertWhole, sheetContent } from './sheetContent';
import { cellFormats, formulasWithoutResult, isSheetProtected, standardRowHeight } from './sheetFacts';
import { sharedFormulas } from './sharedFormulas';
import { sheetDataTag } from './sheetData';
import { withoutFunctionPrefixes } from './futureFunctions';
import { StyleBook } from './styleBook';
import { UnusableFile, inPart } from './unusableFile';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbookPart';
import { writeXml } from './xml/tree';
import { writeZip } from './zip';

/** Stubs are cells without a value: among them are the formulas that nobody has calculated. */
const PARSE_OPTIONS = {
  type: 'array',
  dense: true,
  sheetStubs: true,
  cellNF: true,
  xlfn: true,
  cellText: false,
  cellHTML: false,
} as const;

/** [MS-XLS] 2.5.10, the numbers by which SheetJS knows errors. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};
const OTHER_ERROR = '#ERROR!';

export interface ReadOptions {
  /**
   * Also read background colours, within the area that holds something: needed before writing, so that a colour can be
   * given back. Cells with nothing but a colour are listed then. Not for .xls, which is never written.
   */
  readonly fills?: boolean;
}

/**
 * Reads an .xlsx, .xlsm or .xls file. Dates are serial numbers with their number format; a workbook in the 1904 date
 * system keeps its own serial numbers.
 * @param name the file's name, as findings will show it
 * @throws {UnusableFile}
 */
export function readWorkbook(bytes: Uint8Array, name: string, options: ReadOptions = {}): WorkbookSnapshot {
  const content = examine(bytes);
  if (content.kind === 'xls') return readXls(bytes, name);
  const file = new Package(bytes, content.entries);
  const part = readWorkbookPart(file);
  const contents = new Map(
    part.sheets
      .filter(({ hasCells }) => hasCells)
      .map((sheet) => [sheet.part, sheetContent(file, sheet.part)]),
  );
  const parsed = parse(essentials(file, part, contents));
  const styles = options.fills ? readStyles(file, part) : null;
  return {
    name,
    sheets: part.sheets.flatMap((sheet) => {
      const content = contents.get(sheet.part);
      if (!content) return [];
      return inPart(sheet.part, () => sheetOf(sheet, parsed.Sheets[sheet.name], content, styles));
    }),
    isStructureProtected: part.isStructureProtected,
  };
}

function sheetOf(
  { name, visibility }: SheetEntry,
  parsed: WorkSheet | undefined,
  content: Uint8Array,
  styles: StyleBook | null,
): SheetSnapshot {
  const xml = new TextDecoder().decode(content);
  const snapshot = snapshotOf(name, parsed, {
    visibility,
    isProtected: isSheetProtected(xml),
    withoutResult: () => formulasWithoutResult(xml),
  });
  const cells = new Map(snapshot.cells);
  for (const { row, column, formula } of sharedFormulas(xml, sheetDataTag(xml))) {
    const cell = cells.get(cellKey(row, column));
    if (cell) cells.set(cellKey(row, column), { ...cell, formula: `=${withoutFunctionPrefixes(formula)}` });
  }
  const height = standardRowHeight(xml);
  const whole = { ...snapshot, cells, ...(height !== null && { standardRowHeight: height }) };
  return styles ? withFills(whole, xml, styles) : whole;
}

const XLS_VISIBILITY: readonly SheetVisibility[] = ['visible', 'hidden', 'very-hidden'];

/** Protection is not read: an .xls file is never written. */
function readXls(bytes: Uint8Array, name: string): WorkbookSnapshot {
  const parsed = parse(bytes);
  return {
    name,
    sheets: parsed.SheetNames.map((sheet, index) =>
      snapshotOf(sheet, parsed.Sheets[sheet], {
        visibility: XLS_VISIBILITY[parsed.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible',
        isProtected: false,
        withoutResult: () => new Set<number>(),
      }),
    ),
    isStructureProtected: false,
  };
}

function parse(bytes: Uint8Array) {
  try {
    return read(bytes, PARSE_OPTIONS);
  } catch {
    throw new UnusableFile({ kind: 'not-understood' });
  }
}

/**
 * An archive with the parts that values come from and nothing else, unpacked and checked by us: drawings, comments and
 * pictures cannot disturb the parser, and nothing is unpacked twice.
 */
function essentials(
  file: Package,
  workbook: WorkbookPart,
  sheets: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const parts = new Map(sheets);
  for (const [type, root] of [
    ['sharedStrings', 'sst'],
    ['styles', 'styleSheet'],
  ] as const) {
    const name = file.related(workbook.name, type);
    if (name === null) continue;
    const content = file.bytes(name);
    assertWhole(content, name, root);
    parts.set(name, content);
  }
  for (const name of [workbook.name, relationshipsName(''), relationshipsName(workbook.name)]) {
    parts.set(name, file.bytes(name));
  }
  const size = [...parts.values()].reduce((sum, content) => sum + content.length, 0);
  if (size > LIMITS.content) {
    throw new UnusableFile({ kind: 'too-large', what: 'content', size, limit: LIMITS.content });
  }
  parts.set(CONTENT_TYPES, contentTypes(file, parts));
  return writeZip([...parts].map(([name, content]) => ({ name, content, isPacked: false })));
}

/** The list of content types without the parts that are left out. */
function contentTypes(file: Package, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const document = file.xml(CONTENT_TYPES);
  for (const override of document.root.childrenNamed('Override')) {
    if (!parts.has(override.get('PartName')?.slice(1) ?? '')) document.root.remove(override);
  }
  return new TextEncoder().encode(writeXml(document));
}

function readStyles(file: Package, workbook: WorkbookPart): StyleBook | null {
  const [styles, theme] = ['styles', 'theme'].map((type) => {
    const name = file.related(workbook.name, type);
    return name !== null && file.has(name) ? file.xml(name).root : null;
  });
  return styles ? new StyleBook(styles, theme ?? null) : null;
}

function withFills(sheet: SheetSnapshot, xml: string, styles: StyleBook): SheetSnapshot {
  if (!sheet.used) return sheet;
  const cells = new Map(sheet.cells);
  for (const [key, format] of cellFormats(xml, sheet.used)) {
    const fill = styles.fill(format);
    if (fill !== null) cells.set(key, { ...(cells.get(key) ?? { value: null }), fill });
  }
  return { ...sheet, cells };
}

interface SheetFacts {
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** {@link cellKey}s of formulas for which the file stores no result, though it calls them text. */
  withoutResult(): ReadonlySet<number>;
}

function snapshotOf(name: string, sheet: WorkSheet | undefined, facts: SheetFacts): SheetSnapshot {
  if (!sheet) throw new UnusableFile({ kind: 'not-understood' });
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const cells = new Map<number, CellSnapshot>();
  const emptyTexts: number[] = [];
  rows.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      const snapshot = cell && cellOf(cell);
      if (!snapshot) return;
      const key = cellKey(rowIndex, column);
      cells.set(key, snapshot);
      if (snapshot.formula !== undefined && snapshot.value === '') emptyTexts.push(key);
    });
  });
  const withoutResult = emptyTexts.length > 0 ? facts.withoutResult() : new Set<number>();
  for (const key of emptyTexts) {
    if (!withoutResult.has(key)) continue;
    cells.set(key, { ...(cells.get(key) as CellSnapshot), value: null, notCalculated: true });
  }
  return {
    name,
    visibility: facts.visibility,
    isProtected: facts.isProtected,
    cells,
    used: usedArea(cells),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
  };
}

/** Null for a cell that holds nothing. */
function cellOf(cell: CellObject): CellSnapshot | null {
  const isFormula = cell.f !== undefined;
  const isBlank = cell.t === 'z' || cell.v === undefined || cell.v instanceof Date;
  if (isBlank && !isFormula) return null;
  const common = {
    ...(isFormula && { formula: `=${withoutFunctionPrefixes(cell.f ?? '')}` }),
    ...(cell.F !== undefined && { isArray: true as const }),
    ...(cell.z !== undefined && cell.z !== 'General' && { numberFormat: String(cell.z) }),
  };
  if (cell.t === 'e') return { value: null, error: ERRORS[Number(cell.v)] ?? OTHER_ERROR, ...common };
  if (isBlank) return { value: null, notCalculated: true, ...common };
  if (cell.v === '' && !isFormula) return null;
  return { value: cell.v as string | number | boolean, ...common };
}

function usedArea(cells: ReadonlyMap<number, CellSnapshot>): Area | null {
  let area: Area | null = null;
  for (const key of cells.keys()) {
    const row = keyRow(key);
    const column = keyColumn(key);
    area = area
      ? {
          top: Math.min(area.top, row),
          left: Math.min(area.left, column),
          bottom: Math.max(area.bottom, row),
          right: Math.max(area.right, column),
        }
      : { top: row, left: column, bottom: row, right: column };
  }
  return area;
}
