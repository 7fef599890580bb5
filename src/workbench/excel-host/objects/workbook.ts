import type { Book } from '../book/book';
import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { textArgument } from './arguments';
import { CellRange } from './cellRange';
import { commentsObject } from './comments';
import { namesObject } from './names';
import { bookProtectionObject } from './protection';
import { rangeObject } from './range';
import type { References } from './references';
import { settingsObject } from './settings';
import { worksheetsObject } from './worksheets';

export interface WorkbookTarget {
  readonly book: Book;
  readonly references: References;
}

function selectedRange({ book, references }: WorkbookTarget): CellRange {
  const sheet = book.selection?.sheet ?? book.activeSheet;
  const area = book.selection?.area ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return new CellRange(book, sheet, area, references);
}

const WORKBOOK: ApiClass<WorkbookTarget> = {
  name: 'Workbook',
  properties: { Name: { since: '1.7', get: ({ book }) => book.name } },
  objects: {
    Comments: { since: '1.10', open: ({ book, references }) => commentsObject(book, references, null) },
    Names: { open: ({ book }) => namesObject(book) },
    Protection: { since: '1.7', open: ({ book }) => bookProtectionObject(book) },
    Settings: { since: '1.4', open: ({ book }) => settingsObject(book) },
    Worksheets: { open: worksheetsObject },
  },
  methods: {
    GetSelectedRange: { call: (target) => rangeObject(selectedRange(target)) },
    GetActiveCell: {
      since: '1.7',
      call: (target) => {
        const range = selectedRange(target);
        const { top, left } = range.area;
        return rangeObject(range.other({ top, left, bottom: top, right: left }));
      },
    },
    _RemoveReference: { call: ({ references }, [id]) => references.drop(textArgument(id)) },
    _RemoveAllReferences: { call: ({ references }) => references.dropAll() },
    _GetRangeForEventByReferenceId: {
      call: ({ references }, [id]) => references.object(textArgument(id)),
    },
  },
};

/** The root of every request. */
export function workbookObject(book: Book, references: References): ApiObject {
  return ApiObject.of(WORKBOOK, { book, references });
}
