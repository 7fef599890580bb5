import { flagsOf, formOf, type FormLine } from '../../../test/indicatorForm';
import { duplicateIndicator } from './duplicateIndicator';

const flags = (...lines: readonly FormLine[]) => flagsOf(duplicateIndicator, formOf(lines));

describe('duplicate-indicator', () => {
  it('the same label twice in one group, spaces aside', () => {
    expect(flags({ indicator: '公租房开工' }, { indicator: '公租房 开工' })).toEqual([
      'duplicate-indicator B5',
    ]);
  });

  it('not in different groups, nor with different criteria', () => {
    expect(flags({ level1: '产出', indicator: '其他' }, { level1: '效益', indicator: '其他' })).toEqual([]);
    expect(
      flags(
        { indicator: '资金管理', criterion: '及时下达得2分' },
        { indicator: '资金管理', criterion: '合规使用得3分' },
      ),
    ).toEqual([]);
  });
});
