import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { countArgument } from './arguments';
import { CellRange } from './cellRange';
import { rangeArgument } from './range';
import type { SheetTarget } from './worksheet';

const FREEZE_PANES: ApiClass<SheetTarget> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: {
      call: ({ book, sheet, references }, [range]) => {
        const base = new CellRange(book, sheet, { top: 0, left: 0, bottom: 0, right: 0 }, references);
        const { bottom, right } = rangeArgument(range, base).area;
        sheet.frozen = { rows: bottom + 1, columns: right + 1 };
      },
    },
    FreezeRows: {
      call: ({ sheet }, [count]) => {
        sheet.frozen = { rows: countArgument(count), columns: 0 };
      },
    },
    FreezeColumns: {
      call: ({ sheet }, [count]) => {
        sheet.frozen = { rows: 0, columns: countArgument(count) };
      },
    },
    Unfreeze: {
      call: ({ sheet }) => {
        sheet.frozen = { rows: 0, columns: 0 };
      },
    },
  },
};

export function freezePanesObject(target: SheetTarget): ApiObject {
  return ApiObject.of(FREEZE_PANES, target);
}
