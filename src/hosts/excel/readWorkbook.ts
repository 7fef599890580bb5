import type { Area } from '../../core/cells/address';
import { areaOfKeys } from '../../core/cells/areaOfKeys';
import type {
  CellSnapshot,
  SheetSnapshot,
  SheetVisibility,
  WorkbookSnapshot,
} from '../../core/cells/snapshot';
import type { Block } from './blocks';
import { halves, packed, unseen } from './blocks';
import { asHostError, HostError } from './failure';
import type { HostOptions } from './hostOptions';
import { CELLS_PER_READ } from './payload';
import type { RangeReading } from './rangeReading';
import { loadRange } from './rangeReading';
import { runInExcel } from './runInExcel';

/** Columns of the first look. Wider sheets take a further round trip. */
const FIRST_COLUMNS = 26;

/** Columns that a form has, on average: how many rows the first look can afford. */
const TYPICAL_COLUMNS = 12;

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'very-hidden',
};

/** A sheet while it is being read. */
interface SheetInProgress {
  readonly sheet: Excel.Worksheet;
  readonly cells: Map<number, CellSnapshot>;
  readonly merges: Area[];
}

/**
 * Reads the open workbook in two round trips: one lists the sheets, one takes the beginning of each, clipped to the
 * cells that hold something. What the second leaves over, on sheets too large for the estimated 4 MB of a request, is
 * read in blocks, one more round trip each.
 * @throws HostError; the signal's reason once cancelled
 */
export function readWorkbook(options: HostOptions = {}): Promise<WorkbookSnapshot> {
  return runInExcel(options, async (context) => {
    const { workbook } = context;
    const { worksheets, protection } = workbook;
    workbook.load('name');
    protection.load('protected');
    worksheets.load('items/name,items/visibility,items/standardHeight,items/protection/protected');
    await context.sync();
    options.signal?.throwIfAborted();
    options.onProgress?.(1, 2);

    const sheets = worksheets.items.map((sheet) => ({ sheet, cells: new Map(), merges: [] }));
    const rest = await firstLook(context, sheets);
    const packs = packed(rest, CELLS_PER_READ);
    for (const [index, pack] of packs.entries()) {
      options.signal?.throwIfAborted();
      options.onProgress?.(2 + index, 2 + packs.length);
      await readBlocks(context, sheets, pack, options);
    }
    options.signal?.throwIfAborted();
    options.onProgress?.(2 + packs.length, 2 + packs.length);
    return {
      name: workbook.name,
      sheets: sheets.map(snapshotOf),
      isStructureProtected: protection.protected,
    };
  });
}

/**
 * Reads some sheets anew, in one round trip where they are not large, and leaves the others as they were read.
 * @param sheets ids or names
 * @returns null where one of them is gone or has another name by now: everything has to be read
 */
export function readSheets(
  before: WorkbookSnapshot,
  sheets: readonly string[],
  options: HostOptions = {},
): Promise<WorkbookSnapshot | null> {
  return runInExcel(options, async (context) => {
    const { worksheets } = context.workbook;
    const found = sheets.map((key) => worksheets.getItem(key));
    found.forEach((sheet) => {
      sheet.load('name,visibility,standardHeight');
      sheet.protection.load('protected');
    });
    const progress = found.map((sheet) => ({ sheet, cells: new Map(), merges: [] }));
    const rest = await firstLook(context, progress).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (!rest) return null;
    for (const pack of packed(rest, CELLS_PER_READ)) await readBlocks(context, progress, pack, options);
    options.signal?.throwIfAborted();
    const read = new Map(progress.map(snapshotOf).map((sheet) => [sheet.name, sheet]));
    const known = new Set(before.sheets.map(({ name }) => name));
    if ([...read.keys()].some((name) => !known.has(name))) return null;
    return { ...before, sheets: before.sheets.map((sheet) => read.get(sheet.name) ?? sheet) };
  });
}

function isMissing(error: unknown): boolean {
  const known = asHostError(error);
  return known instanceof HostError && known.failure.kind === 'sheet-missing';
}

/** Reads the beginning of every sheet and returns what is left over. */
async function firstLook(
  context: Excel.RequestContext,
  sheets: readonly SheetInProgress[],
): Promise<readonly Block[]> {
  const rows = Math.max(1, Math.floor(CELLS_PER_READ / (TYPICAL_COLUMNS * sheets.length)));
  const seen: Area = { top: 0, left: 0, bottom: rows - 1, right: FIRST_COLUMNS - 1 };
  try {
    const looks = sheets.map(({ sheet }) => {
      const used = usedRange(sheet);
      const window = sheet.getRangeByIndexes(0, 0, rows, FIRST_COLUMNS).untrack();
      const beginning = used
        .getBoundingRect(sheet.getRange('A1').untrack())
        .untrack()
        .getIntersection(window)
        .untrack();
      return { used, reading: loadRange(beginning, sheet, seen) };
    });
    await context.sync();
    looks.forEach(({ reading }, index) => keep(reading(), sheets[index]));
    return looks.flatMap(({ used }, sheet) => unseen(areaOf(used), seen).map((area) => ({ sheet, area })));
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return measure(context, sheets);
  }
}

/** Where even the beginnings were too much at once: only how large the sheets are. */
async function measure(
  context: Excel.RequestContext,
  sheets: readonly SheetInProgress[],
): Promise<readonly Block[]> {
  const ranges = sheets.map(({ sheet }) => usedRange(sheet));
  await context.sync();
  return ranges.map((range, sheet) => ({ sheet, area: areaOf(range) }));
}

/** Never a null object: on an empty sheet Excel gives A1. */
function usedRange(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRange(true).untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

/** Reads blocks in one round trip; where Excel finds them too large after all, in two halves. */
async function readBlocks(
  context: Excel.RequestContext,
  sheets: readonly SheetInProgress[],
  blocks: readonly Block[],
  options: HostOptions,
): Promise<void> {
  options.signal?.throwIfAborted();
  try {
    const readings = blocks.map(({ sheet: index, area }) => {
      const sheet = sheets[index]?.sheet ?? missingSheet();
      const range = sheet
        .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1)
        .untrack();
      return { index, reading: loadRange(range, sheet, area) };
    });
    await context.sync();
    readings.forEach(({ index, reading }) => keep(reading(), sheets[index]));
  } catch (error) {
    const smaller = isTooLarge(error) ? halved(blocks) : null;
    if (!smaller) throw error;
    await readBlocks(context, sheets, smaller[0], options);
    await readBlocks(context, sheets, smaller[1], options);
  }
}

function missingSheet(): never {
  throw new HostError({ kind: 'sheet-missing', code: 'ItemNotFound' });
}

function halved(blocks: readonly Block[]): readonly [readonly Block[], readonly Block[]] | null {
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  const [only] = blocks;
  const parts = only ? halves(only.area) : null;
  return only && parts ? [[{ ...only, area: parts[0] }], [{ ...only, area: parts[1] }]] : null;
}

function isTooLarge(error: unknown): boolean {
  const known = asHostError(error);
  return known instanceof HostError && known.failure.kind === 'too-large';
}

function keep(reading: RangeReading, sheet: SheetInProgress | undefined): void {
  for (const [key, cell] of reading.cells) sheet?.cells.set(key, cell);
  sheet?.merges.push(...reading.merges);
}

function snapshotOf({ sheet, cells, merges }: SheetInProgress): SheetSnapshot {
  return {
    name: sheet.name,
    visibility: VISIBILITIES[sheet.visibility] ?? 'visible',
    isProtected: sheet.protection.protected,
    cells,
    used: areaOfKeys(cells.keys()),
    merges,
    standardRowHeight: sheet.standardHeight,
  };
}
