import { areaOfKeys } from './areaOfKeys';
import { cellKey } from './snapshot';

describe('areaOfKeys', () => {
  it('is the smallest area around the cells: C2 and A5 give A2:C5', () => {
    expect(areaOfKeys([cellKey(1, 2), cellKey(4, 0)])).toEqual({ top: 1, left: 0, bottom: 4, right: 2 });
  });

  it('is a single cell for a single cell, XFD1048576 included', () => {
    expect(areaOfKeys([cellKey(1_048_575, 16_383)])).toEqual({
      top: 1_048_575,
      left: 16_383,
      bottom: 1_048_575,
      right: 16_383,
    });
  });

  it('is nothing for no cells', () => {
    expect(areaOfKeys([])).toBeNull();
  });
});
