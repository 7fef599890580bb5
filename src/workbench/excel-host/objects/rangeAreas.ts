import type { CellFormat } from '../book/cell';
import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { textArgument } from './arguments';
import type { CellRange, Formattable } from './cellRange';
import { areasFormatObject } from './rangeFormat';

/** Several ranges of one sheet. */
class CellAreas implements Formattable {
  constructor(readonly ranges: readonly [CellRange, ...CellRange[]]) {}

  reformat(change: (format: CellFormat, row: number, column: number) => void): void {
    for (const range of this.ranges) range.reformat(change);
  }

  shared<T>(read: (format: CellFormat) => T): T | null {
    const [first, ...others] = this.ranges.map((range) => range.shared(read));
    return first !== undefined && others.every((value) => value === first) ? first : null;
  }
}

const RANGE_AREAS: ApiClass<CellAreas> = {
  name: 'RangeAreas',
  identity: ({ ranges }) => ({
    _ReferenceId: ranges[0].references.keep(ranges, () => rangeAreasObject(ranges)),
  }),
  properties: {
    Address: { since: '1.9', get: ({ ranges }) => ranges.map((range) => range.address).join(',') },
    AreaCount: { since: '1.9', get: ({ ranges }) => ranges.length },
  },
  objects: { Format: { since: '1.9', open: areasFormatObject } },
  methods: {
    Clear: {
      since: '1.9',
      call: ({ ranges }, [applyTo]) => {
        const what = applyTo === undefined || applyTo === null ? 'All' : textArgument(applyTo);
        for (const range of ranges) range.clear(what);
      },
    },
    _KeepReference: { since: '1.9', call: () => null },
  },
};

export function rangeAreasObject(ranges: readonly [CellRange, ...CellRange[]]): ApiObject {
  return ApiObject.of(RANGE_AREAS, new CellAreas(ranges));
}
