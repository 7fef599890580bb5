import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import type { CellRange } from './cellRange';

const RANGE_AREAS: ApiClass<readonly CellRange[]> = {
  name: 'RangeAreas',
  properties: {
    Address: { since: '1.9', get: (ranges) => ranges.map((range) => range.address).join(',') },
    AreaCount: { since: '1.9', get: (ranges) => ranges.length },
  },
};

/** Several areas of one sheet. */
export function rangeAreasObject(ranges: readonly CellRange[]): ApiObject {
  return ApiObject.of(RANGE_AREAS, ranges);
}
