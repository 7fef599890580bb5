import type { Border } from '../book/cell';
import { invalidArgument } from '../hostError';
import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { colourArgument, textArgument } from './arguments';
import type { CellRange } from './cellRange';

const INDEXES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

const NO_BORDER: Border = { style: 'None', colour: '#000000', weight: 'Thin' };

/** One line of the range's frame or of its inside. Kept per range and side, as it was asked for. */
interface BorderLine {
  readonly range: CellRange;
  readonly index: string;
}

function lineOf({ range, index }: BorderLine): Border | null {
  const all = range.cells().map((cell) => cell?.format?.borders?.[index] ?? NO_BORDER);
  const [first] = all;
  return first && all.every((border) => border.style === first.style) ? first : null;
}

function change({ range, index }: BorderLine, part: Partial<Border>): void {
  range.reformat((format) => {
    const before = format.borders?.[index] ?? { ...NO_BORDER, style: 'Continuous' };
    format.borders = { ...format.borders, [index]: { ...before, ...part } };
  });
}

const RANGE_BORDER: ApiClass<BorderLine> = {
  name: 'RangeBorder',
  properties: {
    SideIndex: { get: (line) => line.index },
    Style: {
      get: (line) => lineOf(line)?.style ?? null,
      set: (line, value) => change(line, { style: textArgument(value) }),
    },
    Color: {
      get: (line) => lineOf(line)?.colour ?? null,
      set: (line, value) => change(line, { colour: colourArgument(value) }),
    },
    Weight: {
      get: (line) => lineOf(line)?.weight ?? null,
      set: (line, value) => change(line, { weight: textArgument(value) }),
    },
  },
};

function borderObject(range: CellRange, index: string): ApiObject {
  if (!INDEXES.includes(index)) throw invalidArgument();
  return ApiObject.of(RANGE_BORDER, { range, index });
}

const RANGE_BORDERS: ApiClass<CellRange> = {
  name: 'RangeBorderCollection',
  items: (range) => INDEXES.map((index) => borderObject(range, index)),
  item: (range, index) => borderObject(range, textArgument(index)),
  properties: { Count: { get: () => INDEXES.length } },
};

export function rangeBordersObject(range: CellRange): ApiObject {
  return ApiObject.of(RANGE_BORDERS, range);
}
