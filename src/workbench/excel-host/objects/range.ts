import type { Area } from '../../../core/cells/address';
import { areaAddress, parseAreaAddress } from '../../../core/cells/address';
import type { Cell } from '../book/cell';
import { numberFormatOf } from '../book/cell';
import { HostError, accessDenied, invalidArgument, itemNotFound } from '../hostError';
import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { countArgument, flagArgument, isRecord, recordArgument, textArgument } from './arguments';
import { CellRange, LAST_COLUMN, LAST_ROW } from './cellRange';
import { cellProperties, setCellProperties } from './cellProperties';
import { dataValidationObject } from './dataValidation';
import { rangeAreasObject } from './rangeAreas';
import { rangeFormatObject } from './rangeFormat';
import { shownText } from './shownText';
import { worksheetObject } from './worksheet';

/** Excel hands over no more merged areas than this at once. */
const MOST_MERGED_AREAS = 512;

function valueOf(cell: Cell | undefined): string | number | boolean {
  return cell?.error ?? cell?.value ?? '';
}

function valueTypeOf(cell: Cell | undefined): string {
  if (cell?.error !== undefined) return 'Error';
  const value = cell?.value ?? null;
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function enter(range: CellRange, set: unknown): void {
  range.assign(set, (row, column, value) => {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw invalidArgument();
    }
    range.book.enter(range.sheet, row, column, value);
  });
  range.changed();
}

function setNumberFormat(range: CellRange, set: unknown): void {
  range.assertEditable();
  range.assign(set, (row, column, value) => {
    const cell = range.sheet.ensureCell(row, column);
    cell.format = { ...cell.format, numberFormat: textArgument(value) };
  });
  range.book.notify((listener) => listener.formatChanged?.(range.sheet, range.area));
}

function columnsOf({ area }: CellRange): readonly number[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
}

function setColumnHidden(range: CellRange, value: unknown): void {
  if (range.sheet.isProtected) throw accessDenied();
  const isHidden = flagArgument(value);
  for (const column of columnsOf(range)) {
    if (isHidden) range.sheet.hiddenColumns.add(column);
    else range.sheet.hiddenColumns.delete(column);
  }
  range.book.notify((listener) => listener.formatChanged?.(range.sheet, range.area));
}

function overlap(one: Area, other: Area): Area | null {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** A range given as an object, or as an address on the same sheet. */
export function rangeArgument(value: unknown, base: CellRange): CellRange {
  if (value instanceof ApiObject && value.target instanceof CellRange) return value.target;
  const area = parseAreaAddress(textArgument(value).replace(/^.*!/, ''));
  if (!area) throw invalidArgument();
  return base.other(area);
}

function usedWithin(range: CellRange, valuesOnly: boolean): CellRange | null {
  const used = range.sheet.usedArea(valuesOnly);
  const area = used && overlap(used, range.area);
  return area ? range.other(area) : null;
}

function merge(range: CellRange): void {
  range.assertEditable();
  const { sheet, area } = range;
  const crossing = sheet.merges.filter((other) => overlap(other, area));
  const isInside = (other: Area): boolean =>
    areaAddress(overlap(other, area) ?? other) === areaAddress(other);
  if (!crossing.every(isInside)) {
    throw new HostError('MergedRangeConflict', "This operation can't be performed on part of a merged area.");
  }
  sheet.merges = [...sheet.merges.filter((other) => !crossing.includes(other)), area];
  const emptied = range.grid((_cell, row, column) => ({ row, column })).flat();
  for (const { row, column } of emptied.slice(1)) {
    const cell = sheet.cell(row, column);
    if (!cell) continue;
    delete cell.formula;
    delete cell.error;
    cell.value = null;
  }
  range.changed();
}

function mergedAreas(range: CellRange): ApiObject | null {
  const { area, sheet } = range;
  const found = sheet.merges.filter(
    ({ top, left }) => top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
  );
  if (found.length > MOST_MERGED_AREAS) throw invalidArgument();
  const [first, ...others] = found.map((merged) => range.other(merged));
  return first ? rangeAreasObject([first, ...others]) : null;
}

function select(range: CellRange): void {
  range.book.activate(range.sheet);
  range.book.selection = { sheet: range.sheet, area: range.area };
  range.book.notify((listener) => listener.selectionChanged?.());
}

function setHyperlink(range: CellRange, value: unknown): void {
  range.assertEditable();
  const given = recordArgument(value);
  const text = given['textToDisplay'];
  range.assign('link', (row, column) => {
    const cell = range.sheet.ensureCell(row, column);
    cell.hyperlink = {
      ...(typeof given['address'] === 'string' ? { address: given['address'] } : {}),
      ...(typeof given['documentReference'] === 'string'
        ? { documentReference: given['documentReference'] }
        : {}),
      ...(typeof given['screenTip'] === 'string' ? { screenTip: given['screenTip'] } : {}),
    };
    cell.format = { ...cell.format, colour: '#0563C1', underline: 'Single' };
    if (typeof text === 'string') range.book.enter(range.sheet, row, column, text);
  });
  range.changed();
}

const RANGE: ApiClass<CellRange> = {
  name: 'Range',
  identity: (range) => ({ _ReferenceId: range.references.keep(range, () => rangeObject(range)) }),
  properties: {
    Address: { get: (range) => range.address },
    CellCount: { get: (range) => range.rowCount * range.columnCount },
    ColumnCount: { get: (range) => range.columnCount },
    ColumnIndex: { get: (range) => range.area.left },
    RowCount: { get: (range) => range.rowCount },
    RowIndex: { get: (range) => range.area.top },
    Values: { get: (range) => range.grid(valueOf), set: enter },
    ValueTypes: { get: (range) => range.grid(valueTypeOf) },
    Formulas: { get: (range) => range.grid((cell) => cell?.formula ?? valueOf(cell)), set: enter },
    NumberFormat: { get: (range) => range.grid(numberFormatOf), set: setNumberFormat },
    Text: { get: (range) => range.grid(shownText) },
    ColumnHidden: {
      since: '1.2',
      get: (range) => columnsOf(range).every((column) => range.sheet.hiddenColumns.has(column)),
      set: setColumnHidden,
    },
    Hyperlink: {
      since: '1.7',
      get: (range) => range.cells()[0]?.hyperlink ?? null,
      set: setHyperlink,
    },
  },
  objects: {
    Format: { open: rangeFormatObject },
    Worksheet: { open: (range) => worksheetObject(range.book, range.sheet, range.references) },
    DataValidation: { since: '1.8', open: dataValidationObject },
  },
  methods: {
    Clear: {
      call: (range, [applyTo]) => {
        range.clear(applyTo === undefined || applyTo === null ? 'All' : textArgument(applyTo));
      },
    },
    GetAbsoluteResizedRange: {
      since: '1.7',
      call: (range, [rows, columns]) => {
        const { top, left } = range.area;
        const bottom = top + countArgument(rows) - 1;
        return rangeObject(range.other({ top, left, bottom, right: left + countArgument(columns) - 1 }));
      },
    },
    GetBoundingRect: {
      call: (range, [another]) => {
        const { area } = rangeArgument(another, range);
        return rangeObject(
          range.other({
            top: Math.min(range.area.top, area.top),
            left: Math.min(range.area.left, area.left),
            bottom: Math.max(range.area.bottom, area.bottom),
            right: Math.max(range.area.right, area.right),
          }),
        );
      },
    },
    GetCell: {
      call: (range, [row, column]) => {
        const top = range.area.top + countArgument(row);
        const left = range.area.left + countArgument(column);
        return rangeObject(range.other({ top, left, bottom: top, right: left }));
      },
    },
    GetCellProperties: {
      since: '1.9',
      call: (range, [options]) => cellProperties(range, recordArgument(options)),
    },
    GetEntireColumn: {
      call: (range) => rangeObject(range.other({ ...range.area, top: 0, bottom: LAST_ROW })),
    },
    GetEntireRow: {
      call: (range) => rangeObject(range.other({ ...range.area, left: 0, right: LAST_COLUMN })),
    },
    GetIntersection: {
      call: (range, [another]) => {
        const area = overlap(range.area, rangeArgument(another, range).area);
        if (!area) throw itemNotFound();
        return rangeObject(range.other(area));
      },
    },
    GetIntersectionOrNullObject: {
      since: '1.4',
      call: (range, [another]) => {
        const area = overlap(range.area, rangeArgument(another, range).area);
        return area ? rangeObject(range.other(area)) : null;
      },
    },
    GetMergedAreasOrNullObject: { since: '1.13', call: mergedAreas },
    GetOffsetRange: {
      call: (range, [rows, columns]) => {
        const down = countArgument(rows);
        const right = countArgument(columns);
        const { area } = range;
        return rangeObject(
          range.other({
            top: area.top + down,
            left: area.left + right,
            bottom: area.bottom + down,
            right: area.right + right,
          }),
        );
      },
    },
    GetRow: {
      call: (range, [row]) => {
        const top = range.area.top + countArgument(row);
        return rangeObject(range.other({ ...range.area, top, bottom: top }));
      },
    },
    GetUsedRange: {
      call: (range, [valuesOnly]) => {
        const used = usedWithin(range, valuesOnly === true);
        if (!used) throw itemNotFound();
        return rangeObject(used);
      },
    },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      call: (range, [valuesOnly]) => {
        const used = usedWithin(range, valuesOnly === true);
        return used ? rangeObject(used) : null;
      },
    },
    Merge: {
      since: '1.2',
      call: (range, [across]) => {
        if (across === true) throw new HostError('ApiNotFound', 'emulator: merge(across) is not emulated');
        merge(range);
      },
    },
    Unmerge: {
      since: '1.2',
      call: (range) => {
        range.assertEditable();
        range.sheet.merges = range.sheet.merges.filter((merged) => !overlap(merged, range.area));
        range.changed();
      },
    },
    Select: { call: select },
    SetCellProperties: {
      since: '1.9',
      call: (range, [properties]) => {
        range.assign(properties, (row, column, value) => {
          if (!isRecord(value)) throw invalidArgument();
          setCellProperties(range.other({ top: row, left: column, bottom: row, right: column }), value);
        });
      },
    },
    _KeepReference: { call: () => null },
    _ValidateArraySize: {
      since: '1.3',
      call: (range, [rows, columns]) => {
        if (rows !== range.rowCount || columns !== range.columnCount) throw invalidArgument();
      },
    },
  },
};

export function rangeObject(range: CellRange): ApiObject {
  return ApiObject.of(RANGE, range);
}
