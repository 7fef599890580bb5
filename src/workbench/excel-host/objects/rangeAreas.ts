import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import type { CellRange } from './cellRange';

const RANGE_AREAS: ApiClass<readonly [CellRange, ...CellRange[]]> = {
  name: 'RangeAreas',
  identity: (ranges) => ({ _ReferenceId: ranges[0].references.keep(ranges, () => rangeAreasObject(ranges)) }),
  properties: {
    Address: { since: '1.9', get: (ranges) => ranges.map((range) => range.address).join(',') },
    AreaCount: { since: '1.9', get: (ranges) => ranges.length },
  },
  methods: { _KeepReference: { since: '1.9', call: () => null } },
};

/** Several areas of one sheet. */
export function rangeAreasObject(ranges: readonly [CellRange, ...CellRange[]]): ApiObject {
  return ApiObject.of(RANGE_AREAS, ranges);
}
