import { baseSheet, checkedBook, type BaseRows } from '../../../test/baseDataForm';
import { flagsOf } from '../../../test/indicatorForm';
import { sheetOf } from '../../../test/snapshots';
import { duplicateUnit } from './duplicateUnit';

const flags = (rows: BaseRows) => flagsOf(duplicateUnit, checkedBook([baseSheet(rows)]));

describe('duplicate-unit', () => {
  it('a county in two lines of base data', () => {
    expect(
      flags([
        ['昌吉市', 1200, 1260],
        ['阜康市', 800, 800],
        ['昌 吉 市', 1200, 1260],
      ]),
    ).toEqual(['duplicate-unit B7']);
  });

  it('not the 市辖区 of two prefectures, and not a prefecture beside a county of its name', () => {
    expect(
      flags([
        ['吐鲁番市小计', 300, 300],
        ['市辖区', 100, 100],
        ['高昌区', 200, 200],
        ['哈密市小计', 300, 300],
        ['市辖区', 100, 100],
        ['伊州区', 200, 200],
      ]),
    ).toEqual([]);
  });

  it('not 开发区 twice where no heads are printed', () => {
    expect(
      flags([
        ['昌吉市', 100, 100],
        ['开发区', 10, 10],
        ['库车市', 200, 200],
        ['开发区', 20, 20],
      ]),
    ).toEqual([]);
  });

  it('two forms of one county, programme and year', () => {
    const form = (name: string, region: string) =>
      sheetOf(name, [
        ['2021年度城市棚户区改造绩效评价指标表'],
        [`填报单位：${region}`],
        ['三级指标', '分值', '评分标准', '计划数', '实际完成'],
        ['开工', 100, '完成率×分值', 100, 90],
      ]);
    const twice = checkedBook([form('昌吉', '昌吉市'), form('昌吉（2）', '昌吉市')]);
    expect(flagsOf(duplicateUnit, twice)).toEqual(['duplicate-unit A3']);
    expect(flagsOf(duplicateUnit, checkedBook([form('昌吉', '昌吉市'), form('阜康', '阜康市')]))).toEqual([]);
  });
});
