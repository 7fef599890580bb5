import { parseAreaAddress } from '../../../core/cells/address';
import type { SheetVisibility } from '../../../core/cells/snapshot';
import type { Book } from '../book/book';
import type { Sheet } from '../book/sheet';
import { invalidArgument } from '../hostError';
import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { countArgument, textArgument } from './arguments';
import { CellRange, LAST_COLUMN, LAST_ROW } from './cellRange';
import { chartsObject } from './charts';
import { commentsObject } from './comments';
import { freezePanesObject } from './freezePanes';
import { pageLayoutObject } from './pageLayout';
import { rangeObject } from './range';
import { rangeAreasObject } from './rangeAreas';
import type { References } from './references';
import { sheetProtectionObject } from './protection';

/** What the objects of one worksheet share. */
export interface SheetTarget {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly references: References;
}

const VISIBILITIES: Readonly<Record<SheetVisibility, string>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  'very-hidden': 'VeryHidden',
};

function setVisibility({ book, sheet }: SheetTarget, value: unknown): void {
  book.assertStructureOpen();
  const visibility = (Object.keys(VISIBILITIES) as SheetVisibility[]).find(
    (key) => VISIBILITIES[key] === value,
  );
  if (!visibility) throw invalidArgument();
  const isLastVisible = book.sheets.every((other) => other === sheet || other.visibility !== 'visible');
  if (visibility !== 'visible' && isLastVisible) throw invalidArgument();
  sheet.visibility = visibility;
  book.notify((listener) => listener.sheetChanged?.(sheet));
}

function setPosition({ book, sheet }: SheetTarget, value: unknown): void {
  book.assertStructureOpen();
  const position = countArgument(value);
  if (position < 0 || position >= book.sheets.length) throw invalidArgument();
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position, 0, sheet);
  book.notify((listener) => listener.sheetChanged?.(sheet));
}

function wholeSheet({ book, sheet, references }: SheetTarget): CellRange {
  const area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
  return new CellRange(book, sheet, area, references);
}

/** `A1:B2`, `B2`, or whole rows and columns such as `1:3` and `B:D`. */
function rangeAt(target: SheetTarget, address: string): CellRange {
  const whole = wholeSheet(target);
  const text = address.replace(/^.*!/, '');
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(text);
  if (rows) return whole.other({ ...whole.area, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 });
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  const area = parseAreaAddress(columns ? `${columns[1]}1:${columns[2]}1` : text);
  if (!area) throw invalidArgument();
  return whole.other(columns ? { ...area, top: 0, bottom: LAST_ROW } : area);
}

function usedRange(target: SheetTarget, valuesOnly: unknown): CellRange | null {
  const area = target.sheet.usedArea(valuesOnly === true);
  return area ? new CellRange(target.book, target.sheet, area, target.references) : null;
}

const WORKSHEET: ApiClass<SheetTarget> = {
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: ({ book, sheet }, value) => book.renameSheet(sheet, textArgument(value)),
    },
    Position: { get: ({ book, sheet }) => book.sheets.indexOf(sheet), set: setPosition },
    StandardHeight: { since: '1.7', get: ({ sheet }) => sheet.standardRowHeight },
    TabColor: {
      since: '1.7',
      get: ({ sheet }) => sheet.tabColour,
      set: ({ book, sheet }, value) => {
        sheet.tabColour = textArgument(value);
        book.notify((listener) => listener.sheetChanged?.(sheet));
      },
    },
    Visibility: { get: ({ sheet }) => VISIBILITIES[sheet.visibility], set: setVisibility },
  },
  objects: {
    Charts: { open: chartsObject },
    Comments: {
      since: '1.10',
      open: ({ book, sheet, references }) => commentsObject(book, references, sheet),
    },
    FreezePanes: { since: '1.7', open: freezePanesObject },
    PageLayout: { since: '1.9', open: pageLayoutObject },
    Protection: { since: '1.2', open: sheetProtectionObject },
  },
  methods: {
    _RegisterDataChangedEvent: { since: '1.7', call: () => null },
    _UnregisterDataChangedEvent: { since: '1.7', call: () => null },
    Activate: { call: ({ book, sheet }) => book.activate(sheet) },
    Delete: { call: ({ book, sheet }) => book.deleteSheet(sheet) },
    GetCell: {
      call: (target, [row, column]) => {
        const top = countArgument(row);
        const left = countArgument(column);
        return rangeObject(wholeSheet(target).other({ top, left, bottom: top, right: left }));
      },
    },
    GetRange: {
      call: (target, [address]) =>
        rangeObject(
          address === undefined || address === null
            ? wholeSheet(target)
            : rangeAt(target, textArgument(address)),
        ),
    },
    GetRangeByIndexes: {
      since: '1.7',
      call: (target, [startRow, startColumn, rows, columns]) => {
        const top = countArgument(startRow);
        const left = countArgument(startColumn);
        const bottom = top + countArgument(rows) - 1;
        return rangeObject(
          wholeSheet(target).other({ top, left, bottom, right: left + countArgument(columns) - 1 }),
        );
      },
    },
    GetRanges: {
      since: '1.9',
      call: (target, [addresses]) => {
        const [first, ...others] = textArgument(addresses)
          .split(/[,;]/)
          .map((address) => rangeAt(target, address.trim()));
        if (!first) throw invalidArgument();
        return rangeAreasObject([first, ...others]);
      },
    },
    GetUsedRange: {
      call: (target, [valuesOnly]) => rangeObject(usedRange(target, valuesOnly) ?? rangeAt(target, 'A1')),
    },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      call: (target, [valuesOnly]) => {
        const used = usedRange(target, valuesOnly);
        return used ? rangeObject(used) : null;
      },
    },
  },
};

export function worksheetObject(book: Book, sheet: Sheet, references: References): ApiObject {
  return ApiObject.of(WORKSHEET, { book, sheet, references });
}
