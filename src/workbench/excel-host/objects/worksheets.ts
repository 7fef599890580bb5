import { itemNotFound } from '../hostError';
import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { textArgument } from './arguments';
import type { WorkbookTarget } from './workbook';
import { worksheetObject } from './worksheet';

function sheetObject({ book, references }: WorkbookTarget, key: unknown): ApiObject | null {
  const sheet = book.sheetNamed(textArgument(key));
  return sheet ? worksheetObject(book, sheet, references) : null;
}

const WORKSHEETS: ApiClass<WorkbookTarget> = {
  name: 'WorksheetCollection',
  items: ({ book, references }) => book.sheets.map((sheet) => worksheetObject(book, sheet, references)),
  item: (target, key) => {
    const sheet = sheetObject(target, key);
    if (!sheet) throw itemNotFound();
    return sheet;
  },
  methods: {
    Add: {
      call: ({ book, references }, [name]) =>
        worksheetObject(book, book.addSheet(typeof name === 'string' ? name : undefined), references),
    },
    GetActiveWorksheet: {
      call: ({ book, references }) => worksheetObject(book, book.activeSheet, references),
    },
    GetCount: { since: '1.4', call: ({ book }) => book.sheets.length },
    GetItem: {
      call: (target, [key]) => {
        const sheet = sheetObject(target, key);
        if (!sheet) throw itemNotFound();
        return sheet;
      },
    },
    GetItemOrNullObject: { since: '1.4', call: (target, [key]) => sheetObject(target, key) },
    _RegisterDataChangedEvent: { since: '1.9', call: () => null },
    _UnregisterDataChangedEvent: { since: '1.9', call: () => null },
    _RegisterAddedEvent: { since: '1.7', call: () => null },
    _UnregisterAddedEvent: { since: '1.7', call: () => null },
    _RegisterDeletedEvent: { since: '1.7', call: () => null },
    _UnregisterDeletedEvent: { since: '1.7', call: () => null },
  },
};

export function worksheetsObject(target: WorkbookTarget): ApiObject {
  return ApiObject.of(WORKSHEETS, target);
}
