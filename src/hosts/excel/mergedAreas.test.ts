import { areaAddress } from '../../core/cells/address';
import { parseAreas } from './mergedAreas';

describe('the list of merged areas that Excel hands over', () => {
  it.each([
    ['附件1', '附件1!A1:A3,附件1!B1:C1', ['A1:A3', 'B1:C1']],
    ['附件 1', "'附件 1'!A1:A3, '附件 1'!B1:C1", ['A1:A3', 'B1:C1']],
    ["张'三'", "'张''三'''!A1:A3", ['A1:A3']],
    ['a!B1,c', "'a!B1,c'!D4:E5", ['D4:E5']],
    ['A1', "'A1'!B2:B3", ['B2:B3']],
  ])('of the sheet %s: %s', (sheet, addresses, areas) => {
    expect(parseAreas(addresses, sheet).map(areaAddress)).toEqual(areas);
  });

  it('is not guessed at where it reads otherwise', () => {
    expect(() => parseAreas('另一张表!A1:A3', '附件1')).toThrow('MergedAreasUnreadable');
  });
});
