import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { countArgument } from './arguments';
import { CellRange } from './cellRange';
import { rangeArgument } from './range';
import type { SheetTarget } from './worksheet';

function freeze({ book, sheet }: SheetTarget, rows: number, columns: number): void {
  sheet.frozen = { rows, columns };
  book.notify((listener) => listener.sheetChanged?.(sheet));
}

const FREEZE_PANES: ApiClass<SheetTarget> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: {
      call: (target, [range]) => {
        const { book, sheet, references } = target;
        const base = new CellRange(book, sheet, { top: 0, left: 0, bottom: 0, right: 0 }, references);
        const { bottom, right } = rangeArgument(range, base).area;
        freeze(target, bottom + 1, right + 1);
      },
    },
    FreezeRows: {
      call: (target, [count]) => freeze(target, countArgument(count), 0),
    },
    FreezeColumns: {
      call: (target, [count]) => freeze(target, 0, countArgument(count)),
    },
    Unfreeze: {
      call: (target) => freeze(target, 0, 0),
    },
  },
};

export function freezePanesObject(target: SheetTarget): ApiObject {
  return ApiObject.of(FREEZE_PANES, target);
}
