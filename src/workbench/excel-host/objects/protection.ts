import type { Book } from '../book/book';
import { accessDenied } from '../hostError';
import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import type { SheetTarget } from './worksheet';

const SHEET_PROTECTION: ApiClass<SheetTarget> = {
  name: 'WorksheetProtection',
  properties: { Protected: { get: ({ sheet }) => sheet.isProtected } },
  methods: {
    Protect: {
      call: ({ sheet }) => {
        if (sheet.isProtected) throw accessDenied();
        sheet.isProtected = true;
      },
    },
    Unprotect: {
      call: ({ sheet }) => {
        sheet.isProtected = false;
      },
    },
  },
};

export function sheetProtectionObject(target: SheetTarget): ApiObject {
  return ApiObject.of(SHEET_PROTECTION, target);
}

const BOOK_PROTECTION: ApiClass<Book> = {
  name: 'WorkbookProtection',
  properties: { Protected: { get: (book) => book.isStructureProtected } },
  methods: {
    Protect: {
      call: (book) => {
        book.isStructureProtected = true;
      },
    },
    Unprotect: {
      call: (book) => {
        book.isStructureProtected = false;
      },
    },
  },
};

export function bookProtectionObject(book: Book): ApiObject {
  return ApiObject.of(BOOK_PROTECTION, book);
}
