import type { CellFormat } from '../book/cell';
import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { colourArgument, textArgument } from './arguments';
import type { Formattable } from './cellRange';

/** A cell without a fill says white, and the pattern `None`. */
export function fillProperties(format: CellFormat): { color: string; pattern: string } {
  return { color: format.fill ?? '#FFFFFF', pattern: format.fill === undefined ? 'None' : 'Solid' };
}

export function setFill(range: Formattable, colour: unknown): void {
  const fill = colourArgument(textArgument(colour));
  range.reformat((format) => {
    format.fill = fill;
  });
}

const RANGE_FILL: ApiClass<Formattable> = {
  name: 'RangeFill',
  properties: {
    Color: { get: (range) => range.shared((format) => fillProperties(format).color), set: setFill },
    Pattern: { since: '1.9', get: (range) => range.shared((format) => fillProperties(format).pattern) },
  },
  methods: {
    Clear: {
      call: (range) => {
        range.reformat((format) => {
          delete format.fill;
        });
      },
    },
  },
};

export function rangeFillObject(range: Formattable): ApiObject {
  return ApiObject.of(RANGE_FILL, range);
}
