import type { Book } from '../book/book';
import { itemNotFound } from '../hostError';
import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { textArgument } from './arguments';

interface NameTarget {
  readonly book: Book;
  readonly name: string;
}

const NAMED_ITEM: ApiClass<NameTarget> = {
  name: 'NamedItem',
  properties: {
    Name: { get: ({ name }) => name },
    Formula: { since: '1.7', get: ({ book, name }) => book.definedNames.get(name) },
  },
  methods: {
    Delete: {
      since: '1.4',
      call: ({ book, name }) => {
        book.definedNames.delete(name);
      },
    },
  },
};

const NAMES: ApiClass<Book> = {
  name: 'NamedItemCollection',
  items: (book) => [...book.definedNames.keys()].map((name) => ApiObject.of(NAMED_ITEM, { book, name })),
  item: (book, key) => {
    const name = textArgument(key);
    if (!book.definedNames.has(name)) throw itemNotFound();
    return ApiObject.of(NAMED_ITEM, { book, name });
  },
};

export function namesObject(book: Book): ApiObject {
  return ApiObject.of(NAMES, book);
}
