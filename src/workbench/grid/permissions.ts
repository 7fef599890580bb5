import {
  CommandType,
  CustomCommandExecutionError,
  ICommandService,
  type IDisposable,
  type IExecutionOptions,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  EmptyMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import type { ShownBook } from './shownBook';

export type Refusal = 'protected' | 'not-saved';

/** What a saved file can hold, and what changes nothing in it. */
const SAVED: readonly string[] = [
  SetRangeValuesMutation.id,
  AddWorksheetMergeMutation.id,
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetRowHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
  SetWorksheetRowAutoHeightMutation.id,
  SetColHiddenMutation.id,
  SetColVisibleMutation.id,
  SetFrozenMutation.id,
  SetWorksheetRowCountMutation.id,
  SetWorksheetColumnCountMutation.id,
  EmptyMutation.id,
];

/** Commands of several steps, only the later of which would be refused: they are stopped as a whole. */
const NOT_SAVED =
  /^sheet\.command\.(copy-sheet|move-|insert-(row|col|range|multi)|remove-(row|col|worksheet-merge)|delete-range|reorder-range|set-(style|bold|italic|underline|stroke|font|text|border|range-(bold|italic|underline|stroke|font|text|sub|super)|horizontal|vertical|worksheet-(order|hidden|show)|tab-color|rows?-hidden|defined-name)|insert-defined-name|remove-defined-name)/;
const MOVES_SELECTION = /^sheet\.command\.move-selection/;

/** Commands that change cells, and that a protected sheet refuses as a whole. */
const CHANGES_CELLS =
  /^sheet\.command\.(set-range-values|clear-selection|paste|optional-paste|copy-(down|right)|cut|auto-fill|auto-clear|refill|delta-|add-worksheet-merge|set-worksheet-col|set-row-height|set-col|numfmt|set-background|reset-background)/;

interface Params {
  readonly unitId?: string;
  readonly visible?: boolean;
}

/** Stops what the file could not hold, and what a protected sheet refuses, before it happens. */
export function guardGrid(shown: ShownBook, refuse: (why: Refusal) => void): IDisposable {
  const stop = (why: Refusal): never => {
    refuse(why);
    throw new CustomCommandExecutionError(`workbench: ${why}`);
  };
  return shown.injector.get(ICommandService).beforeCommandExecuted(({ id, type, params }, options) => {
    if (shown.isPushing) return;
    const { unitId, visible } = (params ?? {}) as Params;
    if (type === CommandType.MUTATION && unitId === shown.unitId && isLost(id, options)) stop('not-saved');
    if (type === CommandType.COMMAND && NOT_SAVED.test(id) && !MOVES_SELECTION.test(id)) stop('not-saved');
    const beginsEdit = id === SetCellEditVisibleOperation.id && visible === true;
    if ((beginsEdit || CHANGES_CELLS.test(id)) && isLocked(shown)) stop('protected');
  });
}

function isLost(id: string, options: IExecutionOptions | undefined): boolean {
  return id.startsWith('sheet.mutation.') && !SAVED.includes(id) && options?.['onlyLocal'] !== true;
}

/** Whether the selected cell of a protected sheet is one that may not be changed. */
function isLocked({ book }: ShownBook): boolean {
  const { selection, activeSheet } = book;
  const sheet = selection?.sheet ?? activeSheet;
  if (!sheet.isProtected) return false;
  const { top, left } = selection?.area ?? { top: 0, left: 0 };
  return !sheet.cell(top, left)?.format?.isUnlocked;
}
