import type { Book, Comment } from '../book/book';
import type { Sheet } from '../book/sheet';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../hostError';
import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { flagArgument, textArgument } from './arguments';
import { CellRange } from './cellRange';
import { rangeObject } from './range';
import type { References } from './references';

interface CommentTarget {
  readonly book: Book;
  readonly references: References;
  readonly comment: Comment;
}

const COMMENT: ApiClass<CommentTarget> = {
  name: 'Comment',
  identity: ({ comment }) => ({ Id: comment.id }),
  properties: {
    Id: { since: '1.10', get: ({ comment }) => comment.id },
    Content: {
      since: '1.10',
      get: ({ comment }) => comment.content,
      set: ({ comment }, value) => {
        comment.content = textArgument(value);
      },
    },
    Resolved: {
      since: '1.11',
      get: ({ comment }) => comment.isResolved,
      set: ({ comment }, value) => {
        comment.isResolved = flagArgument(value);
      },
    },
  },
  methods: {
    Delete: {
      since: '1.10',
      call: ({ book, comment }) => {
        book.comments = book.comments.filter((other) => other !== comment);
      },
    },
    GetLocation: {
      since: '1.10',
      call: ({ book, references, comment }) =>
        rangeObject(new CellRange(book, comment.sheet, comment.area, references)),
    },
  },
};

interface CommentsTarget {
  readonly book: Book;
  readonly references: References;
  /** Null for the comments of the whole workbook. */
  readonly sheet: Sheet | null;
}

function commentsOf({ book, sheet }: CommentsTarget): readonly Comment[] {
  return sheet ? book.comments.filter((comment) => comment.sheet === sheet) : book.comments;
}

const COMMENTS: ApiClass<CommentsTarget> = {
  name: 'CommentCollection',
  items: (target) => commentsOf(target).map((comment) => ApiObject.of(COMMENT, { ...target, comment })),
  item: (target, id) => {
    const comment = commentsOf(target).find((other) => other.id === id);
    if (!comment) throw itemNotFound();
    return ApiObject.of(COMMENT, { ...target, comment });
  },
  methods: {
    Add: {
      since: '1.10',
      call: (target, [cell, content]) => {
        if (!(cell instanceof ApiObject && cell.target instanceof CellRange)) throw invalidArgument();
        const { sheet, area } = cell.target;
        const isTaken = target.book.comments.some(
          (other) => other.sheet === sheet && other.area.top === area.top && other.area.left === area.left,
        );
        if (isTaken) throw itemAlreadyExists();
        const comment: Comment = {
          id: target.book.newId(),
          sheet,
          area,
          content: textArgument(content),
          isResolved: false,
        };
        target.book.comments.push(comment);
        return ApiObject.of(COMMENT, { ...target, comment });
      },
    },
    GetCount: { since: '1.10', call: (target) => commentsOf(target).length },
  },
};

export function commentsObject(book: Book, references: References, sheet: Sheet | null): ApiObject {
  return ApiObject.of(COMMENTS, { book, references, sheet });
}
