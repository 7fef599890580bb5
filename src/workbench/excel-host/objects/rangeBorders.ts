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

/** A side of one cell, under the name that Excel has for it. */
type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';

/** One line of the range's frame or of its inside. */
interface BorderLine {
  readonly range: CellRange;
  readonly index: string;
}

/** The sides of a cell that belong to a line: the frame runs along the outer cells, an inner line between two. */
function sidesOf({ range: { area }, index }: BorderLine, row: number, column: number): readonly Side[] {
  const isFirst = { row: row === area.top, column: column === area.left };
  const isLast = { row: row === area.bottom, column: column === area.right };
  switch (index) {
    case 'EdgeTop':
      return isFirst.row ? ['EdgeTop'] : [];
    case 'EdgeBottom':
      return isLast.row ? ['EdgeBottom'] : [];
    case 'EdgeLeft':
      return isFirst.column ? ['EdgeLeft'] : [];
    case 'EdgeRight':
      return isLast.column ? ['EdgeRight'] : [];
    case 'InsideHorizontal':
      return [...(isFirst.row ? [] : ['EdgeTop' as const]), ...(isLast.row ? [] : ['EdgeBottom' as const])];
    case 'InsideVertical':
      return [
        ...(isFirst.column ? [] : ['EdgeLeft' as const]),
        ...(isLast.column ? [] : ['EdgeRight' as const]),
      ];
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [index];
    default:
      throw invalidArgument();
  }
}

function lineOf(line: BorderLine): Border | null {
  const all = line.range
    .grid((cell, row, column) =>
      sidesOf(line, row, column).map((side) => cell?.format?.borders?.[side] ?? NO_BORDER),
    )
    .flat(2);
  const [first] = all;
  return first && all.every((border) => border.style === first.style) ? first : null;
}

function change(line: BorderLine, part: Partial<Border>): void {
  line.range.reformat((format, row, column) => {
    for (const side of sidesOf(line, row, column)) {
      const before = format.borders?.[side] ?? { ...NO_BORDER, style: 'Continuous' };
      format.borders = { ...format.borders, [side]: { ...before, ...part } };
    }
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
