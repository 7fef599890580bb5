import { accessDenied } from '../hostError';
import type { ApiClass, Property } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { flagArgument, numberArgument, textArgument } from './arguments';
import type { CellRange, Formattable } from './cellRange';
import { rangeBordersObject } from './rangeBorders';
import { rangeFillObject } from './rangeFill';
import { rangeFontObject } from './rangeFont';

/** One size where all columns or rows from first to last share it, else null as in Excel. */
function sharedSize(
  sizes: ReadonlyMap<number, number>,
  first: number,
  last: number,
  standard: number,
): number | null {
  const found = new Set<number>();
  for (let index = first; index <= last; index += 1) found.add(sizes.get(index) ?? standard);
  const [size] = found;
  return found.size === 1 && size !== undefined ? size : null;
}

function resize(
  range: CellRange,
  sizes: Map<number, number>,
  first: number,
  last: number,
  points: unknown,
): void {
  if (range.sheet.isProtected) throw accessDenied();
  const size = numberArgument(points);
  for (let index = first; index <= last; index += 1) sizes.set(index, size);
  range.book.notify((listener) => listener.formatChanged?.(range.sheet, range.area));
}

const COLUMN_WIDTH: Property<CellRange> = {
  since: '1.2',
  get: ({ sheet, area }) => sharedSize(sheet.columnWidths, area.left, area.right, sheet.standardColumnWidth),
  set: (range, points) => resize(range, range.sheet.columnWidths, range.area.left, range.area.right, points),
};

const ROW_HEIGHT: Property<CellRange> = {
  since: '1.2',
  get: ({ sheet, area }) => sharedSize(sheet.rowHeights, area.top, area.bottom, sheet.standardRowHeight),
  set: (range, points) => resize(range, range.sheet.rowHeights, range.area.top, range.area.bottom, points),
};

const FORMAT_PROTECTION: ApiClass<CellRange> = {
  name: 'FormatProtection',
  properties: {
    Locked: {
      get: (range) => range.shared((format) => format.isUnlocked !== true),
      set: (range, locked) => {
        const isUnlocked = !flagArgument(locked);
        range.reformat((format) => {
          format.isUnlocked = isUnlocked;
        });
      },
    },
  },
};

/** What ranges, alone or several together, have in common. */
const LOOKS: Readonly<Record<string, Property<Formattable>>> = {
  HorizontalAlignment: {
    get: (range) => range.shared((format) => format.horizontal ?? 'General'),
    set: (range, value) => {
      const horizontal = textArgument(value);
      range.reformat((format) => {
        format.horizontal = horizontal;
      });
    },
  },
  VerticalAlignment: {
    get: (range) => range.shared((format) => format.vertical ?? 'Bottom'),
    set: (range, value) => {
      const vertical = textArgument(value);
      range.reformat((format) => {
        format.vertical = vertical;
      });
    },
  },
  WrapText: {
    get: (range) => range.shared((format) => format.wrap ?? false),
    set: (range, value) => {
      const wrap = flagArgument(value);
      range.reformat((format) => {
        format.wrap = wrap;
      });
    },
  },
};

const RANGE_FORMAT: ApiClass<CellRange> = {
  name: 'RangeFormat',
  properties: {
    ...LOOKS,
    ColumnWidth: COLUMN_WIDTH,
    RowHeight: ROW_HEIGHT,
  },
  objects: {
    Borders: { open: rangeBordersObject },
    Fill: { open: rangeFillObject },
    Font: { open: rangeFontObject },
    Protection: { since: '1.2', open: (range) => ApiObject.of(FORMAT_PROTECTION, range) },
  },
};

export function rangeFormatObject(range: CellRange): ApiObject {
  return ApiObject.of(RANGE_FORMAT, range);
}

const AREAS_FORMAT: ApiClass<Formattable> = {
  name: 'RangeFormat',
  properties: LOOKS,
  objects: { Fill: { open: rangeFillObject }, Font: { open: rangeFontObject } },
};

/** The looks of several ranges at once. */
export function areasFormatObject(areas: Formattable): ApiObject {
  return ApiObject.of(AREAS_FORMAT, areas);
}
