import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { recordArgument, textArgument } from './arguments';
import type { SheetTarget } from './worksheet';

const PAGE_LAYOUT: ApiClass<SheetTarget> = {
  name: 'PageLayout',
  properties: {
    Orientation: {
      get: ({ sheet }) => sheet.page.orientation,
      set: ({ sheet }, value) => {
        sheet.page.orientation = textArgument(value);
      },
    },
    PaperSize: {
      get: ({ sheet }) => sheet.page.paperSize,
      set: ({ sheet }, value) => {
        sheet.page.paperSize = textArgument(value);
      },
    },
    Zoom: {
      get: ({ sheet }) => sheet.page.zoom,
      set: ({ sheet }, value) => {
        sheet.page.zoom = recordArgument(value);
      },
    },
  },
  methods: {
    SetPrintTitleRows: {
      call: ({ sheet }, [rows]) => {
        sheet.page.titleRows = textArgument(rows);
      },
    },
  },
};

export function pageLayoutObject(target: SheetTarget): ApiObject {
  return ApiObject.of(PAGE_LAYOUT, target);
}
