import { sheetOf, workbookOf } from '../../../test/snapshots';
import { findTables } from '../tables/findTables';
import { regionRows } from './regionRow';

/** The base data of a region with the given lines, and the names of the lines that fit an attachment's region. */
function fitting(title: string | null, names: readonly string[], region: string | null): readonly string[] {
  const rows = [[title], ['地区', '公租房计划', '公租房完成'], ...names.map((name) => [name, 1, 1])];
  const [base] = findTables(workbookOf(sheetOf('基础数据', rows))).baseData;
  if (!base) throw new Error('no base data');
  return regionRows(base, region).map((row) => row.region.name + (row.isAssumed ? '?' : ''));
}

const XINJIANG = '新疆维吾尔自治区2021年任务完成情况表';
const LINES = ['昌吉回族自治州', '伊犁哈萨克自治州（州直）', '哈密市', '合计'];

describe('the line of an attachment', () => {
  it.each<[region: string | null, lines: readonly string[]]>([
    ['新疆维吾尔自治区', ['合计']],
    ['新疆', []],
    ['昌吉回族自治州', ['昌吉回族自治州']],
    ['昌吉州', ['昌吉回族自治州']],
    ['新疆维吾尔自治区昌吉州', ['昌吉回族自治州']],
    ['伊犁州', ['伊犁哈萨克自治州（州直）']],
    ['昌吉市', []],
    ['昌吉回族自治州昌吉市', []],
    [null, ['合计?']],
  ])('of %s is %j', (region, lines) => {
    expect(fitting(XINJIANG, LINES, region)).toEqual(lines);
  });

  it('is assumed to be the total where the base data do not say whose they are', () => {
    expect(fitting(null, LINES, '新疆维吾尔自治区')).toEqual(['合计?']);
  });

  it('is open where two lines have the name', () => {
    expect(fitting(XINJIANG, ['城关区', '鼓楼区', '城关区'], '城关区')).toEqual(['城关区', '城关区']);
  });
});
