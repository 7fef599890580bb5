import { accessDenied } from '../hostError';
import type { ApiClass, Property } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { flagArgument, numberArgument, textArgument } from './arguments';
import type { CellRange, Formattable } from './cellRange';
import { rangeBordersObject } from './rangeBorders';
import { rangeFillObject } from './rangeFill';
import { rangeFontObject } from './rangeFont';

/** Points: 64 pixels, the width of a column that nobody has changed. */
const STANDARD_COLUMN_WIDTH = 48;

function columnWidth(range: CellRange): number | null {
  const widths = new Set<number>();
  for (let column = range.area.left; column <= range.area.right; column += 1) {
    widths.add(range.sheet.columnWidths.get(column) ?? STANDARD_COLUMN_WIDTH);
  }
  const [first] = widths;
  return widths.size === 1 && first !== undefined ? first : null;
}

function setColumnWidth(range: CellRange, points: unknown): void {
  if (range.sheet.isProtected) throw accessDenied();
  const width = numberArgument(points);
  for (let column = range.area.left; column <= range.area.right; column += 1) {
    range.sheet.columnWidths.set(column, width);
  }
  range.book.notify((listener) => listener.formatChanged?.(range.sheet, range.area));
}

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
    ColumnWidth: { since: '1.2', get: columnWidth, set: setColumnWidth },
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
