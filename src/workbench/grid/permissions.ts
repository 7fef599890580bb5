import { CommandType, CustomCommandExecutionError, ICommandService, type IDisposable } from '@univerjs/core';
import { SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import type { ShownBook } from './shownBook';

export type Refusal = 'protected' | 'not-saved';

/**
 * Commands whose outcome a saved file could not hold: rows and columns added or taken away (everything that refers to
 * them would have to follow in the file), and looks other than number formats and fills.
 */
const NOT_SAVED =
  /^sheet\.command\.(insert-(multi-)?(row|col|range)|remove-(row|col)|delete-range|move-(rows?|cols?|range)|reorder-range|copy-sheet|copy-worksheet|set-style|set-(font|bold|italic|underline|stroke|text|horizontal|vertical|border|tab-color)|(add|set|delete)-(range-theme|worksheet-protection|range-protection)|set-defined-name|insert-defined-name|remove-defined-name)|^sheets?\.command\.(add|remove|update).*data-?validation|^data-validation\.command/;

/** Commands that change cells, and that a protected sheet refuses as a whole. */
const CHANGES_CELLS =
  /^sheet\.command\.(set-range-values|clear-selection|paste|cut|auto-fill|delta-|add-worksheet-merge|remove-worksheet-merge|set-worksheet-col|set-row-height|set-col|numfmt)/;

interface EditParams {
  readonly visible?: boolean;
}

/** Stops what the file could not hold, and what a protected sheet refuses, before it happens. */
export function guardGrid(shown: ShownBook, refuse: (why: Refusal) => void): IDisposable {
  const stop = (why: Refusal): never => {
    refuse(why);
    throw new CustomCommandExecutionError(`workbench: ${why}`);
  };
  return shown.injector.get(ICommandService).beforeCommandExecuted(({ id, type, params }) => {
    if (shown.isPushing) return;
    if (type === CommandType.COMMAND && NOT_SAVED.test(id)) stop('not-saved');
    const beginsEdit = id === SetCellEditVisibleOperation.id && (params as EditParams).visible === true;
    if ((beginsEdit || CHANGES_CELLS.test(id)) && isLocked(shown)) stop('protected');
  });
}

/** Whether the selected cell of a protected sheet is one that may not be changed. */
function isLocked({ book }: ShownBook): boolean {
  const { selection, activeSheet } = book;
  const sheet = selection?.sheet ?? activeSheet;
  if (!sheet.isProtected) return false;
  const { top, left } = selection?.area ?? { top: 0, left: 0 };
  return !sheet.cell(top, left)?.format?.isUnlocked;
}
