import { parseAreaAddress, parseCellAddress, type Area } from '../src/core/cells/address';
import {
  cellKey,
  type CellSnapshot,
  type CellValue,
  type SheetSnapshot,
  type SheetVisibility,
  type WorkbookSnapshot,
} from '../src/core/cells/snapshot';

/** A cell in a test: its value, or more of it, such as `{ formula: '=A1', value: 3 }`. Null is an empty cell. */
export type TestCell = CellValue | Partial<CellSnapshot>;

export interface SheetOptions {
  /** Areas such as `A3:A7`. */
  readonly merges?: readonly string[];
  /** Address of the first cell of `rows`; `A1` unless told. */
  readonly at?: string;
  readonly visibility?: SheetVisibility;
  readonly isProtected?: boolean;
}

/** A sheet as a host would read it, for tests. */
export function sheetOf(
  name: string,
  rows: readonly (readonly TestCell[])[],
  options: SheetOptions = {},
): SheetSnapshot {
  const start = parseCellAddress(options.at ?? 'A1');
  if (!start) throw new Error(`not a cell address: ${options.at ?? ''}`);
  const cells = new Map<number, CellSnapshot>();
  let used: Area | null = null;
  rows.forEach((line, rowOffset) => {
    line.forEach((entry, columnOffset) => {
      if (entry === null) return;
      const row = start.row + rowOffset;
      const column = start.column + columnOffset;
      cells.set(
        cellKey(row, column),
        typeof entry === 'object' ? { value: null, ...entry } : { value: entry },
      );
      used = {
        top: Math.min(used?.top ?? row, row),
        left: Math.min(used?.left ?? column, column),
        bottom: Math.max(used?.bottom ?? row, row),
        right: Math.max(used?.right ?? column, column),
      };
    });
  });
  return {
    name,
    visibility: options.visibility ?? 'visible',
    isProtected: options.isProtected ?? false,
    cells,
    used,
    merges: (options.merges ?? []).map(areaOf),
  };
}

/** A workbook of these sheets, named `测试.xlsx` unless a name comes first. */
export function workbookOf(...parts: readonly (string | SheetSnapshot)[]): WorkbookSnapshot {
  const name = parts.find((part) => typeof part === 'string') ?? '测试.xlsx';
  return {
    name,
    sheets: parts.filter((part) => typeof part !== 'string'),
    isStructureProtected: false,
  };
}

function areaOf(address: string): Area {
  const area = parseAreaAddress(address);
  if (!area) throw new Error(`not an area: ${address}`);
  return area;
}
