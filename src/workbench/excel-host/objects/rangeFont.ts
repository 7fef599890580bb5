import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { colourArgument, flagArgument, numberArgument, textArgument } from './arguments';
import type { Formattable } from './cellRange';

const RANGE_FONT: ApiClass<Formattable> = {
  name: 'RangeFont',
  properties: {
    Bold: {
      get: (range) => range.shared((format) => format.bold ?? false),
      set: (range, value) => {
        const bold = flagArgument(value);
        range.reformat((format) => {
          format.bold = bold;
        });
      },
    },
    Italic: {
      get: (range) => range.shared((format) => format.italic ?? false),
      set: (range, value) => {
        const italic = flagArgument(value);
        range.reformat((format) => {
          format.italic = italic;
        });
      },
    },
    Color: {
      get: (range) => range.shared((format) => format.colour ?? '#000000'),
      set: (range, value) => {
        const colour = colourArgument(value);
        range.reformat((format) => {
          format.colour = colour;
        });
      },
    },
    Name: {
      get: (range) => range.shared((format) => format.fontName ?? 'Calibri'),
      set: (range, value) => {
        const fontName = textArgument(value);
        range.reformat((format) => {
          format.fontName = fontName;
        });
      },
    },
    Size: {
      get: (range) => range.shared((format) => format.size ?? 11),
      set: (range, value) => {
        const size = numberArgument(value);
        range.reformat((format) => {
          format.size = size;
        });
      },
    },
    Underline: {
      get: (range) => range.shared((format) => format.underline ?? 'None'),
      set: (range, value) => {
        const underline = textArgument(value);
        range.reformat((format) => {
          format.underline = underline;
        });
      },
    },
  },
};

export function rangeFontObject(range: Formattable): ApiObject {
  return ApiObject.of(RANGE_FONT, range);
}
