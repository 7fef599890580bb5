import type { Book } from '../book/book';
import { itemNotFound } from '../hostError';
import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { textArgument } from './arguments';

interface SettingTarget {
  readonly book: Book;
  readonly key: string;
}

const SETTING: ApiClass<SettingTarget> = {
  name: 'Setting',
  identity: ({ key }) => ({ Id: key }),
  properties: {
    Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.settings.get(key),
      set: ({ book, key }, value) => {
        book.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: {
      call: ({ book, key }) => {
        book.settings.delete(key);
      },
    },
  },
};

const SETTINGS: ApiClass<Book> = {
  name: 'SettingCollection',
  items: (book) => [...book.settings.keys()].map((key) => ApiObject.of(SETTING, { book, key })),
  item: (book, key) => {
    const name = textArgument(key);
    if (!book.settings.has(name)) throw itemNotFound();
    return ApiObject.of(SETTING, { book, key: name });
  },
  methods: {
    Add: {
      call: (book, [key, value]) => {
        book.settings.set(textArgument(key), value);
        return ApiObject.of(SETTING, { book, key: textArgument(key) });
      },
    },
    GetItemOrNullObject: {
      call: (book, [key]) =>
        book.settings.has(textArgument(key)) ? ApiObject.of(SETTING, { book, key: textArgument(key) }) : null,
    },
  },
};

export function settingsObject(book: Book): ApiObject {
  return ApiObject.of(SETTINGS, book);
}
